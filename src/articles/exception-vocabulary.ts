/** What can stand against signing an article, in the order in which it is listed. */
export const exceptionKinds = ['proposal', 'open', 'disputed', 're-check', 'reply', 'line'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** As headings. */
export const exceptionLabels: Record<ExceptionKind, string> = {
  proposal: 'Proposals not answered',
  open: 'Open claims',
  disputed: 'Disputed claims',
  're-check': 'Claims to re-check',
  reply: 'Claims awaiting a reply',
  line: 'Lines not looked at',
}

/** What is said of one of them. */
export const exceptionWords: Record<ExceptionKind, string> = {
  proposal: 'proposal not answered',
  open: 'open',
  disputed: 'disputed',
  're-check': 'to be re-checked',
  reply: 'awaiting a reply',
  line: 'not looked at',
}

/** One thing left to do: on a claim, or a line to look at. */
export interface Exception {
  kind: ExceptionKind
  /** Of a claim: what it is to whom its ratings are hidden. */
  unrated?: ExceptionKind
  /** Of the claim, or of the line. */
  id: string
  /** Of the claim within the article, or of the line. */
  number: number
  /** The claim's wording, or the line's words. */
  words: string
}

/** By which an exception and its waiver find each other. */
export function exceptionKey({ kind, id }: Pick<Exception, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}
