import { phraseEnd } from './grammar/noun-phrases.ts'
import type { Part, Range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import type { Memory, Mention } from './mentions.ts'

/** The one name "he", "she" or "it" can mean here, or null when there is none or more than one. */
export function antecedent(pronoun: string, memory: Memory, sentence: number): Mention | null {
  const recent = memory.filter((mention) => mention.sentence >= sentence - 1 && !mention.plural)
  if (pronoun === 'they' || pronoun === 'them') {
    const groups = memory.filter((mention) => mention.plural && mention.sentence === sentence - 1)
    return groups.length === 1 ? (groups[0] as Mention) : null
  }
  if (pronoun === 'he' || pronoun === 'she') {
    const other = pronoun === 'he' ? 'she' : 'he'
    const people = distinct(recent.filter((mention) => mention.sort !== 'thing' && mention.sort !== other))
    const sure = people.filter((mention) => mention.sort === pronoun)
    if (
      sure.length === 1 &&
      people.every(
        (mention) =>
          mention === sure[0] || (mention.sort === 'unknown' && (!mention.subject || sure[0]?.subject)),
      )
    )
      return sure[0] as Mention
    if (sure.length > 0) return null
    const subjects = people.filter((mention) => mention.subject)
    return people.length <= 2 &&
      subjects.length === 1 &&
      people.every((mention) => mention.subject || mention.sort === 'unknown')
      ? (subjects[0] as Mention)
      : null
  }
  if (pronoun === 'it') {
    const things = distinct(
      recent.filter((mention) => mention.sort === 'thing' || mention.sort === 'unknown'),
    )
    const subjects = things.filter((mention) => mention.subject && mention.sort === 'thing')
    return subjects.length === 1 &&
      things.filter((mention) => mention.sentence === subjects[0]?.sentence).length <= 4
      ? (subjects[0] as Mention)
      : null
  }
  return null
}

/** One mention per person: "Moschetto" is "Anthony Moschetto" again. The longest form is kept, and any gender known. */
function distinct(mentions: Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const same = kept.find(
      (k) =>
        k.name === mention.name || k.name.endsWith(` ${mention.name}`) || mention.name.endsWith(` ${k.name}`),
    )
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
const pointers =
  /^(?:this|these|those|that|here|there|we|us|our|i|me|my|you|your|him|them|it|they|he|she|theirs)$/

/** "She'd", "he'll": a name would not take the shortened verb. */
const shortened = (next: Word | undefined) => /^['’](?:d|ll|ve|re)$/.test(next?.text ?? '')

/** Puts names for the pronouns at the head of a claim where only one can be meant; returns what stays open. */
export function resolve(
  words: Word[],
  parts: Part[],
  memory: Memory,
  sentence: number,
  speaker: string | null = null,
): { parts: Part[]; unclear: string[] } {
  // After a phrase of time or place ("In 2014, he fled") the subject is the third part.
  const at = parts[1] === ',' ? 2 : 0
  const first = parts[at]
  const unclear = new Set<string>()
  let out = owned(words, parts, memory, sentence)
  if (first !== undefined && typeof first !== 'string') {
    const word = words[first.from]
    const sort =
      word && genitives.has(word.lower)
        ? { his: 'he', her: 'she', its: 'it', their: 'they' }[word.lower]
        : word?.lower
    const expletive =
      word?.lower === 'it' &&
      /^(?:was|is|seems|appears|emerged|comes|came|took|takes|will|would|has|had)$/.test(
        words[first.from + 1]?.lower ?? nextWord(words, parts, at),
      )
    if (word && sort && (subjects.has(word.lower) || (word.tag === 'poss' && genitives.has(word.lower)))) {
      const own = speaker !== null && /^(?:he|she)$/.test(sort) ? { name: speaker } : null
      const meant =
        own ?? (expletive || shortened(words[first.from + 1]) ? null : antecedent(sort, memory, sentence))
      if (meant)
        out = [
          ...parts.slice(0, at),
          word.tag === 'poss' ? genitiveOf(meant.name) : meant.name,
          { from: first.from + 1, to: first.to },
          ...parts.slice(at + 1),
        ]
      else unclear.add(word.lower)
    }
  }
  const named = out.some(
    (part) =>
      typeof part === 'string' ||
      words.slice(part.from, part.to).some((word) => word.tag === 'name' || word.tag === 'noun'),
  )
  out.forEach((part) => {
    if (typeof part === 'string') return
    for (let i = part.from; i < part.to; i++) {
      const word = words[i] as Word
      if (
        word.tag === 'pron' &&
        pointers.test(word.lower) &&
        !(word.lower === 'there' && words[i + 1]?.tag === 'be') &&
        !(named && i > part.from && /^(?:it|they|he|she|him|them)$/.test(word.lower))
      )
        unclear.add(word.lower)
      else if (word.tag === 'det' && /^(?:this|these|those)$/.test(word.lower))
        unclear.add(`${word.lower} ${text(words, i + 1)}`.trim())
      else if (
        word.lower === 'the' &&
        /^(?:group|former|latter|pair|duo|trio|organisation|organization|incident)$/.test(
          words[i + 1]?.lower ?? '',
        ) &&
        words[i + 2]?.tag !== 'prep'
      )
        unclear.add(`the ${words[i + 1]?.lower}`)
      else if (word.tag === 'poss' && /^(?:my|our|your)$/.test(word.lower)) unclear.add(word.lower)
    }
  })
  return { parts: out, unclear: [...unclear] }
}

const genitiveOf = (name: string) => `${name}${name.endsWith('s') ? '’' : '’s'}`

/** "Omar Said is | its leader": a possessive that opens the second half of a classification. */
function owned(words: Word[], parts: Part[], memory: Memory, sentence: number): Part[] {
  const last = parts.at(-1)
  if (parts.length !== 3 || !/^(?:is|are|was)$/.test(String(parts[1])) || typeof last !== 'object')
    return parts
  const word = words[last.from]
  if (word?.lower !== 'its') return parts
  const meant = antecedent('it', memory, sentence)
  return meant ? [...parts.slice(0, 2), genitiveOf(meant.name), { from: last.from + 1, to: last.to }] : parts
}

const text = (words: Word[], at: number) =>
  words
    .slice(at, Math.min(phraseEnd(words, at, words.length), at + 3))
    .map((word) => word.lower)
    .join(' ')
const nextWord = (words: Word[], parts: Part[], at: number) => {
  const second = parts[at + 1]
  return second !== undefined && typeof second !== 'string'
    ? (words[(second as Range).from]?.lower ?? '')
    : ''
}
