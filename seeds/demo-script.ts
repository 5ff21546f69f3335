import type { ChecklistAnswer } from '../src/checklists/vocabulary.ts'
import type { RatingInput, VerdictInput } from '../src/ratings/input.ts'
import type { DemoReply } from './demo-replies.ts'

/** Who works at the demonstration desk. The names are invented. */
export const demoPeople = [
  { key: 'rana', name: 'Rana Haddad', role: 'admin' },
  { key: 'elias', name: 'Elias Brandt', role: 'editor' },
  { key: 'ana', name: 'Ana Petrova', role: 'reviewer' },
  { key: 'ben', name: 'Ben Okafor', role: 'reviewer' },
  { key: 'lea', name: 'Lea Martin', role: 'reader' },
] as const
export type DemoPerson = (typeof demoPeople)[number]['key']

interface Found {
  title: string
  kind: 'document' | 'dataset' | 'page' | 'person' | 'recording'
  publisher: string
  url: string
  published_on: string
  stance: 'supports' | 'refutes' | 'context'
  quote: string
  locator: string
  tier: 'primary' | 'secondary' | 'other'
  reliability: string
  credibility: string
}

interface Given extends Pick<RatingInput, 'question' | 'confidence' | 'rationale'> {
  by: DemoPerson
  /** Key of a level on the scale. */
  level: string
}

/** What the demonstration desk does with one claim. Its sources and their words are invented, under names nobody can register. */
export interface DemoCheck {
  /** Words in the article by which the claim is found. */
  about: RegExp
  /** In place of the breaker's wording, should it have proposed none. */
  wording: string
  evidence: readonly Found[]
  ratings: readonly Given[]
  verdict?: Pick<VerdictInput, 'summary'> & { level: string; said?: string }
  note?: { by: DemoPerson; body: string; partOfRating?: boolean }
  reply?: DemoReply
  /** To the first questions of the checklist, in order. */
  answers?: readonly { answer: ChecklistAnswer; remark: string }[]
  /** An editor who takes the decider's part before the ratings are in. */
  decider?: DemoPerson
}

export const demoChecks: readonly DemoCheck[] = [
  {
    about: /Daesh offshoot/,
    wording: 'Hayat Tahrir al-Sham (HTS) is a Daesh offshoot.',
    evidence: [
      {
        title: 'Armed groups of the north-west: lines of descent',
        kind: 'document',
        publisher: 'Institute for Conflict Records',
        url: 'https://conflict-records.example/lines-of-descent',
        published_on: '2024-11-04',
        stance: 'refutes',
        quote:
          'The group grew out of the Syrian branch of Al-Qaeda, which had refused to be absorbed by Daesh in 2013.',
        locator: 'p. 12',
        tier: 'secondary',
        reliability: 'B',
        credibility: '2',
      },
      {
        title: 'Interview with a former commander',
        kind: 'recording',
        publisher: 'Radio Demo',
        url: 'https://radio.example/interviews/118',
        published_on: '2025-01-20',
        stance: 'supports',
        quote: 'All of us had begun with the Iraqis, before the quarrel.',
        locator: '14:20',
        tier: 'primary',
        reliability: 'D',
        credibility: '3',
      },
    ],
    ratings: [
      {
        by: 'ana',
        question: 'true',
        level: 'mostly-false',
        confidence: 'high',
        rationale: 'It descends from Al-Qaeda’s branch, which fought Daesh.',
      },
      {
        by: 'ben',
        question: 'true',
        level: 'half-true',
        confidence: 'medium',
        rationale: 'Its founders were sent by Daesh’s forerunner, so there is something in it.',
      },
    ],
    answers: [
      { answer: 'no', remark: 'Offshoot of what, and since when, is left open.' },
      { answer: 'no', remark: '' },
    ],
    reply: {
      needed: 'It says of the group where it comes from.',
      contact: {
        whom: 'Press office of the transitional government, Damascus',
        channel: 'e-mail',
        asked: 'Do you call HTS an offshoot of Daesh, and what do you say of its founding in 2012?',
        asked_on: -1,
        deadline_on: 3,
      },
    },
    note: {
      by: 'ben',
      body: 'We differ on how far back "offshoot" reaches. An editor should look.',
      partOfRating: true,
    },
  },
  {
    about: /30,000 (displaced|people)/,
    wording: 'About 30,000 displaced people of 60 nationalities live in Syrian camps.',
    evidence: [
      {
        title: 'Camp census, first quarter',
        kind: 'dataset',
        publisher: 'Camp Coordination Office',
        url: 'https://camp-census.example/2025-q1.csv',
        published_on: '2025-03-01',
        stance: 'supports',
        quote: 'Total residents: 31,204. Countries of origin: 58.',
        locator: 'sheet 1, row 3',
        tier: 'primary',
        reliability: 'B',
        credibility: '1',
      },
    ],
    answers: [
      { answer: 'yes', remark: 'From the census file itself.' },
      { answer: 'yes', remark: '' },
      {
        answer: 'no',
        remark: 'The article does not say that the count is of the camps of the north-east only.',
      },
    ],
    reply: {
      needed: 'The figure is theirs.',
      contact: {
        whom: 'Camp Coordination Office, duty spokesperson',
        channel: 'phone',
        asked: 'Does 30,000 stand for the whole of the camps, and on which day?',
        asked_on: -2,
        deadline_on: 0,
      },
      outcome: {
        outcome: 'answered',
        answer: 'It is all camps together, rounded down, on the first of March.',
      },
    },
    ratings: [
      {
        by: 'ana',
        question: 'said',
        level: 'said',
        confidence: 'high',
        rationale: 'The recording of the interview has these words.',
      },
      {
        by: 'ana',
        question: 'true',
        level: 'mostly-true',
        confidence: 'high',
        rationale: 'The census gives 31,204 people of 58 nationalities: rounded, but right.',
      },
      {
        by: 'ben',
        question: 'true',
        level: 'mostly-true',
        confidence: 'medium',
        rationale: 'A little more people and a little fewer nationalities than it says.',
      },
    ],
    verdict: {
      said: 'said',
      level: 'mostly-true',
      summary:
        'The census of the first quarter counts 31,204 residents of 58 nationalities; both figures are rounded.',
    },
  },
  {
    about: /must be emptied/,
    wording: 'Al-Hol must be emptied.',
    evidence: [
      {
        title: 'Statement after the meeting of 11 February',
        kind: 'document',
        publisher: 'Office of the National Security Adviser',
        url: 'https://security-office.example/statements/2025-02-11',
        published_on: '2025-02-11',
        stance: 'supports',
        quote: 'The camp must be emptied, the minister said.',
        locator: 'second paragraph',
        tier: 'primary',
        reliability: 'A',
        credibility: '1',
      },
    ],
    reply: {
      needed: 'He is quoted.',
      waived: 'His office put the words on its own site; there is nothing to ask him.',
    },
    ratings: [
      {
        by: 'ben',
        question: 'said',
        level: 'said',
        confidence: 'high',
        rationale: 'In the statement word for word.',
      },
      {
        by: 'ben',
        question: 'true',
        level: 'not-checkable',
        confidence: 'high',
        rationale: 'A demand, not a fact; only whether he said it can be checked.',
      },
      {
        by: 'ana',
        question: 'true',
        level: 'not-checkable',
        confidence: 'high',
        rationale: 'What must be done is no matter of evidence.',
      },
    ],
    verdict: {
      said: 'said',
      level: 'not-checkable',
      summary: 'The words are his. Whether the camp should be emptied is for readers to judge.',
    },
  },
  {
    about: /2,000 .*Iraqi|Iraqi.* 2,000/,
    wording: '2,000 of the Daesh members held in Hasakah are Iraqis.',
    evidence: [
      {
        title: 'Prison figures given to parliament',
        kind: 'document',
        publisher: 'Parliament Records',
        url: 'https://parliament.example/written-answers/4471',
        published_on: '2025-02-27',
        stance: 'context',
        quote: 'Nationals among the detainees: not published by the prison authority.',
        locator: 'answer 4471',
        tier: 'primary',
        reliability: 'A',
        credibility: '6',
      },
    ],
    reply: {
      needed: 'Only the prison authority could know.',
      contact: {
        whom: 'Prison authority, Hasakah',
        channel: 'letter',
        asked: 'How many of those held are Iraqi nationals?',
        asked_on: -14,
        deadline_on: -2,
      },
      outcome: { outcome: 'no answer', answer: '' },
    },
    ratings: [
      {
        by: 'ben',
        question: 'true',
        level: 'unproven',
        confidence: 'medium',
        rationale: 'Nobody outside the prison authority has the figure.',
      },
      {
        by: 'ana',
        question: 'true',
        level: 'unproven',
        confidence: 'high',
        rationale: 'The written answer says that nationalities are not published.',
      },
    ],
    verdict: {
      level: 'unproven',
      summary: 'The prison authority does not publish nationalities, and no independent count exists.',
    },
  },
  {
    about: /at least 30,000/,
    wording: 'At least 30,000 prisoners can get a retrial under the amnesty law.',
    evidence: [
      {
        title: 'Amnesty law: impact note for members',
        kind: 'document',
        publisher: 'Parliament Records',
        url: 'https://parliament.example/impact/amnesty',
        published_on: '2025-01-28',
        stance: 'supports',
        quote: 'Between 28,000 and 33,000 convicted persons may apply.',
        locator: 'section 4',
        tier: 'primary',
        reliability: 'B',
        credibility: '2',
      },
    ],
    ratings: [],
    decider: 'elias',
    note: {
      by: 'ana',
      body: '@Ben Okafor the other 30,000 in this article counts displaced people. Please rate this one; I attached the impact note.',
    },
  },
]

/** A claim set aside, with the reason. */
export const demoSetAside = {
  about: /genocide/,
  wording: 'Daesh committed genocide in Sinjar in 2014.',
  reason: 'Settled by the courts and not disputed by anybody in the article.',
}

/** What turned out after the report was issued. */
export const demoCorrection = {
  about: /2,000 .*Iraqi|Iraqi.* 2,000/,
  reason: 'The justice ministry has published a count.',
  level: 'mostly-true',
  summary: 'The justice ministry counts 1,940 Iraqi prisoners; “2,000” is a fair rounding.',
  text: 'We first called this unproven, because no count by nationality was public. The justice ministry has published one since: 1,940 are Iraqi.',
}

/** Why a disputed claim may stand undecided. */
export const demoWaiver =
  'Both raters have good sources; the report shows the dispute as it is until the institute has answered.'
