import type { Tree } from './tree/tree.ts'

/** One line of the text, read. */
export interface Sentence {
  /** Its number in the document, from 0. */
  index: number
  start: number
  end: number
  /** Paragraph number, from 0. */
  paragraph: number
  heading: boolean
  /** Its words; one too long to be read as a sentence has an empty tree. */
  tree: Tree
}

/** A whole English text, read: what attribution, coreference and the constructions work on. */
export interface Document {
  text: string
  sentences: Sentence[]
}
