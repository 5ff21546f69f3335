import { has, type Range, range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { roleNouns } from '../words/roles.ts'
import { sourceNouns } from '../words/speech.ts'

/** A source is a name, a pronoun, or a body or person fit to speak. */
export function plausible(words: Word[], source: Range): boolean {
  return has(
    words,
    source,
    (word) =>
      word.tag === 'name' ||
      (word.capital && source.to - source.from === 1) ||
      (word.tag === 'pron' && /^(?:i|he|she|they|we|it|you|who|one|others|some|many)$/.test(word.lower)) ||
      sourceNouns.has(word.lower) ||
      (word.tag === 'noun' && /(?:s|man|men|er|or|ist)$/.test(word.lower)),
  )
}

/** What may stand after the verb, "said the minister": a name, a pronoun or a noun for somebody who speaks. */
export const knownSpeaker = (words: Word[], source: Range) =>
  has(
    words,
    source,
    (word) =>
      word.tag === 'name' || word.tag === 'pron' || sourceNouns.has(word.lower) || roleNouns.has(word.lower),
  )

/** "was found", "is said": the subject of a passive is not who says it. */
export const isPassive = (words: Word[], verb: VerbGroup) =>
  words[verb.head]?.tag === 'vbn' && has(words, range(verb.from, verb.head), (word) => word.tag === 'be')
