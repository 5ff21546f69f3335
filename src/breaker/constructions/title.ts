import { indexWhere, type Range, range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { roleNouns, titles } from '../words/roles.ts'
import type { Draft, Stretch } from './draft.ts'

/** Roles a body has one of: "the HTS leader"; the others take "a". */
const sole = new Set(
  'leader president chief minister boss coach captain manager owner editor mayor governor chairman chairwoman director head premier chancellor king queen ceo secretary founder skipper pope prime commander spokesman spokeswoman'.split(
    ' ',
  ),
)

/** "HTS leader Abu X said" → "Abu X is the HTS leader." */
export function titleClaims({ words, whole }: Stretch): Draft[] {
  const drafts: Draft[] = []
  for (let i = whole.from; i + 1 < whole.to; i++) {
    const role = words[i] as Word
    if (
      role.tag === 'name' ||
      role.tag === 'quote' ||
      !roleNouns.has(role.lower) ||
      (words[i + 1] as Word).tag !== 'name'
    )
      continue
    let nameEnd = i + 1
    while (nameEnd < whole.to && (words[nameEnd] as Word).tag === 'name') nameEnd++
    if (words[nameEnd]?.tag === 'genitive' && nameEnd - i < 3) continue
    let from = i
    while (from > whole.from && premodifies(words, from - 1, i)) from--
    while (from < i && words[from]?.tag === 'genitive') from++
    if (from === i && (titles.has(role.lower) || role.capital)) continue
    const name = range(i + 1, nameEnd)
    const title = range(from, i + 1)
    drafts.push({
      parts: [name, ...beAs(words, title), ...articleFor(words, from, i), ...withoutLate(words, title)],
      rule: 'title before a name',
      kind: 'classification',
      quote: [range(from, nameEnd)],
    })
    i = nameEnd - 1
  }
  return drafts
}

const isLate = (word: Word | undefined) => /^(?:late|then)$/.test(word?.lower ?? '')

/** "the late leader X" was the leader. */
const beAs = (words: Word[], title: Range) =>
  words.slice(title.from, title.to).some(isLate) ? ['was'] : ['is']

const withoutLate = (words: Word[], title: Range): Range[] => {
  const at = indexWhere(words, title, isLate)
  return at < 0
    ? [title]
    : [range(title.from, at), range(at + 1, title.to)].filter((part) => part.to > part.from)
}

function premodifies(words: Word[], at: number, role: number): boolean {
  const word = words[at] as Word
  if (
    word.tag === 'name' ||
    word.tag === 'adj' ||
    word.tag === 'genitive' ||
    word.tag === 'det' ||
    word.tag === 'poss'
  )
    return words[at + 1]?.tag !== 'det' || at === role
  if (word.tag === 'noun' || word.tag === 'vbg') return words[at + 1]?.tag !== 'det'
  return (
    word.tag === 'conj' &&
    words[at - 1]?.tag === 'noun' &&
    words[at + 1]?.tag === 'noun' &&
    roleNouns.has((words[at - 1] as Word).lower)
  )
}

function articleFor(words: Word[], from: number, role: number): string[] {
  const first = words[from] as Word
  for (let i = from; i < role; i++) if (words[i]?.tag === 'genitive') return []
  if (first.tag === 'det' || first.tag === 'poss') return []
  const former = /^(?:former|ex|late|then)/.test(first.lower)
  if (sole.has((words[role] as Word).lower) && !former) return ['the']
  return [/^[aeiou]/i.test(first.text) && !/^(?:uni|eu|one|us)/i.test(first.text) ? 'an' : 'a']
}
