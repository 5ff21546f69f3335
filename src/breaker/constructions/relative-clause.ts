import type { Insert, Parse } from '../grammar/clauses.ts'
import { isPlural, phraseBefore } from '../grammar/noun-phrases.ts'
import { has, type Part, pared, type Range, range, without } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { firstMainVerb } from '../grammar/verb-groups.ts'
import { timeWords } from '../words/closed-classes.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'
import { withInnerSubject } from './inner-subject.ts'

/** "Arango, who scored earlier," → "Arango scored earlier."; also "people, 2,000 of whom are Iraqis". */
export function relativeClauses(stretch: Stretch): Draft[] {
  return [
    ...insertsOf(stretch, 'relative').flatMap((insert) => setOff(stretch, insert)),
    ...restrictive(stretch),
  ]
}

function setOff({ words, whole, parse }: Stretch, insert: Insert): Draft[] {
  const body = pared(words, range(insert.from, insert.to))
  const wh = indexOfWh(words, body)
  if (wh < 0) return []
  const named = antecedentOf(words, insert.anchor, whole.from, words[wh + 1])
  if (!named) return []
  if (words[wh]?.lower === 'where') return placeOf(words, named, range(wh + 1, body.to), parse)
  return clauseAbout(words, named, body, wh)
}

/** "a centre south of Mosul, where they are questioned" → "In a centre south of Mosul, they are questioned." */
function placeOf(words: Word[], named: Range, rest: Range, { clauses, holes }: Parse): Draft[] {
  const verb = firstMainVerb(words, rest.from, rest.to)
  if (!verb || verb.from === rest.from) return []
  const clause = clauses.findLast((each) => each.verb.from < rest.from)
  const said = withInnerSubject(words, clause, rest, holes)
  const quote = [named, rest]
  const rule = 'relative clause'
  return has(words, rest, (word) => word.tag === 'prep' || word.tag === 'sub')
    ? [{ parts: ['in', toWhole(words, named), ',', ...said], rule, quote }]
    : [{ parts: [...said, 'in', toWhole(words, named)], rule, quote }]
}

/** A place with the place it lies in, "a centre | south of Mosul", where the phrase alone was cut short. */
const toWhole = (words: Word[], named: Range): Range => {
  const [before, head] = [words[named.from - 1], words[named.from - 2]]
  return before?.lower === 'of' && head?.tag === 'noun' ? range(named.from - 2, named.to) : named
}

/** The clause after a relative word, with the antecedent in its place. */
function clauseAbout(words: Word[], named: Range, body: Range, wh: number): Draft[] {
  const word = words[wh] as Word
  const rest = range(wh + 1, body.to)
  const verb = firstMainVerb(words, rest.from, rest.to)
  if (!verb) return []
  const rule = 'relative clause'
  const before = range(body.from, wh)
  if (word.lower === 'whose') return verb.from > rest.from ? [{ parts: [named, '’s', rest], rule }] : []
  if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that') {
    if (before.to > before.from && words[wh - 1]?.lower === 'of') {
      return [{ parts: [before, named, rest], rule, kind: 'quantity' }]
    }
    if (before.to > before.from) return []
    const own = has(
      words,
      range(rest.from, verb.from),
      (w) => w.tag !== 'adv' && w.tag !== 'neg' && w.tag !== 'quote',
    )
    return own ? [] : [{ parts: [named, rest], rule }]
  }
  if (word.lower === 'whom' && words[wh - 1]?.lower === 'of')
    return [{ parts: [before, named, rest], rule, kind: 'quantity' }]
  return []
}

/** "The sheriff who held Hernandez is …": a relative clause without commas, taken only after a name or a definite phrase. */
function restrictive({ words, whole, parse }: Stretch): Draft[] {
  const drafts: Draft[] = []
  for (let i = whole.from + 1; i + 1 < whole.to; i++) {
    const word = words[i] as Word
    const isRelative = (word.tag === 'wh' && /^(?:who|which)$/.test(word.lower)) || word.tag === 'that'
    const before = words[i - 1] as Word
    const verb = words[i + 1] as Word
    if (!isRelative || !(before.tag === 'noun' || before.tag === 'name') || !isFiniteVerb(verb.tag)) continue
    if (parse.inserts.some((insert) => insert.kind === 'relative' && insert.inner === i)) continue
    const named = antecedentOf(words, i, whole.from, verb)
    if (!named || !definite(words, named) || timeWords.has((words[i - 1] as Word).lower)) continue
    const end = endOfRelative(
      words,
      i,
      whole.to,
      parse.clauses.map((clause) => clause.verb.from),
    )
    const parts: Part[] = [named, ...without(range(i + 1, end), parse.holes)]
    drafts.push({ parts, rule: 'relative clause' })
  }
  return drafts
}

/** The nearest phrase before `end` that agrees in number with the verb of its "who" or "which"; what hangs on it by a preposition comes with it. */
function antecedentOf(words: Word[], end: number, floor: number, verb: Word | undefined): Range | null {
  const many = numberOf(verb)
  let named = phraseBefore(words, end, floor)
  for (let tries = 0; named && many !== null && tries < 3; tries++) {
    if (isPlural(words, named) === many) return range(named.from, end)
    if (words[named.from - 1]?.tag !== 'prep') return null
    named = phraseBefore(words, named.from - 1, floor)
  }
  return named
}

/** Whether a verb form needs a subject of more than one, or of one; null where it does not show. */
function numberOf(verb: Word | undefined): boolean | null {
  if (!verb) return null
  if (/^(?:are|were|have|do)$/.test(verb.lower) || verb.tag === 'vbp') return true
  return /^(?:is|was|has|does)$/.test(verb.lower) || verb.tag === 'vbz' ? false : null
}

const definite = (words: Word[], named: Range) => {
  const first = words[named.from] as Word
  return (
    first.tag === 'name' ||
    first.tag === 'num' ||
    first.tag === 'det' ||
    first.tag === 'poss' ||
    has(words, named, (word) => word.tag === 'name' || word.tag === 'adj')
  )
}

/** The relative clause ends at a comma, at the main verb, or where the sentence ends. */
function endOfRelative(words: Word[], wh: number, to: number, mainVerbs: number[]): number {
  for (let i = wh + 2; i < to; i++) {
    const { tag } = words[i] as Word
    if (tag === 'comma' || tag === 'stop' || tag === 'open' || tag === 'close' || mainVerbs.includes(i))
      return i
  }
  return to
}

function indexOfWh(words: Word[], body: Range): number {
  for (let i = body.from; i < body.to && i < body.from + 8; i++) if (words[i]?.tag === 'wh') return i
  return -1
}
