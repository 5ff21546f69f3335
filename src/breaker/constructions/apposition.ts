import type { Insert } from '../grammar/clauses.ts'
import { headOf, isPlural, phraseBefore } from '../grammar/noun-phrases.ts'
import { has, pared, type Range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { bodyNouns, roleNouns } from '../words/roles.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'

/** "HTS, a Daesh offshoot," → "HTS is a Daesh offshoot."; "his condition, EB," → "EB is his condition." */
export function appositions(stretch: Stretch): Draft[] {
  return insertsOf(stretch, 'noun').flatMap((insert) => apposition(stretch, insert))
}

/** "Its leader, Omar Said, fled": the name that stands for the subject; null where the subject is no description with a bare name beside it. */
export function namedSubject(stretch: Stretch, subject: Range): Range[] | null {
  for (const insert of insertsOf(stretch, 'noun')) {
    const name = nameBeside(stretch, insert)
    if (
      name &&
      insert.from > subject.from &&
      name.described.from === subject.from &&
      insert.from <= subject.to + 1
    )
      return [name.said]
  }
  return null
}

/** A bare name after a description of the one it names: "its leader, Omar Said". */
function nameBeside({ words, whole }: Stretch, insert: Insert): { said: Range; described: Range } | null {
  const said = pared(words, { from: insert.inner, to: insert.to })
  const described = phraseBefore(words, insert.anchor, whole.from)
  if (!described || said.to <= said.from || said.to - said.from > 6) return null
  if (headOf(words, said)?.tag !== 'name' || !allNames(words, said)) return null
  const opens = words[described.from]?.tag
  const describes =
    headOf(words, described)?.tag === 'noun' &&
    (opens === 'det' || opens === 'poss' || has(words, described, (word) => word.tag === 'genitive'))
  return describes ? { said, described } : null
}

function apposition(stretch: Stretch, insert: Insert): Draft[] {
  const { words, whole } = stretch
  const said = pared(words, { from: insert.inner, to: insert.to })
  const beside = phraseBefore(words, insert.anchor, whole.from)
  const named =
    insertsOf(stretch, 'noun')
      .filter((other) => other.to === insert.from - 1)
      .map((other) => nameBeside(stretch, other)?.said)[0] ?? beside
  if (!named || said.to <= said.from || said.to - said.from > 25) return []
  if (isAge(words, said)) return []
  const head = headOf(words, said)
  const namedHead = headOf(words, named)
  if (!head || !namedHead || head.tag === 'num' || head.tag === 'pron') return []
  const be = isPlural(words, named) ? 'are' : 'is'
  const bare = nameBeside(stretch, insert)
  if (bare)
    return [
      {
        parts: [bare.said, isPlural(words, bare.said) ? 'are' : 'is', bare.described],
        rule: 'apposition',
        kind: 'classification',
      },
    ]
  if (head.tag === 'name' && allNames(words, said)) return []
  if (
    namedHead.tag !== 'name' &&
    words[named.from]?.tag !== 'det' &&
    words[named.from]?.tag !== 'poss' &&
    !has(words, named, (word) => word.tag === 'genitive')
  )
    return []
  if (!describes(words, said, head)) return []
  return [{ parts: [named, be, said], rule: 'apposition', kind: 'classification' }]
}

/** Whether the phrase can say what something is: it opens with an article or a possessive, or its head names a role or a kind of body. */
function describes(words: Word[], said: Range, head: Word): boolean {
  const first = words[said.from] as Word
  const role =
    roleNouns.has(head.lower.replace(/s$/, '')) || bodyNouns.has(head.lower) || roleNouns.has(head.lower)
  if (first.tag === 'det') return /^(?:a|an|the|one|another)$/.test(first.lower)
  if (first.tag === 'num' || first.tag === 'pron') return false
  return role || first.tag === 'poss'
}

export const isAge = (words: Word[], r: Range) => {
  const only = words[r.from]
  return (
    r.to - r.from === 1 &&
    only !== undefined &&
    /^\d{1,3}$/.test(only.text) &&
    Number(only.text) > 0 &&
    Number(only.text) < 120
  )
}

const allNames = (words: Word[], r: Range) =>
  !has(
    words,
    r,
    (word) => word.tag !== 'name' && word.tag !== 'quote' && word.tag !== 'num' && word.lower !== 'of',
  )
