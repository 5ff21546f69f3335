import { timeWords } from '../words/closed-classes.ts'
import { verbReading } from '../words/verb-forms.ts'
import { inList } from './list-commas.ts'
import type { Range } from './ranges.ts'
import type { Word } from './tags.ts'
import { firstMainVerb, type VerbGroup } from './verb-groups.ts'

export type SegmentKind =
  | 'clause'
  | 'predicate'
  | 'noun'
  | 'adverbial'
  | 'relative'
  | 'participle'
  | 'subordinate'
  | 'bracketed'

/** A stretch of a sentence between commas, dashes, semicolons or brackets. */
export interface Segment extends Range {
  kind: SegmentKind
  /** The mark before it: "," "—" ";" "(" or "" at the beginning. */
  mark: string
  /** Its own finite verb, for clauses and predicates. */
  verb: VerbGroup | null
  /** Begins with "and", "but", "or". */
  joined: boolean
  /** Where its own words begin, past conjunctions and adverbs. */
  inner: number
}

/** Cuts [from, to) at its commas, dashes, semicolons and brackets and says what each stretch is. Commas inside quotations count too. */
export function segmentsOf(words: Word[], whole: Range): Segment[] {
  const segments: Segment[] = []
  let from = whole.from
  let mark = ''
  let bracket = 0
  const close = (to: number) => {
    if (to > from) segments.push(classify(words, from, to, mark))
  }
  for (let i = whole.from; i < whole.to; i++) {
    const { tag, text } = words[i] as Word
    const cuts = tag === 'comma' || tag === 'stop' || tag === 'open' || (tag === 'close' && bracket > 0)
    if (!cuts || (bracket > 0 && tag === 'comma') || (tag === 'comma' && inList(words, i, from, whole.to)))
      continue
    close(i)
    if (tag === 'open') bracket++
    if (tag === 'close') bracket--
    mark = tag === 'close' ? ')' : text
    from = i + 1
  }
  close(whole.to)
  return segments
}

function classify(words: Word[], from: number, to: number, mark: string): Segment {
  let inner = from
  let joined = false
  while (
    inner < to &&
    (words[inner]?.tag === 'conj' ||
      words[inner]?.tag === 'quote' ||
      (words[inner]?.tag === 'adv' && inner + 1 < to))
  ) {
    if (words[inner]?.tag === 'conj') joined = true
    inner++
  }
  const segment = { from, to, mark, joined, inner, verb: null as VerbGroup | null }
  if (/[([{]/.test(mark)) return { ...segment, kind: 'bracketed' }
  const first = words[inner] as Word | undefined
  if (!first) return { ...segment, kind: 'adverbial' }
  const stated = first.lower === 'what' ? verbAfterFirst(words, inner, to) : null
  if (stated) return { ...segment, verb: stated, kind: 'clause' }
  if (
    first.tag === 'wh' ||
    (first.tag === 'prep' && words[inner + 1]?.tag === 'wh') ||
    ofWhom(words, inner, to)
  )
    return { ...segment, kind: 'relative' }
  const opener = pastMeasure(words, inner, to)
  if (opener > inner) {
    const own = firstMainVerb(words, opener + 1, to)
    if (own) return { ...segment, inner: opener, kind: 'subordinate', verb: own }
  }
  const verb = firstMainVerb(words, inner, to)
  if (
    first.tag === 'sub' ||
    (first.lower === 'as' && verb) ||
    (first.tag === 'prep' && /^(?:after|before|since|until|than)$/.test(first.lower) && verb)
  ) {
    const own = firstMainVerb(words, inner + 1, to)
    return own ? { ...segment, kind: 'subordinate', verb: own } : { ...segment, kind: 'adverbial' }
  }
  if ((first.tag === 'vbg' || (first.tag === 'vbn' && verbReading(first.lower).base === null)) && !verb)
    return { ...segment, kind: 'participle' }
  if (verb) {
    if (first.tag === 'prep' && looksFinite(words, verb, to)) return { ...segment, kind: 'adverbial' }
    const empty = verb.from <= inner || onlyAdverbs(words, inner, verb.from)
    return { ...segment, verb, kind: empty ? 'predicate' : 'clause' }
  }
  return {
    ...segment,
    kind:
      first.tag === 'prep' ||
      first.tag === 'adv' ||
      first.tag === 'to' ||
      first.tag === 'neg' ||
      first.tag === 'vb' ||
      first.tag === 'vbn'
        ? 'adverbial'
        : 'noun',
  }
}

/** "What begins there does not stop": the verb of the clause whose subject is itself a clause. */
function verbAfterFirst(words: Word[], from: number, to: number): VerbGroup | null {
  const inner = firstMainVerb(words, from, to)
  const outer = inner && firstMainVerb(words, inner.to, to)
  if (!outer) return null
  for (let i = inner.to; i < outer.from; i++)
    if (/^(?:conj|sub|wh|that)$/.test((words[i] as Word).tag)) return null
  return outer
}

/** Where "after", "before" or "since" stands behind a measure of time, as in "three months after"; else `from`. */
function pastMeasure(words: Word[], from: number, to: number): number {
  let at = from
  while (
    at < to &&
    (/^(?:num|det|adj|adv)$/.test((words[at] as Word).tag) || timeWords.has((words[at] as Word).lower))
  )
    at++
  return timeWords.has(words[at - 1]?.lower ?? '') && /^(?:after|before|since)$/.test(words[at]?.lower ?? '')
    ? at
    : from
}

/** "Under a law passed in January": a participle after the noun of a leading phrase. */
function looksFinite(words: Word[], verb: VerbGroup, to: number): boolean {
  const word = words[verb.head] as Word
  const next = words[verb.to]
  return (
    verb.from === verb.head &&
    word.tag === 'vbd' &&
    verbReading(word.lower).participle !== null &&
    (verb.to >= to || next?.tag === 'prep' || next?.tag === 'adv')
  )
}

/** "2,000 of whom", "many of which": a relative clause that opens with a quantity. */
function ofWhom(words: Word[], inner: number, to: number): boolean {
  for (let i = inner; i < to && i < inner + 5; i++)
    if (words[i]?.lower === 'of' && words[i + 1]?.tag === 'wh') return true
  return false
}

function onlyAdverbs(words: Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:adv|neg|quote)$/.test((words[i] as Word).tag)) return false
  return true
}
