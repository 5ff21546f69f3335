import { isPlural } from './grammar/noun-phrases.ts'
import { range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import { femaleNames, femaleTitles, maleNames, maleTitles } from './words/closed-classes.ts'
import { bodyNouns, roleNouns, titles } from './words/roles.ts'

export type Sort = 'he' | 'she' | 'person' | 'thing' | 'unknown'

/** Somebody or something named in the text, with what its words tell about it. */
export interface Mention {
  name: string
  sort: Sort
  plural: boolean
  /** Sentence number. */
  sentence: number
  subject: boolean
}

/** What earlier sentences leave for pronouns to point to. */
export type Memory = Mention[]

/** The named people and bodies of one sentence. `subjectEnd` is where the main verb begins; `known` keeps what earlier sentences told about a last name. */
export function mentionsOf(
  text: string,
  words: Word[],
  sentence: number,
  subjectEnd: number,
  known: Map<string, Sort>,
): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.tag !== 'name') continue
    let to = i
    while (to < words.length && words[to]?.tag === 'name') to++
    const before = words[i - 1]
    const after = words[to]?.tag
    if (after === 'noun' || after === 'adj') {
      i = to - 1
      continue
    }
    const exact = text.slice(word.start, (words[to - 1] as Word).end)
    const subject = i < subjectEnd && !(before?.tag === 'prep' || after === 'genitive')
    const last = (words[to - 1] as Word).text
    const own = sortOf(words, i, to)
    const short = shortName(words, to)
    const sort = own === 'unknown' ? (known.get(last) ?? (short ? 'thing' : own)) : own
    if (sort !== 'unknown') known.set(last, sort)
    const name = short && before?.lower === 'the' ? `the ${exact}` : exact
    found.push({ name, sort, plural: false, sentence, subject })
    i = short ? to + 2 : to - 1
  }
  const group = groupOf(text, words, sentence, subjectEnd)
  return group ? [...found, group] : found
}

/** "Hayat Tahrir al-Sham (HTS)": a body with its short name behind it. */
const shortName = (words: Word[], at: number) =>
  words[at]?.tag === 'open' &&
  /^[\p{Lu}\p{N}-]{2,}$/u.test(words[at + 1]?.text ?? '') &&
  words[at + 2]?.tag === 'close'

/** Longest subject, in words, that "they" can stand for. */
const MAX_GROUP = 5

/** The plural subject that opens a sentence, "Council leaders": what "they" and "them" mean in the next. */
function groupOf(text: string, words: Word[], sentence: number, subjectEnd: number): Mention | null {
  const own = words.slice(0, subjectEnd)
  if (own.length === 0 || own.length > MAX_GROUP || !isPlural(words, range(0, subjectEnd))) return null
  if (!own.every(({ tag }) => /^(?:noun|name|adj|det)$/.test(tag))) return null
  const first = own[0] as Word
  const exact = text.slice(first.start, (own.at(-1) as Word).end)
  const name =
    first.tag === 'det' || first.tag === 'adj' ? exact.charAt(0).toLowerCase() + exact.slice(1) : exact
  return { name, sort: 'thing', plural: true, sentence, subject: true }
}

function sortOf(words: Word[], from: number, to: number): Sort {
  const first = words[from] as Word
  const before = words[from - 1]
  const after = words[to]
  const lower = first.lower
  if (femaleTitles.has(lower) || (before && femaleTitles.has(before.lower))) return 'she'
  if (maleTitles.has(lower) || (before && maleTitles.has(before.lower))) return 'he'
  for (let i = from; i < to && i < from + 2; i++) {
    const each = (words[i] as Word).lower
    if (femaleNames.has(each) && !maleNames.has(each)) return 'she'
    if (maleNames.has(each) && !femaleNames.has(each)) return 'he'
  }
  const last = words[to - 1] as Word
  if (
    bodyNouns.has(last.lower) ||
    bodyNouns.has(lower) ||
    (to - from === 1 && /^\p{Lu}{2,}$/u.test(first.text))
  )
    return 'thing'
  if (before && before.tag === 'prep' && /^(?:in|at|near|across|throughout)$/.test(before.lower))
    return 'thing'
  if (titles.has(lower) || femaleNames.has(lower) || maleNames.has(lower)) return 'person'
  if (before && roleNouns.has(before.lower)) return 'person'
  if (
    after?.tag === 'comma' &&
    (/^\d{1,3}$/.test(words[to + 1]?.text ?? '') || words[to + 1]?.lower === 'who')
  )
    return 'person'
  return 'unknown'
}
