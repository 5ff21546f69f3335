import type { Sentence } from '../../../src/breaker/document.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

/**
 * Judges texts in the order of one document, each on a line of its own.
 * @returns for each text the highest score of its sentences
 */
export function scoresOf(texts: readonly string[], score: (sentence: Sentence) => number): number[] {
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim())
  const document = readDocument(lines.join('\n\n'))
  const scores: number[] = lines.map(() => 0)
  let line = 0
  let end = lines[0]?.length ?? 0
  for (const sentence of document.sentences) {
    while (sentence.start >= end && line < lines.length - 1) {
      line++
      end += 2 + (lines[line]?.length ?? 0)
    }
    scores[line] = Math.max(scores[line] ?? 0, score(sentence))
  }
  return scores
}
