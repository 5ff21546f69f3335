import type { Clause, Insert } from '../grammar/clauses.ts'
import { isPlural, phraseBefore } from '../grammar/noun-phrases.ts'
import { pared, type Range, range } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'

/** Quantities that assert something by themselves: "2,000 of them Iraqis", "30,000 people of 60 nationalities". */
export function quantities(stretch: Stretch): Draft[] {
  return [
    ...insertsOf(stretch, 'noun').flatMap((insert) => partOfWhole(stretch, insert)),
    ...numberOfNumber(stretch),
  ]
}

/** "9,000 members, 2,000 of them Iraqis," → "2,000 of the 9,000 members are Iraqis." */
function partOfWhole({ words, whole, parse }: Stretch, insert: Insert): Draft[] {
  const body = pared(words, range(insert.inner, insert.to))
  const of = body.from + indexOfThem(words.slice(body.from, body.to))
  const named = pluralBefore(words, insert.anchor, parse.clauses, whole.from)
  if (of < body.from || !named || of + 2 >= body.to) return []
  const part = range(body.from, of + 1)
  const rest = range(of + 2, body.to)
  let total = named
  while (
    total.from + 1 < total.to &&
    (words[total.from]?.tag === 'det' || about.test(words[total.from]?.lower ?? ''))
  )
    total = range(total.from + 1, total.to)
  const article = words[total.from]?.tag === 'num' ? ['the'] : []
  return [
    {
      parts: [part, ...article, total, ...(isFiniteVerb(words[rest.from]?.tag) ? [] : ['are']), rest],
      rule: 'quantity',
      kind: 'quantity',
      quote: [named, body],
    },
  ]
}

const about = /^(?:about|around|some|nearly|almost|over|roughly|another|more|than|at|least|up|to)$/

/** What "them" counts: the nearest phrase before `end` that speaks of more than one; of two linked by "in" or "of", the first. */
function pluralBefore(words: Word[], end: number, clauses: Clause[], floor: number): Range | null {
  const clause = clauses.findLast((each) => each.subject.from < end)
  const subject =
    clause && words[clause.subject.from]?.tag !== 'pron' ? countedPart(words, clause.subject) : null
  const near = phraseBefore(words, end, floor)
  if (near && isPlural(words, near) && (words[near.from - 1]?.tag !== 'prep' || !subject)) return near
  return subject && isPlural(words, subject) ? subject : null
}

/** A subject up to its first preposition: "about 30,000 displaced people | of 60 nationalities". */
function countedPart(words: Word[], subject: Range): Range {
  let to = subject.from + 1
  while (to < subject.to && !/^(?:prep|comma|open|wh|that|vbn)$/.test((words[to] as Word).tag)) to++
  return range(subject.from, to)
}

const indexOfThem = (body: Word[]) =>
  body.findIndex((word, i) => word.lower === 'of' && body[i + 1]?.lower === 'them')

/** "About 30,000 displaced people of 60 nationalities" → "The about 30,000 …": the second number is a claim of its own. */
function numberOfNumber({ words, whole }: Stretch): Draft[] {
  const drafts: Draft[] = []
  for (let i = whole.from + 2; i + 2 < whole.to; i++) {
    if (words[i]?.lower !== 'of' && words[i]?.lower !== 'from') continue
    const second = words[i + 1] as Word
    const noun = words[i + 2] as Word
    if (
      second.tag !== 'num' ||
      !/^(?:noun|adj)$/.test(noun.tag) ||
      !/^(?:nationalities|countries|nations|ethnicities|faiths|languages|different)$/.test(noun.lower)
    )
      continue
    let from = i
    while (from > whole.from && /^(?:noun|adj|vbn|num|name)$/.test((words[from - 1] as Word).tag)) from--
    if ((words[from] as Word).tag !== 'num' || from === i) continue
    const about = words[from - 1]
    if (from > whole.from && about && /^(?:about|around|some|nearly|almost|over|roughly)$/.test(about.lower))
      from--
    let to = i + 3
    while (to < whole.to && (words[to] as Word).tag === 'noun') to++
    drafts.push({ parts: [range(from, i), 'are', range(i, to)], rule: 'quantity', kind: 'quantity' })
  }
  return drafts
}
