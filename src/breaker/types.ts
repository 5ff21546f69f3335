import type { Hint } from './checks/hint.ts'
import type { Figure } from './figures/figure.ts'

/**
 * What the breaker takes and gives. Every offset is a UTF-16 index into the text it was given (what
 * JavaScript's `slice` counts in), start inclusive, end exclusive, and `text.slice(start, end) === exact`.
 */

export interface Span {
  start: number
  end: number
  exact: string
}

/** One sentence, heading or list item. Lines are in order and never overlap; only white space lies between them. */
export interface Line {
  start: number
  end: number
  /** Paragraph number, from 0: lines of one paragraph share it. */
  paragraph: number
  heading: boolean
  /** What the breaker proposes for the line: it holds claims, or there is nothing to check in it. */
  standing: 'claims' | 'nothing'
  /** Why there is nothing to check ("a question"); null when the line holds claims. */
  reason: string | null
}

export const claimKinds = [
  'event',
  'quantity',
  'classification',
  'quotation',
  'cause',
  'comparison',
  'prediction',
  'opinion',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** One reason behind the worthiness of a claim, in words a reviewer reads ("gives a number", +0.2). */
export interface Feature {
  name: string
  weight: number
}

/** Who asserts the claim. `name` is null when the article itself does; `cue` is the attributing verb or phrase as written. */
export interface Claimant {
  name: string | null
  cue: string | null
  /** The words of the text that name the claimant, and those that attribute; absent where the article itself asserts or the words stand in another line. */
  nameSpan?: Span
  cueSpan?: Span
}

export interface ProposedClaim {
  /** Stands alone, without the article: one plain statement ending in a full stop. */
  wording: string
  claimant: Claimant
  kind: ClaimKind
  /** 0–1: how much checking this claim deserves. */
  worthiness: number
  /** The features behind the worthiness, strongest first. */
  features: Feature[]
  /** The exact words in the text: one span, or several when the quote is discontinuous; in order. */
  spans: Span[]
  /** Index into `lines` of the line that holds the first span. */
  line: number
  /** Index into `claims` of a fuller claim of the same line that says all of this one and more; null when there is none. */
  within: number | null
  /** Words in the wording whose meaning the breaker could not settle ("these", "the group"). */
  unclear: string[]
  /** The construction that produced it ("apposition", "relative clause"), for the explanation. */
  rule: string
  /** The numbers, dates and names found in it. */
  figures?: Figure[]
}

export interface Broken {
  lines: Line[]
  claims: ProposedClaim[]
  /** What does not fit together in the article, for a person to look at. */
  hints: Hint[]
}

/** How far the breaking of a text is, in UTF-16 units of it. */
export interface Step {
  done: number
  total: number
}
