/**
 * The report: all that an edition says, as plain data. It is frozen as JSON when an edition is issued, and every
 * export format is a pure function of it. Times are ISO 8601 UTC; offsets are UTF-16 indexes into `article.text`.
 */

export interface ReportLevel {
  key: string
  label: string
  definition: string
  /** False for levels off the truth axis (unproven, satire): these carry no number anywhere. */
  onAxis: boolean
  /** 1 (worst) … `best`; null off the axis. */
  value: number | null
  worst: number | null
  best: number | null
  /** A name of the design's verdict palette: false, mostly-false, half, mostly-true, true, unproven, neutral. */
  colour: string
  icon: string
  scale: string
  scaleVersion: number
}

/** A copy of a source that the desk keeps. */
export interface ReportCopy {
  mediaType: string
  /** In bytes. */
  length: number
  /** Of the bytes, in hex. */
  sha256: string
  gotAt: string
}

export interface ReportEvidence {
  stance: 'supports' | 'refutes' | 'context'
  sourceId: string
  title: string
  author: string
  publisher: string
  /** http(s) only, or empty. */
  url: string
  archiveUrl: string
  sourceKind: string
  publishedOn: string
  quote: string
  locator: string
  tier: 'primary' | 'secondary' | 'other'
  /** Admiralty grade such as "B2", or empty when not graded. */
  grade: string
  /** What the source stands to gain, as far as the desk knows; empty when nothing is known. */
  interests: string
  note: string
  /** Of the source; none of one that may not be named. Absent in editions issued before copies were kept. */
  copies?: ReportCopy[]
}

export interface ReportRating {
  question: 'said' | 'true'
  person: string
  level: ReportLevel
  confidence: 'low' | 'medium' | 'high'
  rationale: string
  at: string
}

export interface ReportNote {
  person: string
  body: string
  at: string
  resolved: boolean
}

/** A number, a date or a name in a claim. Empty or null: not known, or not of that kind. */
export interface ReportFigure {
  kind: 'number' | 'percent' | 'money' | 'date' | 'duration' | 'name'
  text: string
  start: number
  end: number
  value: number | null
  /** The upper end of a range. */
  to: number | null
  unit: string
  /** How exact it is: "at least", "about". */
  bound: string
  /** A date as far as known, ISO 8601. */
  iso: string
}

/** Somebody outside the desk who was asked about a claim. Days are ISO 8601; empty when there is none. */
export interface ReportContact {
  /** Name and office; "A person known to the desk" for one who is not to be named. */
  whom: string
  channel: string
  asked: string
  askedOn: string
  deadlineOn: string
  /** `waiting` while neither an answer nor its absence is recorded. */
  outcome: 'waiting' | 'answered' | 'no answer'
  answer: string
  answeredOn: string
}

export interface ReportReply {
  standing: 'needed' | 'contacted' | 'answered' | 'no answer' | 'waived'
  /** Whether the desk still waits for a reply that the claim needs. */
  awaited: boolean
  /** Why the claim needs one; empty when nobody said that it does. */
  neededBecause: string
  waivedBecause: string
  waivedBy: string
  waivedAt: string
  contacts: ReportContact[]
}

/** A question of the checklist for the claim's kind, with its answer. */
export interface ReportChecklistItem {
  question: string
  /** Empty while nobody has answered it. */
  answer: '' | 'yes' | 'no' | 'does not apply'
  remark: string
  person: string
  at: string
}

export interface ReportClaim {
  id: string
  /** The claim's number within its article, for people. */
  number: number
  wording: string
  /** Empty when the article itself asserts it. */
  claimant: string
  cue: string
  kind: string
  state: string
  risk: string
  tags: string[]
  /** Line number (from 1) of the first span. */
  line: number
  spans: { start: number; end: number; exact: string }[]
  /** Absent in editions issued before figures were kept. */
  figures?: ReportFigure[]
  said: ReportLevel | null
  true: ReportLevel | null
  /** The published sentence explaining the verdict; empty until decided. */
  summary: string
  decidedBy: string
  decidedAt: string
  /** The second editor who confirmed the verdict; empty where none had to. This and the reasons: absent in editions issued before they were kept. */
  confirmedBy?: string
  /** Why the editor settled a dispute among the raters so; empty where there was none. */
  disputeReason?: string
  /** Why the verdict rests on fewer than two independent sources; empty where nobody asked. */
  sourcesReason?: string
  evidence: ReportEvidence[]
  ratings: ReportRating[]
  /** Unresolved notes: the open points. */
  openPoints: ReportNote[]
  setAsideReason: string
  /** Right of reply; null when nobody was asked or need be. Absent in editions issued before it was kept. */
  reply?: ReportReply | null
  /** What was asked of it. Absent in editions issued before there were checklists. */
  checklist?: ReportChecklistItem[]
}

export interface ReportLine {
  number: number
  paragraph: number
  heading: boolean
  start: number
  end: number
  standing: 'claims' | 'nothing to check' | 'not looked at'
  /** Who marked it nothing to check; empty otherwise. */
  by: string
  reason: string
}

/** A public statement that an issued edition changed. */
export interface ReportCorrection {
  /** The edition that says it, and the earlier one that it corrects. */
  edition: number
  corrects: number
  /** The claim's number; 0 for the article as a whole. */
  claim: number
  kind: 'typo' | 'clarification' | 'correction' | 'changed verdict' | 'withdrawn'
  text: string
  /** The verdict in words before and after; empty where no verdict changed. */
  was: string
  now: string
  approvedBy: string
  at: string
}

/** Something left to do that an editor let stand. */
export interface ReportWaiver {
  /** Number of the claim, or of the line; the other is 0. */
  claim: number
  line: number
  /** What is left about it, such as "disputed". */
  left: string
  /** The claim's wording, or the line's words. */
  words: string
  reason: string
  by: string
  at: string
}

export interface Report {
  schema: 'assay/report-1'
  desk: { name: string; publicUrl: string }
  article: {
    id: string
    title: string
    byline: string
    publisher: string
    url: string
    publishedOn: string
    language: string
    direction: 'ltr' | 'rtl'
    version: number
    text: string
    textSha256: string
  }
  /** 0 and empty fields while the report is not issued. */
  edition: { number: number; issuedAt: string; issuedBy: string }
  people: { name: string; role: string; did: string[] }[]
  counts: {
    lines: number
    linesNotLookedAt: number
    claims: number
    open: number
    decided: number
    setAside: number
    byLevel: { label: string; colour: string; icon: string; count: number }[]
  }
  lines: ReportLine[]
  /** In reading order; proposals and discarded claims are not in a report. */
  claims: ReportClaim[]
  /**
   * Against the edition before; empty in the first. Claim 0 is the article itself; otherwise `claim` is the claim's
   * number. `field` is a word for people, as `reportChanges` gives it; `from` and `to` are empty where there is nothing.
   */
  changes: { claim: number; field: string; from: string; to: string }[]
  /** All of the article so far, newest edition first. Absent in editions issued before they were kept. */
  corrections?: ReportCorrection[]
  /**
   * Why and when the desk withdrew its report; null while it stands by it. In a working copy: that the newest edition
   * is a withdrawal. Absent in editions issued before it was kept.
   */
  withdrawal?: { text: string; by: string; at: string } | null
  /**
   * Who signed the edition, what they let stand, and why the article was re-opened since the one signed before. Null
   * while it is not signed: a working copy or a preliminary edition. Absent in editions issued before it was kept.
   */
  signOff?: {
    by: string
    at: string
    waivers: ReportWaiver[]
    reopened: { by: string; at: string; reason: string } | null
  } | null
  /**
   * The desk's log as it was signed last before the edition was issued. Null while it is not issued; absent in editions
   * issued before it was kept.
   */
  log?: {
    name: string
    acts: number
    /** Of the tree over all acts, in base64. */
    root: string
    /** The root as it is read out: its first sixteen digits in groups. */
    fingerprint: string
  } | null
}
