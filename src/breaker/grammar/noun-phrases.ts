import { months, timeWords, weekdays } from '../words/closed-classes.ts'
import type { Range } from './ranges.ts'
import type { Tag, Word } from './tags.ts'

const inPhrase = new Set<Tag>(['name', 'noun', 'num', 'adj', 'det', 'poss', 'genitive', 'quote', 'vbn'])
const heads = new Set<Tag>(['name', 'noun', 'num', 'pron'])

/** The noun phrase that ends right before word `end`, not reaching left of `floor`; it reaches over "of". Null if there is none. */
export function phraseBefore(words: Word[], end: number, floor: number): Range | null {
  let to = end
  while (to > floor && words[to - 1]?.tag === 'quote') to--
  if (to <= floor || !heads.has((words[to - 1] as Word).tag)) return null
  let from = to
  while (from > floor) {
    const { tag, lower } = words[from - 1] as Word
    if (tag === 'pron') {
      if (from === to) from--
      break
    }
    if (inPhrase.has(tag) && tag !== 'vbn') from--
    else if (lower === 'of' && from - 2 >= floor && heads.has((words[from - 2] as Word).tag)) from--
    else break
    if (tag === 'det') break
  }
  const first = words[from] as Word
  if (
    first.tag === 'det' &&
    from - 2 >= floor &&
    words[from - 1]?.lower === 'of' &&
    heads.has((words[from - 2] as Word).tag)
  ) {
    return { from: phraseBefore(words, from - 1, floor)?.from ?? from, to }
  }
  while (
    from < to &&
    (words[from]?.tag === 'genitive' || (words[from]?.tag === 'quote' && !hasQuote(words, from + 1, to)))
  )
    from++
  return from < to ? { from, to } : null
}

const hasQuote = (words: Word[], from: number, to: number) => {
  for (let i = from; i < to; i++) if (words[i]?.tag === 'quote') return true
  return false
}

/** The end of the noun phrase that begins at `start`: determiners, adjectives, nouns, names, "'s" and what "of" adds. */
export function phraseEnd(words: Word[], start: number, limit: number): number {
  let i = start
  let seen = false
  while (i < limit) {
    const { tag, lower } = words[i] as Word
    if (tag === 'pron') return seen ? i : i + 1
    if (seen && (tag === 'det' || tag === 'poss') && words[i - 1]?.tag !== 'prep') break
    if (inPhrase.has(tag) && tag !== 'vbn') {
      if (heads.has(tag)) seen = true
      i++
    } else if (seen && lower === 'of') i++
    else if (tag === 'adj' || (!seen && (tag === 'adv' || tag === 'vbn'))) i++
    else break
  }
  return i
}

/** Whether [from, to) is a moment or stretch of time: "on Tuesday", "last year", "in December 2024", "14 years ago". */
export function isTime(words: Word[], r: Range): boolean {
  let found = false
  for (let i = r.from; i < r.to; i++) {
    const { lower, tag } = words[i] as Word
    if (weekdays.has(lower) || months.has(lower) || timeWords.has(lower) || /^(?:1[5-9]|20)\d\d$/.test(lower))
      found = true
    else if (tag === 'name' || (tag === 'noun' && !/^(?:end|beginning|start|rest|part|middle)$/.test(lower)))
      return false
  }
  return found
}

/** The words of the phrase's head: its last noun or name, before any "of". */
export function headOf(words: Word[], r: Range): Word | undefined {
  let head: Word | undefined
  for (let i = r.from; i < r.to; i++) {
    const word = words[i] as Word
    if ((word.tag === 'prep' && i > r.from) || word.tag === 'wh' || word.tag === 'that' || word.tag === 'to')
      break
    if (heads.has(word.tag)) head = word
  }
  return head
}

/** Whether the phrase speaks of more than one. */
export function isPlural(words: Word[], r: Range): boolean {
  for (let i = r.from; i < r.to; i++) {
    const { tag, lower } = words[i] as Word
    if (tag === 'prep' && i > r.from) break
    if (lower === 'and' && i > r.from) return true
  }
  const head = headOf(words, r)
  if (!head) return false
  if (head.tag === 'num') return !/^(?:one|1)$/.test(head.lower)
  if (head.tag === 'pron') return /^(?:they|we|you|others|these|those|i)$/.test(head.lower)
  if (head.tag === 'name') return pluralName(words, r, head)
  return (
    /(?:[^su]s|people|police|men|women|children|media)$/.test(head.lower) &&
    !/(?:news|series|politics|economics|physics|athletics)$/.test(head.lower)
  )
}

/** "Iraqis", "the Rangers", "Syrian Democratic Forces"; not "HTS", "Davis" or "Sam Roberts". */
function pluralName(words: Word[], r: Range, head: Word): boolean {
  if (/^[\p{Lu}\p{N}.&-]+$/u.test(head.text)) return false
  if (/(?:forces|nations|states|brothers)$/.test(head.lower)) return true
  if (/(?:ians|cans|ists|qis|[ae][dln]is|atis|taris)$/.test(head.lower)) return true
  const alone = words[r.from] === head
  const article = words[r.from]?.tag === 'det'
  return (alone || article) && /(?:ns|ers|ans|rds|ats|ots|nts)$/.test(head.lower)
}
