import type { Report, ReportLine } from '../../src/reports/model.ts'
import { claim, evidence, levels, linesOf, sample, spansOf } from './sample.ts'

const sentences = [
  'قال رئيس البلدية سامر الحداد إن الجسر الجديد، الذي بُني عام 2019، كلّف 3 ملايين دينار.',
  'عبر الجسر 12,000 مسافر في آذار، وفق مكتب النقل (Transport Office).',
]
const text = sentences.join(' ')
const [bridge, travellers] = linesOf(text, sentences, [1, 1]) as [ReportLine, ReportLine]

/** A first edition, not issued, of an Arabic article with a mixed-direction name and overlapping quotes. */
export const rightToLeft: Report = {
  ...sample,
  article: {
    ...sample.article,
    id: '0195a0c2-7b1e-7000-8000-000000000002',
    title: 'الجسر الجديد وأرقامه',
    byline: 'ليلى منصور',
    publisher: 'صحيفة النهر',
    url: '',
    publishedOn: '2025-04',
    language: 'ar',
    direction: 'rtl',
    version: 1,
    text,
  },
  edition: { number: 0, issuedAt: '', issuedBy: '' },
  people: [{ name: 'هناء خوري', role: 'reviewer', did: ['rated 1 claim'] }],
  counts: {
    lines: 2,
    linesNotLookedAt: 0,
    claims: 3,
    open: 2,
    decided: 1,
    setAside: 0,
    byLevel: [{ label: 'Half true', colour: 'half', icon: '◑', count: 1 }],
  },
  lines: [bridge, travellers],
  claims: [
    claim({
      number: 1,
      line: 1,
      wording: 'كلّف الجسر الجديد 3 ملايين دينار.',
      claimant: 'سامر الحداد',
      cue: 'قال',
      kind: 'quantity',
      state: 'decided',
      spans: spansOf(text, 'الجسر الجديد', 'كلّف 3 ملايين دينار'),
      said: levels.true,
      true: levels.half,
      summary: 'الرقم صحيح للمرحلة الأولى فقط.',
      decidedBy: 'Edda Lind',
      decidedAt: '2025-04-12T07:00:00.000Z',
      evidence: [
        evidence({
          sourceId: 'source-accounts',
          title: 'الحساب الختامي (Final accounts 2020)',
          publisher: 'وزارة الأشغال',
          url: 'https://works.example/accounts',
          quote: 'بلغت كلفة المرحلة الأولى ثلاثة ملايين دينار.',
          locator: 'ص. 7',
        }),
      ],
    }),
    claim({
      number: 2,
      line: 1,
      wording: 'بُني الجسر الجديد عام 2019.',
      spans: spansOf(text, 'الجسر الجديد، الذي بُني عام 2019'),
      state: 'in check',
    }),
    claim({
      number: 3,
      line: 2,
      wording: 'The bridge carried 12,000 travellers in March.',
      claimant: 'Transport Office',
      kind: 'quantity',
      spans: spansOf(text, 'عبر الجسر 12,000 مسافر في آذار'),
    }),
  ],
  changes: [],
  corrections: [],
  withdrawal: null,
  signOff: null,
  log: null,
}
