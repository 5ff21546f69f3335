import type { Clause } from '../clauses/clause.ts'
import type { Node, Tree } from '../tree/tree.ts'
import type { Draft } from './draft.ts'

/** What a construction looks at: one sentence and its predicates. */
export interface Reading {
  tree: Tree
  clauses: Clause[]
  /** The name a word of the sentence stands for, where that is certain. */
  nameFor: (node: Node) => string | null
}

/** Finds the claims of one kind of construction in a sentence. */
export type Construction = (reading: Reading) => Draft[]
