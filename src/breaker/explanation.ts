import type { Node } from './tree/tree.ts'
import type { Feature } from './types.ts'

/** How one line was read, and why its claims are worded as they are. */
export interface Explanation {
  /** `number` counts from 1; offsets are UTF-16 units of the whole text. */
  line: { number: number; start: number; end: number; text: string }
  tree: Node[]
  attributions: { source: string | null; cue: string; content: string; speech: 'direct' | 'indirect' }[]
  /** Words for which a name was put. */
  referents: { word: string; index: number; name: string }[]
  claims: ExplainedClaim[]
  /** Why there is nothing to check; null where there are claims. */
  nothing: string | null
}

export interface ExplainedClaim {
  wording: string
  rule: string
  pieces: { text: string; from: 'text' | 'added' | 'referent'; words?: number[] }[]
  kind: string
  worthiness: number
  features: Feature[]
  unclear: string[]
  /** Why it is not proposed; null when it is. */
  dropped: string | null
}
