import { phraseEnd } from '../grammar/noun-phrases.ts'
import { has, indexWhere, pared, type Range, range } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { baseOf, firstMainVerb, type VerbGroup } from '../grammar/verb-groups.ts'
import { months, timeWords, weekdays } from '../words/closed-classes.ts'
import { findingVerbs, hearerVerbs, sayVerbs, speechVerbs } from '../words/speech.ts'
import { verbReading } from '../words/verb-forms.ts'
import type { Speech } from './reported-speech.ts'
import { isPassive, plausible } from './speakers.ts'

/** "SOURCE said that content", "SOURCE told HEARER content", "SOURCE said: “content”". */
export function introduced(words: Word[], to: number): Speech | null {
  const verb = mainSpeechVerb(words, to)
  if (!verb) return null
  const source = sourceBefore(words, verb)
  if (!source || words[source.from]?.tag === 'quote' || words[source.from - 1]?.tag === 'quote') return null
  const base = baseOf(words, verb)
  const content = contentAfter(words, verb, base, to)
  if (!content) return null
  if (!speechVerbs.has(base) && !findingVerbs.has(base) && !plausible(words, source)) return null
  return { source, cue: range(verb.from, verb.to), content: [content] }
}

/** The first finite verb of the sentence outside "who" clauses, if it is one that reports. */
function mainSpeechVerb(words: Word[], to: number): VerbGroup | null {
  let from = 0
  for (let tries = 0; tries < 4; tries++) {
    const verb = firstMainVerb(words, from, to)
    if (!verb) return null
    if (sayVerbs.has(baseOf(words, verb)) && words[verb.head]?.tag !== 'be')
      return isPassive(words, verb) ? null : verb
    const opener = words[from]
    const comma = indexWhere(words, range(verb.to, to), (word) => word.tag === 'comma')
    const inner = insideInsert(words, verb.from)
    if (
      comma < 0 ||
      !(inner || opener?.tag === 'sub' || opener?.lower === 'after' || opener?.lower === 'before')
    )
      return null
    from = comma + 1
  }
  return null
}

/** Whether the verb stands in a clause that a comma and "who" or "which" set off. */
function insideInsert(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    if (words[i]?.tag === 'wh') return true
    if (words[i]?.tag === 'comma') return false
  }
  return false
}

function sourceBefore(words: Word[], verb: VerbGroup): Range | null {
  let from = verb.from
  while (from > 0) {
    const word = words[from - 1] as Word
    if (
      word.tag === 'stop' ||
      word.tag === 'sub' ||
      (word.tag === 'conj' && from - 2 >= 0 && isFiniteVerb(words[from - 2]?.tag))
    )
      break
    from--
  }
  const lead = indexWhere(
    words,
    range(from, verb.from),
    (word, i) => word.tag === 'comma' && i < verb.from - 1,
  )
  const first = words[from] as Word | undefined
  if (lead >= 0 && first && /^(?:prep|adv|sub|vbg|vbn|to)$/.test(first.tag)) {
    let last = lead
    for (let i = lead + 1; i < verb.from; i++)
      if (
        words[i]?.tag === 'comma' &&
        words[i + 1]?.tag !== 'det' &&
        i < verb.from - 1 &&
        words[lead + 1]?.tag === 'name' &&
        words[i + 1]?.tag === 'name'
      )
        last = i
    from = last + 1
  }
  let source = pared(words, range(from, verb.from))
  while (source.from < source.to && words[source.from]?.tag === 'adv')
    source = range(source.from + 1, source.to)
  while (source.to > source.from && words[source.to - 1]?.tag === 'adv')
    source = range(source.from, source.to - 1)
  if (source.to <= source.from || source.to - source.from > 40) return null
  const tag = (words[source.from] as Word).tag
  return tag === 'that' || tag === 'wh' ? null : source
}

/** What is said, after the verb that says it: past times, hearers, "that" and colons. Null where nothing said follows. */
export function contentAfter(words: Word[], verb: VerbGroup, base: string, to: number): Range | null {
  let from = verb.to
  while (
    from < to &&
    (words[from]?.tag === 'adv' ||
      isTimeWord(words[from] as Word) ||
      (words[from]?.tag === 'prep' && isTimeWord(words[from + 1] as Word)))
  )
    from++
  const early = range(from, Math.min(to, from + 16))
  const that = indexWhere(words, early, (word) => word.tag === 'that')
  const colon = indexWhere(words, early, (word) => word.text === ':')
  const finite = indexWhere(words, range(from, to), (word) => isFiniteVerb(word.tag))
  if (colon >= 0 && (finite < 0 || colon < finite)) return nonEmpty(pared(words, range(colon + 1, to)))
  if (that >= 0 && (finite < 0 || that < finite))
    return nonEmpty(words[that + 1]?.tag === 'comma' ? range(that + 2, to) : range(that + 1, to))
  if (words[from]?.tag === 'comma' && words[from + 1]?.tag === 'quote') return nonEmpty(range(from + 1, to))
  if (hearerVerbs.has(base)) {
    const hearer = phraseEnd(words, from, to)
    if (hearer === from || hearer >= to) return null
    const next = words[hearer] as Word
    if (next.tag === 'to' || next.tag === 'prep') return null
    from = next.tag === 'comma' ? hearer + 1 : hearer
  }
  if (from >= to) return null
  if (words[from]?.tag === 'to' || (words[from]?.tag === 'prep' && words[from + 1]?.tag !== 'quote'))
    return null
  if (words[from]?.tag === 'quote' || (words[from]?.tag === 'wh' && finite >= 0))
    return nonEmpty(range(from, to))
  if (words[from]?.tag === 'comma') return null
  const own = firstMainVerb(words, from, to)
  if (own && (has(words, range(from, own.from), (word) => word.tag === 'conj') || looksReduced(words, own)))
    return null
  return own &&
    own.from > from &&
    !has(words, range(from, own.from), (word) => word.tag === 'comma' && own.from - from < 3)
    ? nonEmpty(range(from, to))
    : null
}

/** "revealed new designs based on…": a participle that only looks like the verb of a clause. */
const looksReduced = (words: Word[], verb: VerbGroup) =>
  words[verb.from]?.tag === 'vbd' &&
  verb.head === verb.from &&
  verbReading((words[verb.head] as Word).lower).participle !== null &&
  /^(?:on|by|from|upon|in)$/.test(words[verb.to]?.lower ?? '')

const nonEmpty = (r: Range) => (r.to - r.from > 0 ? r : null)
const isTimeWord = (word: Word | undefined) =>
  word !== undefined &&
  (weekdays.has(word.lower) || timeWords.has(word.lower) || (months.has(word.lower) && word.capital))
