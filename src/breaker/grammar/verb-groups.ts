import { sayVerbs } from '../words/speech.ts'
import { verbReading } from '../words/verb-forms.ts'
import type { Range } from './ranges.ts'
import { isFiniteVerb, type Tag, type Word } from './tags.ts'

/** A finite verb with its auxiliaries: "has been held", "took". `head` is the last verb of it. */
export interface VerbGroup extends Range {
  head: number
}

const inside = new Set<Tag>(['adv', 'neg', 'quote'])
const verbal = new Set<Tag>(['vb', 'vbn', 'vbg', 'be', 'have', 'do', 'vbd'])

/** The verb group that begins with the finite verb at `at`, going no further than `limit`. */
export function verbGroupAt(words: Word[], at: number, limit: number): VerbGroup {
  let head = at
  const tag = words[at]?.tag
  if (tag === 'modal' || tag === 'be' || tag === 'have' || tag === 'do') {
    for (let i = at + 1; i < limit && i < head + 5; i++) {
      const next = words[i] as Word
      if (carriesOn(words[head] as Word, next)) head = i
      else if (!inside.has(next.tag)) break
    }
  }
  return { from: at, to: head + 1, head }
}

/** Whether `next` can stand in one group with the verb `last` before it: "has been", "would have"; not "was" and then "have". */
function carriesOn(last: Word, next: Word): boolean {
  if (!verbal.has(next.tag)) return false
  if (next.tag === 'vbd') return last.tag !== 'modal'
  if (next.tag === 'have' || next.tag === 'do') return last.tag === 'modal'
  return next.tag !== 'be' || /^(?:be|been|being)$/.test(next.lower)
}

/** The base form of the group's main verb ("take" for "had taken"), or its own lower-case form where unknown. */
export function baseOf(words: Word[], group: VerbGroup): string {
  const word = words[group.head] as Word
  if (word.tag === 'be') return 'be'
  if (word.tag === 'have') return 'have'
  if (word.tag === 'do') return 'do'
  const reading = verbReading(word.lower)
  if (word.tag === 'vbz') return reading.s ?? word.lower
  if (word.tag === 'vbg') return reading.ing ?? word.lower
  if (word.tag === 'vbd') return reading.past ?? word.lower
  if (word.tag === 'vbn') return reading.participle ?? word.lower
  return reading.base ?? word.lower
}

/** Whether the group speaks of the past, the present or the future. */
export function tenseOf(words: Word[], group: VerbGroup): 'past' | 'present' | 'future' {
  const first = words[group.from] as Word
  if (first.tag === 'vbd' || /^(?:was|were|had|did|wasn't|weren't)$/.test(first.lower)) return 'past'
  if (/^(?:can|ca|may|must)$/.test(first.lower)) return 'present'
  if (first.tag === 'modal') return /^(?:would|could|might|should)$/.test(first.lower) ? 'past' : 'future'
  if (first.tag === 'have') return group.head > group.from ? 'past' : 'present'
  return 'present'
}

/**
 * The first finite verb of [from, to) that belongs to its own clause: verbs of "who", "that" and "when" clauses inside
 * it are passed over, and so is a participle that only looks finite ("the deal reached in Vienna collapsed").
 */
export function firstMainVerb(words: Word[], from: number, to: number): VerbGroup | null {
  let inner = 0
  for (let i = from; i < to; i++) {
    const { tag } = words[i] as Word
    if ((tag === 'wh' || tag === 'that' || tag === 'sub') && i > from) inner = 1
    if (!isFiniteVerb(tag)) continue
    const group = verbGroupAt(words, i, to)
    if (inner) {
      inner = 0
      i = group.head
      continue
    }
    if (reduced(words, group, from, to)) continue
    return group
  }
  return null
}

/** A past form right after a noun and before a preposition, with a real finite verb still to come, is a participle. */
function reduced(words: Word[], group: VerbGroup, from: number, to: number): boolean {
  const word = words[group.from] as Word
  if (word.tag !== 'vbd' || group.from === from || sayVerbs.has(baseOf(words, group))) return false
  const reading = verbReading(word.lower)
  if (!reading.participle) return false
  const next = words[group.to]
  if (!next || (next.tag !== 'prep' && next.tag !== 'adv' && next.tag !== 'to')) return false
  for (let i = group.to; i < to; i++) {
    const { tag } = words[i] as Word
    if (tag === 'conj' || tag === 'wh' || tag === 'that' || tag === 'sub' || tag === 'comma') return false
    if (isFiniteVerb(tag)) {
      word.tag = 'vbn'
      return true
    }
  }
  return false
}
