import type { Clause } from '../grammar/clauses.ts'
import { isPlural } from '../grammar/noun-phrases.ts'
import { isEmpty, type Part, type Range, range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'

/**
 * The words of a clause inside a sentence, with the subject of the main clause for a pronoun that can only mean it: "a
 * centre, where they are questioned" → "the families are questioned".
 */
export function withInnerSubject(
  words: Word[],
  clause: Clause | undefined,
  inner: Range,
  holes: Range[],
): Part[] {
  const first = words[inner.from]
  if (!clause || !first || first.tag !== 'pron' || isEmpty(clause.subject)) return [inner]
  const [named] = without(clause.subject, holes)
  if (!named || named.to > inner.from || words[named.from]?.tag === 'pron') return [inner]
  const many = isPlural(words, named)
  const fits =
    first.lower === 'they' ? many : first.lower === 'it' ? !many && !isExpletive(words, inner.from) : false
  return fits ? [named, range(inner.from + 1, inner.to)] : [inner]
}

/** "it is likely that", "it emerged": an "it" that stands for nothing. */
const isExpletive = (words: Word[], at: number) =>
  /^(?:be|modal)$/.test(words[at + 1]?.tag ?? '') ||
  /^(?:seems|appears|emerged|took|takes)$/.test(words[at + 1]?.lower ?? '')
