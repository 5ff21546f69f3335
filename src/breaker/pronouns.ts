import { phraseEnd } from './grammar/noun-phrases.ts'
import type { Part, Range } from './grammar/ranges.ts'
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
export function mentionsOf(text: string, words: Word[], sentence: number, subjectEnd: number, known: Map<string, Sort>): Mention[] {
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
  if (bodyNouns.has(last.lower) || bodyNouns.has(lower) || (to - from === 1 && /^\p{Lu}{2,}$/u.test(first.text))) return 'thing'
  if (before && (before.tag === 'prep' && /^(?:in|at|near|across|throughout)$/.test(before.lower))) return 'thing'
  if (titles.has(lower) || femaleNames.has(lower) || maleNames.has(lower)) return 'person'
  if (before && roleNouns.has(before.lower)) return 'person'
  if (after?.tag === 'comma' && (/^\d{1,3}$/.test(words[to + 1]?.text ?? '') || words[to + 1]?.lower === 'who')) return 'person'
  return 'unknown'
}

/** The one name "he", "she" or "it" can mean here, or null when there is none or more than one. */
export function antecedent(pronoun: string, memory: Memory, sentence: number): Mention | null {
  const recent = memory.filter((mention) => mention.sentence >= sentence - 1)
  if (pronoun === 'he' || pronoun === 'she') {
    const other = pronoun === 'he' ? 'she' : 'he'
    const people = distinct(recent.filter((mention) => mention.sort !== 'thing' && mention.sort !== other))
    const sure = people.filter((mention) => mention.sort === pronoun)
    if (sure.length === 1 && people.every((mention) => mention === sure[0] || (mention.sort === 'unknown' && (!mention.subject || sure[0]?.subject)))) return sure[0] as Mention
    if (sure.length > 0) return null
    const subjects = people.filter((mention) => mention.subject)
    return people.length <= 2 && subjects.length === 1 && people.every((mention) => mention.subject || mention.sort === 'unknown') ? (subjects[0] as Mention) : null
  }
  if (pronoun === 'it') {
    const things = distinct(recent.filter((mention) => mention.sort === 'thing' || mention.sort === 'unknown'))
    const subjects = things.filter((mention) => mention.subject && mention.sort === 'thing')
    return things.length <= 2 && subjects.length === 1 ? (subjects[0] as Mention) : null
  }
  return null
}

/** One mention per person: "Moschetto" is "Anthony Moschetto" again. The longest form is kept, and any gender known. */
function distinct(mentions: Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const same = kept.find((k) => k.name === mention.name || k.name.endsWith(` ${mention.name}`) || mention.name.endsWith(` ${k.name}`))
    if (!same) kept.push({ ...mention })
    else {
      if (mention.name.length > same.name.length) same.name = mention.name
      if (same.sort === 'unknown') same.sort = mention.sort
      same.subject ||= mention.subject
    }
  }
  return kept
}

const subjects = new Set(['he', 'she', 'it', 'they'])
const genitives = new Set(['his', 'her', 'its', 'their'])
const pointers = /^(?:this|these|those|that|here|there|we|us|our|i|me|my|you|your|him|them|it|they|he|she|theirs)$/

/** Puts names for the pronouns at the head of a claim where only one can be meant; returns what stays open. */
export function resolve(words: Word[], parts: Part[], memory: Memory, sentence: number): { parts: Part[]; unclear: string[] } {
  const first = parts[0]
  const unclear = new Set<string>()
  let out = parts
  if (first !== undefined && typeof first !== 'string') {
    const word = words[first.from]
    const sort = word && genitives.has(word.lower) ? { his: 'he', her: 'she', its: 'it', their: 'they' }[word.lower] : word?.lower
    const expletive = word?.lower === 'it' && /^(?:was|is|seems|appears|emerged|comes|came|took|takes|will|would|has|had)$/.test(words[first.from + 1]?.lower ?? nextWord(words, parts)) 
    if (word && sort && (subjects.has(word.lower) || (word.tag === 'poss' && genitives.has(word.lower)))) {
      const meant = expletive ? null : antecedent(sort, memory, sentence)
      if (meant) out = [word.tag === 'poss' ? `${meant.name}${meant.name.endsWith('s') ? '’' : '’s'}` : meant.name, { from: first.from + 1, to: first.to }, ...parts.slice(1)]
      else unclear.add(word.lower)
    }
  }
  const named = out.some((part) => typeof part === 'string' || words.slice(part.from, part.to).some((word) => word.tag === 'name' || word.tag === 'noun'))
  out.forEach((part) => {
    if (typeof part === 'string') return
    for (let i = part.from; i < part.to; i++) {
      const word = words[i] as Word
      if (word.tag === 'pron' && pointers.test(word.lower) && !(word.lower === 'there' && words[i + 1]?.tag === 'be') && !(named && i > part.from && /^(?:it|they|he|she|him|them)$/.test(word.lower))) unclear.add(word.lower)
      else if (word.tag === 'det' && /^(?:this|these|those)$/.test(word.lower)) unclear.add(`${word.lower} ${text(words, i + 1)}`.trim())
      else if (word.lower === 'the' && /^(?:group|former|latter|pair|duo|trio|organisation|organization|incident)$/.test(words[i + 1]?.lower ?? '') && words[i + 2]?.tag !== 'prep') unclear.add(`the ${words[i + 1]?.lower}`)
      else if (word.tag === 'poss' && /^(?:my|our|your)$/.test(word.lower)) unclear.add(word.lower)
    }
  })
  return { parts: out, unclear: [...unclear] }
}

const text = (words: Word[], at: number) => words.slice(at, Math.min(phraseEnd(words, at, words.length), at + 3)).map((word) => word.lower).join(' ')
const nextWord = (words: Word[], parts: Part[]) => {
  const second = parts[1]
  return second !== undefined && typeof second !== 'string' ? (words[(second as Range).from]?.lower ?? '') : ''
}
