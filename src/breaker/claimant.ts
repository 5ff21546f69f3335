import type { Speech } from './constructions/reported-speech.ts'
import { type Range, range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import type { Memory } from './mentions.ts'
import { antecedent } from './pronouns.ts'
import type { Claimant, Span } from './types.ts'

/** Who stands behind a statement, and the words of the article that say so. */
export interface Speaker {
  name: string | null
  claimant: Claimant
}

/**
 * The claimant of a speech: the name within the words that name the speaker, with a lone "he" or "she" settled where only one can be
 * meant; `before` is who spoke in the sentence before.
 */
export function claimantOf(
  text: string,
  words: Word[],
  speech: Speech,
  memory: Memory,
  sentence: number,
  before: Speaker | null,
): Speaker {
  const cue = spanOf(text, words, speech.cue)
  if (!speech.source) return { name: null, claimant: { name: null, cue: cue.exact } }
  const source = spanOf(text, words, speech.source)
  const first = words[speech.source.from] as Word
  const pronoun = speech.source.to - speech.source.from === 1 && first.tag === 'pron'
  const meant = pronoun ? antecedent(first.lower, memory, sentence) : null
  const carriedOn = pronoun && !meant && /^(?:he|she)$/.test(first.lower) ? (before?.name ?? null) : null
  const name =
    meant?.name ??
    carriedOn ??
    oneOfThem(words, speech.source, memory, sentence) ??
    nameWithin(text, words, speech.source)
  return {
    name: pronoun && !meant && !carriedOn ? null : name,
    claimant: { name, cue: cue.exact, nameSpan: source, cueSpan: cue },
  }
}

/** "one of them", "two of them", where the sentence before is about one group: "one of the council leaders". */
function oneOfThem(words: Word[], source: Range, memory: Memory, sentence: number): string | null {
  const said = words.slice(source.from, source.to)
  if (said.length !== 3 || said[1]?.lower !== 'of' || said[2]?.lower !== 'them') return null
  const group = antecedent('them', memory, sentence)?.name
  if (!group) return null
  const small = /^(?:the|these|those|some|many|several|all)\s/i.test(group)
    ? group.replace(/^\S+\s/, '')
    : group
  return `${said[0]?.lower} of the ${small}`
}

/** "intelligence chief Hamid al-Shatri" → "Hamid al-Shatri"; "a lawyer for X" stays whole; what follows a comma is left out. */
function nameWithin(text: string, words: Word[], source: Range): string {
  let to = source.from
  while (to < source.to && words[to]?.tag !== 'comma' && words[to]?.tag !== 'open') to++
  const named = range(to + 1, source.to)
  if (
    to < source.to - 1 &&
    !words.slice(source.from, to).some((word) => word.tag === 'name') &&
    words.slice(named.from, named.to).every((word) => word.tag === 'name')
  )
    return spanOf(text, words, named).exact
  const head = range(source.from, to > source.from ? to : source.to)
  let from = head.to
  while (from > head.from && words[from - 1]?.tag === 'name') from--
  const before = words.slice(head.from, from)
  const onlyTitle = before.every(
    (word) =>
      word.tag === 'noun' ||
      word.tag === 'adj' ||
      word.tag === 'name' ||
      word.tag === 'genitive' ||
      word.tag === 'det' ||
      word.tag === 'poss' ||
      word.tag === 'num',
  )
  const own =
    from < head.to && from > head.from && onlyTitle && before.some((word) => word.tag === 'noun')
      ? range(from, head.to)
      : head
  return spanOf(text, words, own).exact.replace(/\s+/g, ' ')
}

export function spanOf(text: string, words: Word[], r: Range): Span {
  const start = (words[r.from] as Word).start
  const end = (words[r.to - 1] as Word).end
  return { start, end, exact: text.slice(start, end) }
}
