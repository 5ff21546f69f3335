import type { Document, Sentence } from '../document.ts'
import type { Figure } from '../figures/figure.ts'
import { readingOfSentence } from '../judging/reading.ts'

/** A sentence with the figures in it, found once for all checks. */
export interface FiguredSentence {
  sentence: Sentence
  figures: Figure[]
}

export const readFigures = (document: Document): FiguredSentence[] =>
  document.sentences.map((sentence) => ({
    sentence,
    figures: readingOfSentence(sentence).figures,
  }))
