import type { Insert, Parse } from '../grammar/clauses.ts'
import type { Part, Range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import type { ClaimKind } from '../types.ts'

/** A claim before it is written out: the words it is made of, in the order of its wording. */
export interface Draft {
  parts: Part[]
  rule: string
  /** Set where the construction settles the kind by itself. */
  kind?: ClaimKind
  /** The words it quotes, where they are not simply the ranges among `parts`. */
  quote?: Range[]
}

/** What a construction works on: one sentence's words, the stretch under analysis and its parse. */
export interface Stretch {
  words: Word[]
  whole: Range
  parse: Parse
}

export type Construction = (stretch: Stretch) => Draft[]

export const insertsOf = (stretch: Stretch, kind: Insert['kind']) =>
  stretch.parse.inserts.filter((insert) => insert.kind === kind)
