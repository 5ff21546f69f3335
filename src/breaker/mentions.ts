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
    const sort = own === 'unknown' ? (known.get(last) ?? own) : own
    if (sort !== 'unknown') known.set(last, sort)
    found.push({ name: exact, sort, plural: false, sentence, subject })
    i = to - 1
  }
  return found
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
