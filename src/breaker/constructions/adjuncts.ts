import type { Clause } from '../grammar/clauses.ts'
import { type Range, range } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { baseOf, firstMainVerb } from '../grammar/verb-groups.ts'
import { months, timeWords, weekdays } from '../words/closed-classes.ts'
import { sayVerbs, stanceVerbs } from '../words/speech.ts'

/** Prepositions that rarely open a separate detail. */
const bound = new Set(['of', 'than', 'as', 'like', 'between', 'except', 'up', 'down', 'off', 'out', 'into'])
/** After a passive verb these open a detail at once: "was arrested | in Portsmouth". */
const afterPassive = new Set([
  'in',
  'on',
  'at',
  'after',
  'before',
  'during',
  'by',
  'for',
  'since',
  'while',
  'when',
  'because',
])
/** Verbs whose object does what the infinitive says ("allow users to post"), and "have the right to". */
const wills = new Set(
  'allow let help enable force cause get lead order expect permit persuade convince encourage tell teach invite require be have make take give need use fail attempt bid try leave'.split(
    ' ',
  ),
)
/** Subordinators that bring the circumstances of an act. */
const circumstance = new Set([
  'after',
  'before',
  'when',
  'while',
  'because',
  'since',
  'until',
  'as',
  'although',
  'though',
])

/** A predicate taken apart: its details in order, and where it ends once a closing "who" clause is left to itself. */
export interface Adjuncts {
  details: Range[]
  end: number
}

/** The details at the end of a clause: "in Damascus", "in December", "after 14 years of war". */
export function adjuncts(words: Word[], clause: Clause, holes: Range[]): Adjuncts {
  const starts: number[] = []
  let end = clause.predicate.to
  /** The first word of the complement, which no detail can be. */
  let open = clause.verb.to
  const passive =
    words[clause.verb.head]?.tag === 'vbn' &&
    words.slice(clause.verb.from, clause.verb.head).some((word) => word.tag === 'be')
  const controls =
    sayVerbs.has(baseOf(words, clause.verb)) ||
    stanceVerbs.has(baseOf(words, clause.verb)) ||
    wills.has(baseOf(words, clause.verb))
  const reports =
    sayVerbs.has(baseOf(words, clause.verb)) && firstMainVerb(words, clause.verb.to, end) !== null
  for (let i = clause.verb.to; i < end && !reports; i++) {
    const { tag, lower } = words[i] as Word
    if (tag === 'quote') {
      const close = closingQuote(words, i, end)
      if (close < 0 && !opensInVerb(words, clause)) break
      i = Math.max(i, close)
      continue
    }
    if (holes.some((hole) => hole.from <= i && i < hole.to)) break
    if (i === open && (tag === 'adv' || tag === 'neg')) open++
    const first = i <= open
    if (lower === 'when' && !controls && opensClause(words, i, end)) {
      starts.push(i)
      break
    }
    if (tag === 'that' || tag === 'wh') {
      if (
        !first &&
        isFiniteVerb(words[i + 1]?.tag) &&
        words[i - 1]?.tag !== 'vb' &&
        /^(?:who|which|that)$/.test(lower) &&
        /^(?:noun|name)$/.test((words[i - 1] as Word).tag)
      )
        end = i
      break
    }
    if ((tag === 'sub' && lower !== 'as') || (circumstance.has(lower) && opensClause(words, i, end))) {
      if (circumstance.has(lower)) starts.push(i)
      break
    }
    if (isFiniteVerb(tag) || tag === 'comma' || tag === 'stop') break
    // "… and to put them on trial": what follows belongs to the second infinitive.
    if (tag === 'conj' && words[i + 1]?.tag === 'to') break
    if (
      first
        ? (passive && afterPassive.has(lower)) || (tag === 'prep' && /^(?:after|during|since)$/.test(lower))
        : opensDetail(words, i, clause.verb.head) ||
          bareTime(words, i) ||
          (!controls && opensPurpose(words, i))
    )
      starts.push(i)
  }
  starts.forEach((start, n) => {
    starts[n] = fromMeasure(words, start, open)
  })
  return { details: starts.map((start, n) => range(start, starts[n + 1] ?? end)), end }
}

/** "came | less than two weeks after": the measure goes with the "after" behind it. */
function fromMeasure(words: Word[], start: number, open: number): number {
  if (
    !/^(?:after|before|since)$/.test(words[start]?.lower ?? '') ||
    !timeWords.has(words[start - 1]?.lower ?? '')
  )
    return start
  let from = start - 1
  while (
    from > open &&
    (/^(?:num|det)$/.test((words[from - 1] as Word).tag) ||
      /^(?:less|more|than|just|only|some|about|nearly|almost|over)$/.test((words[from - 1] as Word).lower))
  )
    from--
  return from >= open && from < start - 1 ? from : start
}

/** "…their homes to escape the flood": an infinitive after a complete object says what for. */
const opensPurpose = (words: Word[], i: number) =>
  words[i]?.tag === 'to' &&
  words[i + 1]?.tag === 'vb' &&
  /^(?:noun|name|num)$/.test((words[i - 1] as Word).tag)

/** "must be emptied” because": the quotation began with the verb or before it. */
const opensInVerb = (words: Word[], clause: Clause) => {
  for (let i = clause.subject.from; i < clause.verb.to; i++) if (words[i]?.tag === 'quote') return true
  return false
}

function closingQuote(words: Word[], at: number, to: number): number {
  for (let i = at + 1; i < to; i++) if (words[i]?.tag === 'quote') return i
  return -1
}

function opensDetail(words: Word[], i: number, head: number): boolean {
  const word = words[i] as Word
  const before = words[i - 1] as Word
  if (word.tag !== 'prep' || bound.has(word.lower)) return false
  if (/^(?:about|over)$/.test(word.lower) && words[i + 1]?.tag === 'num') return false
  return (
    before.tag !== 'prep' &&
    before.tag !== 'conj' &&
    before.tag !== 'vb' &&
    before.tag !== 'vbg' &&
    before.tag !== 'adv' &&
    !(before.tag === 'vbn' && i - 1 > head)
  )
}

function opensClause(words: Word[], at: number, to: number): boolean {
  for (let i = at + 1; i < to && i < at + 10; i++) {
    if (isFiniteVerb(words[i]?.tag)) return true
    if (words[i]?.tag === 'comma' || words[i]?.tag === 'prep') return false
  }
  return false
}

/** A time without a preposition: "last year", "Tuesday", "this week", "April 16". */
function bareTime(words: Word[], at: number): boolean {
  const { lower, tag } = words[at] as Word
  const before = words[at - 1] as Word
  if (
    before.tag === 'prep' ||
    before.tag === 'conj' ||
    before.tag === 'det' ||
    before.tag === 'adj' ||
    before.tag === 'genitive' ||
    before.tag === 'num'
  )
    return false
  if (
    weekdays.has(lower) ||
    (months.has(lower) && words[at]?.capital) ||
    /^(?:yesterday|today|tomorrow|tonight)$/.test(lower)
  )
    return before.tag !== 'name' || !weekdays.has(before.lower)
  return (
    (tag === 'adj' || tag === 'det') &&
    /^(?:last|next|this|every|each)$/.test(lower) &&
    timeWords.has(words[at + 1]?.lower ?? '')
  )
}
