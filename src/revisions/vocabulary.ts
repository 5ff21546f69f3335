/** Kinds of acts the history can be narrowed to; every act belongs to exactly one. */
export const actGroups = [
  'articles',
  'claims',
  'evidence',
  'ratings',
  'verdicts',
  'notes',
  'replies',
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
  replies: 'Right of reply',
  reports: 'Reports',
  people: 'People',
  desk: 'Desk, policies and scales',
  restorations: 'Restored values',
  other: 'Everything else',
}

/** Kinds of things an act can have written, and their tables. */
export const things = {
  article: ['articles', 'article_versions'],
  line: ['lines'],
  hint: ['hints'],
  claim: ['claims', 'anchors', 'placements'],
  source: ['sources'],
  snapshot: ['snapshots', 'snapshot_files'],
  evidence: ['evidence'],
  rating: ['ratings', 'deciders'],
  verdict: ['verdicts'],
  note: ['notes'],
  reply: ['contacts', 'reply_needs'],
  checklist: ['checklists', 'checklist_items', 'checklist_answers'],
  report: ['editions', 'edition_files', 'corrections', 'waivers'],
  person: ['users', 'invitations'],
  desk: ['desk'],
  scale: ['scales', 'levels'],
  log: ['log_keys', 'witnesses'],
} as const satisfies Record<string, readonly string[]>
export type Thing = keyof typeof things
export const thingNames = Object.keys(things) as [Thing, ...Thing[]]

export const thingLabels: Record<Thing, string> = {
  article: 'articles',
  line: 'lines',
  hint: 'hints',
  claim: 'claims',
  source: 'sources',
  snapshot: 'kept copies',
  evidence: 'evidence',
  rating: 'ratings',
  verdict: 'verdicts',
  note: 'notes',
  reply: 'right of reply',
  checklist: 'checklists',
  report: 'reports and corrections',
  person: 'people and invitations',
  desk: 'the desk’s settings',
  scale: 'scales',
  log: 'the log’s keys and witnesses',
}

/** What an act's page calls the rows of a table: by its name, unless pages say it in other words. */
export function tableLabel(table: string): string {
  const files = { snapshots: 'kept copies', snapshot_files: 'kept copies, their bytes' }
  return files[table as keyof typeof files] ?? table.replaceAll('_', ' ')
}

/** Which side of an act a value is taken from: what stood before it, or what it put there. */
export const sides = ['before', 'after'] as const
export type Side = (typeof sides)[number]

const ofAction: Record<string, ActGroup> = {
  'claim.rated': 'ratings',
  'checklist.answered': 'claims',
  'claim.decided': 'verdicts',
  'claim.adjudicated': 'verdicts',
  'claim.reopened': 'verdicts',
  'claim.put-back': 'restorations',
  'article.signed': 'reports',
  'article.reopened': 'reports',
}

const ofNoun: Record<string, ActGroup> = {
  article: 'articles',
  line: 'articles',
  hint: 'articles',
  claim: 'claims',
  evidence: 'evidence',
  source: 'evidence',
  snapshot: 'evidence',
  rating: 'ratings',
  decider: 'ratings',
  verdict: 'verdicts',
  note: 'notes',
  contact: 'replies',
  reply: 'replies',
  report: 'reports',
  edition: 'reports',
  exception: 'reports',
  waiver: 'reports',
  user: 'people',
  password: 'people',
  session: 'people',
  invitation: 'people',
  desk: 'desk',
  policy: 'desk',
  scale: 'desk',
  checklist: 'desk',
  log: 'desk',
  witness: 'desk',
  history: 'restorations',
}

/** The group of an action such as `claim.edited`; `other` for nouns not listed. */
export function groupOf(action: string): ActGroup {
  return ofAction[action] ?? ofNoun[action.split('.')[0] ?? ''] ?? 'other'
}

const bulky = new Set(['article.imported', 'article.rebroken', 'article.redrafted', 'article.signed'])

/** Acts that write a whole article or report at once: lists tell them by their sentence alone. */
export function isBulky(action: string): boolean {
  return bulky.has(action) || action.startsWith('report.')
}

/** "claim.set-aside" as words: "claim set aside". */
export function actionLabel(action: string): string {
  return action.replace(/[.-]/g, ' ')
}
