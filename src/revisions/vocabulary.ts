/** Kinds of acts the history can be narrowed to; every act belongs to exactly one. */
export const actGroups = [
  'articles',
  'claims',
  'evidence',
  'ratings',
  'verdicts',
  'notes',
  'reports',
  'people',
  'desk',
  'restorations',
  'other',
] as const
export type ActGroup = (typeof actGroups)[number]

export const actGroupLabels: Record<ActGroup, string> = {
  articles: 'Articles and lines',
  claims: 'Claims',
  evidence: 'Evidence and sources',
  ratings: 'Ratings',
  verdicts: 'Verdicts',
  notes: 'Notes',
  reports: 'Reports',
  people: 'People',
  desk: 'Desk, policies and scales',
  restorations: 'Restored values',
  other: 'Everything else',
}

/** Which side of an act a value is taken from: what stood before it, or what it put there. */
export const sides = ['before', 'after'] as const
export type Side = (typeof sides)[number]

const ofAction: Record<string, ActGroup> = {
  'claim.rated': 'ratings',
  'claim.decided': 'verdicts',
  'claim.adjudicated': 'verdicts',
  'claim.reopened': 'verdicts',
}

const ofNoun: Record<string, ActGroup> = {
  article: 'articles',
  line: 'articles',
  hint: 'articles',
  claim: 'claims',
  evidence: 'evidence',
  source: 'evidence',
  rating: 'ratings',
  decider: 'ratings',
  verdict: 'verdicts',
  note: 'notes',
  report: 'reports',
  edition: 'reports',
  user: 'people',
  password: 'people',
  session: 'people',
  invitation: 'people',
  desk: 'desk',
  policy: 'desk',
  scale: 'desk',
  history: 'restorations',
}

/** The group of an action such as `claim.edited`; `other` for nouns not listed. */
export function groupOf(action: string): ActGroup {
  return ofAction[action] ?? ofNoun[action.split('.')[0] ?? ''] ?? 'other'
}

/** Acts that write a whole article or report at once: lists tell them by their sentence alone. */
export function isBulky(action: string): boolean {
  return action === 'article.imported' || action === 'article.rebroken' || action === 'report.issued'
}
