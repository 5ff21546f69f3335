import type {
  Report,
  ReportClaim,
  ReportCorrection,
  ReportEvidence,
  ReportLevel,
  ReportLine,
  ReportWaiver,
} from '../../src/reports/model.ts'
import { withdrawnReport } from '../../src/reports/withdrawn-report.ts'

const scale = { scale: 'House scale', scaleVersion: 2 }

function onAxis(value: number, key: string, label: string, definition: string, icon: string): ReportLevel {
  return { key, label, definition, onAxis: true, value, worst: 1, best: 5, colour: key, icon, ...scale }
}

function offAxis(key: string, label: string, definition: string, colour: string, icon: string): ReportLevel {
  return {
    key,
    label,
    definition,
    onAxis: false,
    value: null,
    worst: null,
    best: null,
    colour,
    icon,
    ...scale,
  }
}

export const levels = {
  false: onAxis(1, 'false', 'False', 'The evidence contradicts it.', '✕'),
  mostlyFalse: onAxis(2, 'mostly-false', 'Mostly false', 'A grain of truth in a wrong statement.', '◔'),
  half: onAxis(3, 'half', 'Half true', 'As much right as wrong.', '◑'),
  mostlyTrue: onAxis(4, 'mostly-true', 'Mostly true', 'Right but for a detail.', '◕'),
  true: onAxis(5, 'true', 'True', 'The evidence bears it out.', '✓'),
  unproven: offAxis('unproven', 'Unproven', 'No evidence either way could be found.', 'unproven', '?'),
  satire: offAxis('satire', 'Satire', 'Meant as a joke.', 'neutral', '☺'),
} satisfies Record<string, ReportLevel>

/** Text chosen to break every format at once. */
export const hostile = {
  formula: "=cmd|' /C calc'!A0",
  script: '<script>alert("1")</script>',
  markup: '# *not* a _heading_ [link](javascript:alert(1)) `code` | cell | ~~gone~~ ![i](x)',
  address: 'javascript:alert(document.cookie)',
  lines: 'First "line"\r\nsecond, line\n=third\n\n1. fourth 🧭',
  punctuation: '!',
}

export function evidence(over: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    stance: 'supports',
    sourceId: 'source-budget',
    title: 'Harbour budget for the year',
    author: '',
    publisher: 'Town of Brackwater',
    url: 'https://town.example/budget?year=1&part=<2>',
    archiveUrl: '',
    sourceKind: 'document',
    publishedOn: '2025-01-20',
    quote: 'The quay shall be rebuilt for 4.2 million.',
    locator: 'p. 14',
    tier: 'primary',
    grade: 'A1',
    interests: '',
    note: '',
    ...over,
  }
}

export function claim(over: Partial<ReportClaim> & Pick<ReportClaim, 'number'>): ReportClaim {
  return {
    id: `claim-id-${over.number}`,
    wording: `Statement ${over.number}.`,
    claimant: '',
    cue: '',
    kind: 'event',
    state: 'to check',
    risk: '',
    tags: [],
    line: 1,
    spans: [],
    said: null,
    true: null,
    summary: '',
    decidedBy: '',
    decidedAt: '',
    evidence: [],
    ratings: [],
    openPoints: [],
    setAsideReason: '',
    reply: null,
    checklist: [],
    ...over,
  }
}

export function correction(over: Partial<ReportCorrection>): ReportCorrection {
  return {
    ...{ edition: 2, corrects: 1, claim: 0, kind: 'correction', text: 'Said otherwise.', was: '', now: '' },
    ...{ approvedBy: 'Edda Lind', at: '2025-03-22T14:30:00.000Z' },
    ...over,
  }
}

function waiver(over: Partial<ReportWaiver>): ReportWaiver {
  const at = { by: 'Edda Lind', at: '2025-03-22T14:20:00.000Z' }
  return { claim: 0, line: 0, left: '', words: '', reason: '', ...at, ...over }
}

const decided = { state: 'decided', decidedBy: 'Edda Lind', decidedAt: '2025-03-20T09:05:00.000Z' }

const sentences = [
  'Brackwater rebuilds its quay',
  'Mayor Ola Strand, a former harbour pilot, said the quay, which sank in 1998, will cost 4.2 million crowns and open in June.',
  'Nobody could have guessed the winter we were about to have.',
  'Boats were turned away in 2023, Strand said, “by the hundred”.',
  `A notice on the door read ${hostile.script} & nothing else 🧭.`,
]
const text = `${sentences[0]}\n\n${sentences[1]} ${sentences[2]}\n\n${sentences[3]} ${sentences[4]}`

/** The spans of quotes in a text, each looked for behind the one before. */
export function spansOf(inText: string, ...quotes: string[]): ReportClaim['spans'] {
  let from = 0
  return quotes.map((exact) => {
    const start = inText.indexOf(exact, from)
    if (start < 0) throw new Error(`Not in the text: ${exact}`)
    from = start + exact.length
    return { start, end: from, exact }
  })
}

export function linesOf(
  inText: string,
  parts: readonly string[],
  paragraphs: readonly number[],
): ReportLine[] {
  return spansOf(inText, ...parts).map(({ start, end }, i) => ({
    number: i + 1,
    paragraph: paragraphs[i] ?? 0,
    heading: paragraphs[i] === 0,
    start,
    end,
    standing: 'claims',
    by: '',
    reason: '',
  }))
}

const [heading, mayor, winter, boats, notice] = linesOf(text, sentences, [0, 1, 1, 2, 2]) as [
  ReportLine,
  ReportLine,
  ReportLine,
  ReportLine,
  ReportLine,
]

const claims: ReportClaim[] = [
  claim({
    number: 1,
    line: 2,
    ...decided,
    wording: 'Ola Strand, mayor of Brackwater, is a former harbour pilot.',
    kind: 'classification',
    spans: spansOf(text, 'Mayor Ola Strand, a former harbour pilot'),
    true: levels.true,
    summary: 'The pilots’ register lists her from 1989 to 2004.',
    evidence: [
      evidence({ sourceId: 'source-register', title: 'Register of pilots', url: '', grade: '', quote: '' }),
    ],
  }),
  claim({
    number: 2,
    line: 2,
    ...decided,
    wording: 'Rebuilding the quay in Brackwater will cost 4.2 million crowns.',
    claimant: 'Ola Strand',
    cue: 'said',
    kind: 'quantity',
    risk: 'legal',
    tags: ['money', '=tag'],
    spans: spansOf(text, 'the quay', 'will cost 4.2 million crowns'),
    figures: [
      {
        kind: 'money',
        text: '4.2 million crowns',
        start: text.indexOf('4.2 million'),
        end: text.indexOf('4.2 million') + '4.2 million crowns'.length,
        value: 4_200_000,
        to: null,
        unit: 'crowns',
        bound: '',
        iso: '',
      },
    ],
    said: levels.true,
    true: levels.mostlyFalse,
    summary: `The budget gives 4.2 million for the wall alone.\n${hostile.markup}`,
    confirmedBy: 'Eva Lindqvist',
    disputeReason: `The wall is what was voted on. ${hostile.script}`,
    sourcesReason: 'Nobody else keeps the town’s books.',
    evidence: [
      evidence({
        archiveUrl: 'https://archive.example/20250318/budget',
        copies: [
          {
            mediaType: 'application/pdf',
            length: 1_258_291,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            gotAt: '2025-03-18T09:30:00.000Z',
          },
        ],
      }),
      evidence({
        stance: 'refutes',
        sourceId: 'source-audit',
        title: hostile.formula,
        author: hostile.script,
        publisher: '',
        url: 'https://audit.example/report',
        tier: 'secondary',
        grade: 'C4',
        interests: 'Its owner runs the ferry line',
        sourceKind: 'dataset',
        publishedOn: '2024-11',
        quote: hostile.lines,
        locator: 'row 3, “total”',
        note: 'Uses the older price index.',
      }),
    ],
    ratings: [
      {
        question: 'said',
        person: 'Imre Vas',
        level: levels.true,
        confidence: 'high',
        rationale: 'Heard on the recording.',
        at: '2025-03-19T08:00:00.000Z',
      },
      {
        question: 'true',
        person: hostile.script,
        level: levels.half,
        confidence: 'low',
        rationale: hostile.lines,
        at: '2025-03-19T08:10:00.000Z',
      },
    ],
    checklist: [
      {
        question: 'Is the figure from whoever counted?',
        answer: 'yes',
        remark: hostile.markup,
        person: 'Imre Vas',
        at: '2025-03-19T08:20:00.000Z',
      },
      {
        question: hostile.formula,
        answer: 'does not apply',
        remark: '',
        person: hostile.script,
        at: '2025-03-19T08:21:00.000Z',
      },
      { question: 'Are unit and rounding right?', answer: '', remark: '', person: '', at: '' },
    ],
    reply: {
      ...{ standing: 'answered', awaited: false, neededBecause: 'She is quoted.' },
      ...{ waivedBecause: '', waivedBy: '', waivedAt: '' },
      contacts: [
        {
          whom: 'Ola Strand, mayor',
          channel: 'e-mail',
          asked: 'Does the figure hold?',
          askedOn: '2025-03-17',
          deadlineOn: '2025-03-19',
          outcome: 'answered',
          answer: hostile.lines,
          answeredOn: '2025-03-18',
        },
        {
          whom: hostile.formula,
          channel: 'letter',
          asked: hostile.script,
          askedOn: '2025-03-10',
          deadlineOn: '2025-03-14',
          outcome: 'no answer',
          answer: '',
          answeredOn: '',
        },
      ],
    },
  }),
  claim({
    number: 3,
    line: 2,
    wording: 'The quay in Brackwater sank in 1998.',
    spans: spansOf(text, 'the quay, which sank in 1998'),
    state: 'disputed',
    evidence: [
      evidence({ stance: 'context', sourceId: 'source-bad', title: 'A page', url: hostile.address }),
    ],
    openPoints: [
      {
        person: 'Imre Vas',
        body: 'Ask the\nharbour office.',
        at: '2025-03-19T10:00:00.000Z',
        resolved: false,
      },
    ],
    reply: {
      ...{ standing: 'contacted', awaited: true, neededBecause: hostile.markup },
      ...{ waivedBecause: '', waivedBy: '', waivedAt: '' },
      contacts: [
        {
          whom: 'Harbour office',
          channel: 'phone',
          asked: 'When did it sink?',
          askedOn: '2025-03-20',
          deadlineOn: '',
          outcome: 'waiting',
          answer: '',
          answeredOn: '',
        },
      ],
    },
  }),
  claim({
    number: 4,
    line: 4,
    ...decided,
    wording: hostile.formula,
    claimant: 'Ola Strand',
    spans: spansOf(text, 'Boats were turned away in 2023', '“by the hundred”'),
    said: levels.true,
    true: levels.unproven,
    summary: 'No log of that year has been kept.',
    reply: {
      ...{ standing: 'waived', awaited: false, neededBecause: 'It is hers.' },
      ...{ waivedBecause: hostile.formula, waivedBy: 'Edda Lind' },
      ...{ waivedAt: '2025-03-20T09:00:00.000Z', contacts: [] },
    },
  }),
  claim({
    number: 6,
    line: 5,
    wording: hostile.markup,
    spans: spansOf(text, hostile.script),
    state: 'set aside',
    setAsideReason: hostile.lines,
    claimant: hostile.punctuation,
  }),
  claim({
    number: 7,
    line: 0,
    wording: `A claim whose words are gone. ${hostile.address}`,
    state: 're-check',
  }),
]

/** An issued second edition of an English article with every kind of line, claim and verdict. */
export const sample: Report = {
  schema: 'assay/report-1',
  desk: { name: 'Brackwater Desk', publicUrl: 'https://desk.example/' },
  article: {
    id: '0195a0c2-7b1e-7000-8000-000000000001',
    title: `Brackwater rebuilds its quay ${hostile.script}`,
    byline: 'Tove Berg',
    publisher: 'The Brackwater Post',
    url: 'https://post.example/quay',
    publishedOn: '2025-03-17',
    language: 'en',
    direction: 'ltr',
    version: 2,
    text,
    textSha256: '5f2c8d1a'.repeat(8),
  },
  edition: { number: 2, issuedAt: '2025-03-22T14:30:00.000Z', issuedBy: 'Edda Lind' },
  people: [
    { name: 'Edda Lind', role: 'editor', did: ['decided 3 claims', 'issued edition 2'] },
    { name: hostile.script, role: 'reviewer', did: ['rated 1 claim'] },
  ],
  counts: {
    lines: 5,
    linesNotLookedAt: 1,
    claims: 6,
    open: 2,
    decided: 3,
    setAside: 1,
    byLevel: [
      { label: 'Mostly false', colour: 'mostly-false', icon: '◔', count: 1 },
      { label: 'True', colour: 'true', icon: '✓', count: 1 },
      { label: 'Unproven', colour: 'unproven', icon: '?', count: 1 },
    ],
  },
  lines: [
    { ...heading, standing: 'not looked at' },
    mayor,
    { ...winter, standing: 'nothing to check', by: 'Imre Vas', reason: 'a remark' },
    boats,
    notice,
  ],
  claims,
  changes: [
    { claim: 0, field: 'title', from: 'A quay', to: `Brackwater rebuilds its quay ${hostile.script}` },
    { claim: 2, field: 'true', from: 'Half true', to: 'Mostly false' },
    { claim: 5, field: 'claim removed', from: hostile.markup, to: '' },
  ],
  corrections: [
    correction({ kind: 'typo', text: hostile.lines }),
    correction({
      claim: 2,
      kind: 'changed verdict',
      was: 'Half true',
      now: 'Mostly false',
      text: hostile.formula,
    }),
    correction({ claim: 5, kind: 'changed verdict', was: 'True', now: 'no verdict', text: hostile.markup }),
  ],
  withdrawal: null,
  signOff: {
    by: 'Edda Lind',
    at: '2025-03-22T14:30:00.000Z',
    waivers: [
      waiver({
        claim: 3,
        left: 'disputed',
        words: 'The quay in Brackwater sank in 1998.',
        reason: hostile.lines,
      }),
      waiver({ claim: 9, left: 'proposal not answered', words: hostile.formula, reason: hostile.formula }),
      waiver({
        line: 1,
        left: 'not looked at',
        words: 'Brackwater rebuilds its quay',
        reason: hostile.markup,
      }),
    ],
    reopened: { by: 'Edda Lind', at: '2025-03-21T09:00:00.000Z', reason: hostile.script },
  },
  log: {
    name: 'desk.example/1a2b3c4d',
    acts: 1204,
    root: '4yS4qiOywbjhJZH7jrLopIL8kkuQVMwjdzgjWJ/baMc=',
    fingerprint: 'e324 b8aa 23b2 c1b8',
  },
}

/** The same before anybody has signed it. */
export const preliminary: Report = { ...sample, signOff: null }

/** The same when the desk no longer stands by it. */
export const withdrawn: Report = withdrawnReport(
  {
    ...sample,
    corrections: [
      correction({
        edition: 3,
        corrects: 2,
        kind: 'withdrawn',
        text: hostile.script,
        at: '2025-04-02T08:00:00.000Z',
      }),
      ...(sample.corrections ?? []),
    ],
  },
  { number: 3, issuedAt: '2025-04-02T08:00:00.000Z', issuedBy: 'Edda Lind' },
  { text: hostile.script, by: 'Edda Lind', at: '2025-04-02T08:00:00.000Z' },
)
