import { foldedWords } from './fold.ts'

/** Longest query looked at, in UTF-16 units; the rest is not searched for. */
export const MAX_QUERY = 200
const MAX_PHRASES = 12

/**
 * What to look for: each run of characters without spaces is one phrase of one or more words ("30,000", "Al-Hol"),
 * and so is everything between double quotes. Characters that are neither letter nor digit are never operators.
 */
export function phrasesOf(query: string): string[][] {
  const pieces =
    query
      .slice(0, MAX_QUERY)
      .toWellFormed()
      .match(/["“”][^"“”]+["“”]|[^\s"“”]+/g) ?? []
  return pieces
    .map(foldedWords)
    .filter((words) => words.length)
    .slice(0, MAX_PHRASES)
}
