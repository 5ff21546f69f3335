/** Words of one sentence of the document, by index. */
export interface Words {
  /** Number of the sentence. */
  sentence: number
  /** Indexes into its tree, ascending. */
  words: number[]
}

/** Somebody who is said, in the text, to have said, written, thought or shown something. */
export interface Attribution {
  /**
   * Who; null where the text does not tell ("it is said"). Words as they stand ("he"), in whichever sentence names them;
   * of "Roe, who said" both the name and, last, the "who".
   */
  source: Words | null
  /** The words that attribute: "said", "according to". */
  cue: Words
  /** What is attributed: one entry a sentence it runs through, in order. */
  content: Words[]
  /** In the speaker's own words (at least half of them in quotation marks, or a transcript), or in the article's. */
  speech: 'direct' | 'indirect'
}
