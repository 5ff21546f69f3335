import { hedges } from '../words/opinion.ts'
import { coordinatedParts } from './coordination.ts'
import { isTime } from './noun-phrases.ts'
import { type Range, range } from './ranges.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Word } from './tags.ts'
import type { VerbGroup } from './verb-groups.ts'

/** Something set off beside a clause, with the place of the words it hangs on. */
export interface Insert extends Range {
  kind: 'noun' | 'relative' | 'participle' | 'subordinate' | 'bracketed'
  inner: number
  /** The end of the words it follows (exclusive): its antecedent ends there. */
  anchor: number
  verb: VerbGroup | null
}

export interface Clause {
  /** The subject; empty where the sentence names none. */
  subject: Range
  verb: VerbGroup
  /** Verb and complements, up to the end of the clause; inserts inside it are holes. */
  predicate: Range
  /** Auxiliaries shared with an earlier predicate ("was" for the second of "was tried and jailed"). */
  auxiliaries: Range | null
  /** What stands before the subject: "In December", "On Tuesday night". */
  lead: Range | null
  /** Second and later predicates of one subject. */
  coordinated: boolean
}

export interface Parse {
  clauses: Clause[]
  inserts: Insert[]
  /** Words to leave out when a clause is written down: the inserts with the marks around them. */
  holes: Range[]
}

/** Takes a stretch of a sentence apart into clauses, each with subject and predicate, and what is inserted beside them. */
export function parse(words: Word[], whole: Range): Parse {
  const segments = segmentsOf(words, whole)
  const result: Parse = { clauses: [], inserts: [], holes: [] }
  const state: State = { subject: null, lead: null, current: null, content: whole.from }
  segments.forEach((segment, n) => {
    const beside = setOff(words, segments, n, state)
    if (beside) {
      const { from, to, inner, verb } = segment
      result.inserts.push({ from, to, inner, kind: beside, anchor: state.content, verb })
      result.holes.push(withMarks(words, segment, whole))
    } else if (segment.verb && (segment.kind === 'clause' || segment.kind === 'predicate')) {
      if (segment.kind === 'clause' && state.subject && !segment.joined && !state.current)
        result.holes.push(range(state.subject.from, segment.inner))
      result.clauses.push(clauseOf(words, segment, segment.verb, state))
    } else attach(words, segment, n + 1 < segments.length, state)
  })
  result.clauses = result.clauses.flatMap((clause) => coordinatedParts(words, clause, result.holes))
  return result
}

/** What the stretches read so far leave open: a subject still without its verb, a lead, the clause being read. */
interface State {
  subject: Range | null
  lead: Range | null
  current: Clause | null
  /** The end of the last stretch that was not an insert. */
  content: number
}

/** Which kind of insert the n-th stretch is; null when it belongs to a clause. */
function setOff(words: Word[], segments: Segment[], n: number, state: State): Insert['kind'] | null {
  const segment = segments[n] as Segment
  const { kind } = segment
  if (kind === 'bracketed' || kind === 'relative' || kind === 'participle' || kind === 'subordinate')
    return kind
  if (kind !== 'noun' || segment.joined || (!state.current && !state.subject)) return null
  const next = segments[n + 1]
  const listed = listGoesOn(segments, n) || endsList(words, segment, next)
  if (listed || place(words, segment, segments[n - 1], next)) return null
  return state.current && isTime(words, segment) ? null : 'noun'
}

/** The clause a stretch with a finite verb makes, with the subject that stands before it or in it; the state moves on to it. */
function clauseOf(words: Word[], segment: Segment, verb: VerbGroup, state: State): Clause {
  const { subject, current, lead } = state
  const start = Math.max(
    withAdverbs(words, segment, verb.from),
    segment.kind === 'clause' ? segment.inner + 1 : 0,
  )
  const own = range(segment.inner, start)
  const coordinated = segment.kind === 'predicate' && !subject && current !== null
  // "Ann Roe, 46, from Bergen was…": what stands before the verb only adds to the subject.
  const goesOn = subject && !current && (segment.joined || words[segment.inner]?.tag === 'prep')
  const listed = goesOn ? range(subject.from, start) : own
  const clause: Clause = {
    subject:
      segment.kind === 'clause'
        ? listed
        : (subject ?? current?.subject ?? range(segment.inner, segment.inner)),
    verb,
    predicate: range(start, segment.to),
    auxiliaries: null,
    lead: coordinated ? null : (lead ?? hedgeBefore(words, segment)),
    coordinated,
  }
  Object.assign(state, { current: clause, subject: null, lead: null, content: segment.to })
  return clause
}

/** "Allegedly she sold it": a hedge before the subject. */
function hedgeBefore(words: Word[], segment: Segment): Range | null {
  for (let i = segment.from; i < segment.inner; i++)
    if (hedges.has((words[i] as Word).lower)) return range(i, i + 1)
  return null
}

/** "but never came", "and allegedly fled": the adverbs before a verb without a subject say how far it holds. */
function withAdverbs(words: Word[], segment: Segment, verb: number): number {
  let from = verb
  while (from > segment.from && /^(?:adv|neg)$/.test((words[from - 1] as Word).tag)) from--
  return from
}

/** Adds a stretch without a verb to the lead, the subject or the predicate it carries on. */
function attach(words: Word[], segment: Segment, more: boolean, state: State): void {
  const { current, subject } = state
  if (current) {
    if (segment.mark !== ',' && segment.mark !== ')' && !more) return
    current.predicate = range(current.predicate.from, segment.to)
  } else if (!subject && (segment.kind === 'adverbial' || isTime(words, segment))) {
    state.lead ??= range(segment.from, segment.to)
    return
  } else state.subject = range(subject?.from ?? segment.inner, segment.to)
  state.content = segment.to
}

/** A later stretch that begins with "and" or "or" and has no verb makes the ones before it a list. */
function listGoesOn(segments: Segment[], n: number): boolean {
  for (let i = n + 1; i < segments.length; i++) {
    const segment = segments[i] as Segment
    if (segment.joined && (segment.kind === 'noun' || segment.kind === 'clause')) return true
    if (segment.kind !== 'noun') return false
  }
  return false
}

/** "St. George, Utah, wanted": a bare name right after a name, most often a place within a place. */
function place(
  words: Word[],
  segment: Segment,
  before: Segment | undefined,
  next: Segment | undefined,
): boolean {
  if (!before) return false
  const last = words[before.to - 1]
  const preposed = words[before.to - 2]
  if (last?.tag !== 'name' || segment.mark !== ',') return false
  let end = segment.from
  while (end < segment.to && words[end]?.tag === 'name') end++
  if (
    end === segment.from ||
    end - segment.from > 3 ||
    (end === segment.to ? !next : words[end]?.tag !== 'prep')
  )
    return false
  return preposed?.tag === 'prep' || preposed?.lower === 'st.' || words[before.to - 3]?.tag === 'prep'
}

/** "the Association, Adidas and the maker": the last stretch of a list that has "and" inside it. */
function endsList(words: Word[], segment: Segment, next: Segment | undefined): boolean {
  const first = words[segment.inner]
  if (next || !first || first.tag === 'det' || first.tag === 'poss') return false
  for (let i = segment.inner + 1; i < segment.to && i < segment.inner + 8; i++)
    if (words[i]?.lower === 'and' || words[i]?.lower === 'or') return true
  return false
}

function withMarks(words: Word[], segment: Segment, whole: Range): Range {
  const from = segment.from > whole.from ? segment.from - 1 : segment.from
  const after = words[segment.to]
  const to =
    segment.to < whole.to &&
    after &&
    (after.tag === 'comma' || after.tag === 'close' || (after.tag === 'stop' && /[-–—]/.test(after.text)))
      ? segment.to + 1
      : segment.to
  return range(from, to)
}
