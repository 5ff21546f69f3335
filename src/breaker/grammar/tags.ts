import type { Token } from '../text/tokens.ts'

/** The word classes the breaker tells apart. */
export type Tag =
  | 'name'
  | 'noun'
  | 'num'
  | 'det'
  | 'poss'
  | 'pron'
  | 'prep'
  | 'sub'
  | 'conj'
  | 'wh'
  | 'that'
  | 'to'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'vb'
  | 'vbp'
  | 'vbz'
  | 'vbd'
  | 'vbn'
  | 'vbg'
  | 'neg'
  | 'adv'
  | 'adj'
  | 'genitive'
  | 'quote'
  | 'comma'
  | 'open'
  | 'close'
  | 'stop'

/** A token with its word class. */
export interface Word extends Token {
  tag: Tag
}

const finiteTags = new Set<Tag>(['modal', 'be', 'have', 'do', 'vbz', 'vbd', 'vbp'])
/** Whether words of this class can be the finite verb of a clause. */
export const isFiniteVerb = (tag: Tag | undefined) => tag !== undefined && finiteTags.has(tag)

const nominalTags = new Set<Tag>(['name', 'noun', 'num', 'pron'])
/** Whether words of this class can head a noun phrase. */
export const isNominal = (tag: Tag | undefined) => tag !== undefined && nominalTags.has(tag)
