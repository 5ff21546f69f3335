import { learn } from './logistic-regression.ts'
import { vectorsOf } from './tf-idf.ts'

/**
 * What a simple program makes of labelled sentences: logistic regression over words and pairs of words, weighed by how rare
 * they are. It is the floor of rows that judge sentences.
 * @returns the probability of yes for a text
 */
export function baselineOf(sentences: readonly { text: string; yes: boolean }[]): (text: string) => number {
  const { size, vectorOf } = vectorsOf(sentences.map(({ text }) => text))
  return (
    (probability) => (text: string) =>
      probability(vectorOf(text))
  )(
    learn(
      sentences.map(({ text, yes }) => ({ vector: vectorOf(text), yes })),
      size,
    ),
  )
}
