import type { Sentence } from '../document.ts'
import { type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import type { Words } from './attribution.ts'
import { trimmed } from './phrases.ts'

/** How a cue takes what it attributes: "say" + clause, "vow" + infinitive, "criticise" + object, "call" + "for"… */
export type Frame =
  | 'clause'
  | 'infinitive'
  | 'object'
  | 'preposition'
  | 'passive'
  | 'adjective'
  | 'noun'
  | 'quote'
  | 'phrase'

/** What may be an attribution, by its form. */
export interface Finding {
  sentence: number
  frame: Frame
  /** Dictionary form of the cue, with its preposition where the frame has one: "call for". */
  lemma: string
  /** Indexes of the cue's words. */
  cue: number[]
  /** Index of the cue's main word. */
  head: number
  source: Words | null
  content: Words[]
}

/** A sentence of the document, as the constructions read it. */
export interface Reading {
  sentence: Sentence
  tree: Tree
  /** For each word the number of the quotation it stands in, -1 outside. */
  quotes: number[]
}

/** The words of a finding within its sentence. */
export interface Parts {
  frame: Frame
  lemma: string
  head: Node
  cue: number[]
  source: number[] | null
  content: number[]
}

/** A finding of the sentence; none where nothing but marks is left of the content. */
export function findingIn(
  { sentence, tree }: Reading,
  { head, source, content, ...parts }: Parts,
): Finding[] {
  const words = trimmed(tree, content)
  if (!words.length) return []
  return [
    {
      ...parts,
      sentence: sentence.index,
      head: head.index,
      source: source?.length ? wordsIn(sentence, source) : null,
      content: [wordsIn(sentence, words)],
    },
  ]
}

export const wordsIn = (sentence: Sentence, words: number[]): Words => ({ sentence: sentence.index, words })

export const indexesOf = (nodes: readonly Node[]): number[] => nodes.map((node) => node.index)

/** Indexes of several lists, ascending, each once. */
export const union = (...lists: number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b)

/** Indexes of the words and all below them. */
export const under = (tree: Tree, ...nodes: Node[]): number[] =>
  union(...nodes.map((node) => indexesOf(subtreeOf(tree, node))))
