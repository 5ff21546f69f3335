import { phraseBefore } from './grammar/noun-phrases.ts'
import { type Part, range } from './grammar/ranges.ts'
import { isFiniteVerb, type Word } from './grammar/tags.ts'

/**
 * "a tram line, the longest since 1958, that will cost 310 million" → the line, not *that*, will cost it. A relative
 * "that" after an apposition stands for what the apposition is about. At the start of a sentence "that" points back to
 * another one and is left.
 */
export function withAntecedent(words: Word[], parts: Part[]): Part[] {
  const [first, ...rest] = parts
  if (first === undefined || typeof first === 'string' || words[first.from]?.lower !== 'that') return parts
  const verb = words[first.from + 1]
  const isRelative =
    words[first.from - 1]?.tag === 'comma' && verb && (isFiniteVerb(verb.tag) || verb.tag === 'modal')
  if (!isRelative) return parts
  const opening = words.findLastIndex((word, i) => word.tag === 'comma' && i < first.from - 1)
  const named = phraseBefore(words, opening < 0 ? first.from - 1 : opening, 0)
  return named ? [named, range(first.from + 1, first.to), ...rest] : parts
}
