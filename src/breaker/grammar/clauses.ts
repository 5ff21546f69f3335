import { isTime } from './noun-phrases.ts'
import { type Range, range } from './ranges.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { isFinite, type Word } from './tags.ts'
import { firstMainVerb, type VerbGroup, verbGroupAt } from './verb-groups.ts'

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
  let subject: Range | null = null
  let lead: Range | null = null
  let current: Clause | null = null
  let content = whole.from
  const insert = (segment: Segment, kind: Insert['kind']) => {
    result.inserts.push({ from: segment.from, to: segment.to, inner: segment.inner, kind, anchor: content, verb: segment.verb })
    result.holes.push(withMarks(words, segment, whole))
  }
  segments.forEach((segment, n) => {
    const next = segments[n + 1]
    if (segment.kind === 'bracketed' || segment.kind === 'relative' || segment.kind === 'participle') {
      insert(segment, segment.kind)
    } else if (segment.kind === 'subordinate') {
      insert(segment, 'subordinate')
    } else if (segment.kind === 'clause' && segment.verb) {
      const listed: Range | null = subject && segment.joined && !current ? range(subject.from, segment.verb.from) : null
      if (subject && !listed && !current) result.holes.push(range(subject.from, segment.inner))
      current = { subject: listed ?? range(segment.inner, segment.verb.from), verb: segment.verb, predicate: range(segment.verb.from, segment.to), auxiliaries: null, lead, coordinated: false }
      result.clauses.push(current)
      subject = null
      lead = null
      content = segment.to
    } else if (segment.kind === 'predicate' && segment.verb) {
      const owner: Range = subject ?? current?.subject ?? range(segment.inner, segment.inner)
      const coordinated: boolean = !subject && current !== null
      current = { subject: owner, verb: segment.verb, predicate: range(segment.verb.from, segment.to), auxiliaries: null, lead: coordinated ? null : lead, coordinated }
      result.clauses.push(current)
      subject = null
      lead = null
      content = segment.to
    } else if (!current) {
      if (!subject && (segment.kind === 'adverbial' || isTime(words, segment))) lead = lead ?? range(segment.from, segment.to)
      else if (!subject) {
        subject = range(segment.inner, segment.to)
        content = segment.to
      } else if (segment.kind === 'noun' && !segment.joined && !listGoesOn(segments, n) && !place(words, segment, segments[n - 1], next) && !endsList(words, segment, next)) insert(segment, 'noun')
      else {
        subject = range(subject.from, segment.to)
        content = segment.to
      }
    } else if (segment.kind === 'noun' && !segment.joined && !listGoesOn(segments, n) && !isTime(words, segment) && !place(words, segment, segments[n - 1], next) && !endsList(words, segment, next)) {
      insert(segment, 'noun')
    } else if (segment.mark === ',' || segment.mark === ')' || next) {
      current.predicate = range(current.predicate.from, segment.to)
      content = segment.to
    }
  })
  result.clauses = result.clauses.flatMap((clause) => coordinatedParts(words, clause, result.holes))
  return result
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
function place(words: Word[], segment: Segment, before: Segment | undefined, next: Segment | undefined): boolean {
  const last = before && words[before.to - 1]
  const preposed = before && words[before.to - 2]
  if (!last || last.tag !== 'name' || segment.mark !== ',' ) return false
  let end = segment.from
  while (end < segment.to && words[end]?.tag === 'name') end++
  if (end === segment.from || end - segment.from > 3 || (end === segment.to ? !next : words[end]?.tag !== 'prep')) return false
  return preposed?.tag === 'prep' || preposed?.lower === 'st.' || words[before.to - 3]?.tag === 'prep'
}

/** "the Association, Adidas and the maker": the last stretch of a list that has "and" inside it. */
function endsList(words: Word[], segment: Segment, next: Segment | undefined): boolean {
  const first = words[segment.inner]
  if (next || !first || first.tag === 'det' || first.tag === 'poss') return false
  for (let i = segment.inner + 1; i < segment.to && i < segment.inner + 8; i++) if (words[i]?.lower === 'and' || words[i]?.lower === 'or') return true
  return false
}

function withMarks(words: Word[], segment: Segment, whole: Range): Range {
  const from = segment.from > whole.from ? segment.from - 1 : segment.from
  const after = words[segment.to]
  const to = segment.to < whole.to && after && (after.tag === 'comma' || after.tag === 'close' || (after.tag === 'stop' && /[-–—]/.test(after.text))) ? segment.to + 1 : segment.to
  return range(from, to)
}

/** Splits "took Damascus and named himself president" into two clauses with one subject. */
function coordinatedParts(words: Word[], clause: Clause, holes: Range[]): Clause[] {
  const parts: Clause[] = []
  let current = clause
  let blocked = false
  for (let i = clause.verb.to; i < clause.predicate.to; i++) {
    const hole = holes.find((h) => i >= h.from && i < h.to)
    if (hole) {
      i = hole.to - 1
      continue
    }
    const { tag } = words[i] as Word
    if (tag === 'that' || tag === 'wh' || tag === 'sub') blocked = true
    if (isFinite(tag)) {
      blocked = true
      i = verbGroupAt(words, i, clause.predicate.to).head
    }
    if (tag !== 'conj' || blocked) continue
    const second = continuation(words, current, i, clause.predicate.to)
    if (!second) continue
    parts.push({ ...current, predicate: range(current.predicate.from, i) })
    current = second
    i = second.verb.head
  }
  return [...parts, current]
}

function continuation(words: Word[], current: Clause, conj: number, to: number): Clause | null {
  let at = conj + 1
  while (at < to && words[at]?.tag === 'adv') at++
  const word = words[at]
  if (!word) return null
  const rest = range(at, to)
  if (isFinite(word.tag)) {
    const verb = verbGroupAt(words, at, to)
    const group = words.slice(current.verb.from, current.verb.head)
    const passive = group.some((w) => w.tag === 'be' || w.tag === 'have')
    const next = words[at + 1]
    const sharesAuxiliary = word.tag === 'vbd' && passive && words[current.verb.head]?.tag === 'vbn' && (!next || next.tag === 'prep' || next.tag === 'adv' || next.tag === 'stop' || next.tag === 'to' || isTime(words, range(at + 1, Math.min(to, at + 4))))
    return { ...current, verb, predicate: rest, auxiliaries: sharesAuxiliary ? range(current.verb.from, current.verb.head) : null, lead: null, coordinated: true }
  }
  const first = words[current.verb.from] as Word
  if ((word.tag === 'vb' && (first.tag === 'modal' || first.tag === 'do')) || (word.tag === 'vbn' && current.verb.head > current.verb.from && words[current.verb.head]?.tag === 'vbn')) {
    return { ...current, verb: { from: at, to: at + 1, head: at }, predicate: rest, auxiliaries: range(current.verb.from, current.verb.head), lead: null, coordinated: true }
  }
  const verb = firstMainVerb(words, at, to)
  if (!verb || verb.from - at > 8 || verb.from === at) return null
  const head = words[verb.from - 1] as Word
  if (head.tag !== 'noun' && head.tag !== 'name' && head.tag !== 'pron' && head.tag !== 'num' && head.tag !== 'adv') return null
  return { subject: range(at, verb.from), verb, predicate: range(verb.from, to), auxiliaries: null, lead: null, coordinated: false }
}
