/** What a pronoun or a definite description stands for. */
export interface Referent {
  /** Number of the sentence in which it is named, and the indexes of the name's words in its tree. */
  sentence: number
  words: number[]
  /** The name to put in the place of the words: as short as still names it ("Roe", "the council"). */
  name: string
}

/** Asks what the word at `index` in the tree of sentence number `sentence` stands for; null where the evidence is not strong. */
export type Referents = (sentence: number, index: number) => Referent | null
