import { phraseEnd } from './grammar/noun-phrases.ts'
import type { Part } from './grammar/ranges.ts'
import type { Tag, Word } from './grammar/tags.ts'
import { firstMainVerb } from './grammar/verb-groups.ts'

/** Rules that put in a verb of their own, so that their words need hold none. */
const verbGiven = new Set([
  'age',
  'apposition',
  'title before a name',
  'participial clause',
  'quantity',
  'quotation',
])
const marks = new Set<Tag>(['comma', 'stop', 'quote', 'open', 'close'])
const besideSubject = new Set<Tag>([
  'adv',
  'neg',
  'quote',
  'comma',
  'prep',
  'conj',
  'sub',
  'to',
  'vb',
  'vbn',
  'be',
  'have',
  'do',
])

/** The parts without conjunctions and marks at their end. */
export function ended(words: Word[], parts: Part[]): Part[] {
  const last = parts.at(-1)
  if (last === undefined || typeof last === 'string') return parts
  let { to } = last
  while (to > last.from && (isLoose(words[to - 1] as Word) || endsOpen(words, to))) to--
  const rest = parts.slice(0, -1)
  return to > last.from ? [...rest, { from: last.from, to }] : ended(words, rest)
}

const isLoose = ({ tag }: Word) => tag === 'comma' || tag === 'stop' || tag === 'conj'

/** Whether the words end where something must still come: after an article, or after a preposition that is cut off from what it governs. */
function endsOpen(words: Word[], to: number): boolean {
  const { tag, lower } = words[to - 1] as Word
  if (/^(?:a|an|the|every)$/.test(lower) || tag === 'poss') return true
  if (tag !== 'prep' && tag !== 'sub' && tag !== 'to' && tag !== 'that' && tag !== 'wh') return false
  const next = words[to]
  if (next === undefined) return false
  return tag === 'prep' ? governed.has(next.tag) : !marks.has(next.tag)
}
/** What a preposition governs; before anything else it goes with its verb, as in "broke down". */
const governed = new Set<Tag>(['det', 'poss', 'noun', 'name', 'num', 'adj', 'pron', 'vbg'])

/** Whether the parts make a statement: a finite verb of their own, and before it a subject. */
export function isStatement(words: Word[], parts: Part[], rule: string): boolean {
  if (verbGiven.has(rule)) return parts.length > 1
  const flat = parts.flatMap((part): Word[] =>
    typeof part === 'string' ? [standIn(part)] : words.slice(part.from, part.to),
  )
  const verb = firstMainVerb(flat, 0, flat.length)
  if (!verb) return false
  const from = pastLead(flat, verb.from)
  return flat.slice(from, verb.from).some((word) => !besideSubject.has(word.tag))
}

/** Where the subject can begin: past the phrase of a preposition, "in the town", that opens the statement. */
function pastLead(flat: Word[], verb: number): number {
  const first = flat[0] as Word
  if (first.tag !== 'prep' || /^(?:about|around|over|up|under|near|between)$/.test(first.lower)) return 0
  if (/^(?:least|most)$/.test(flat[1]?.lower ?? '')) return 0
  if (flat.slice(0, verb).some((word) => word.tag === 'comma')) return 1
  return Math.max(1, phraseEnd(flat, 1, verb))
}

/** Words put in for a name or a verb, as a word of the sentence. */
function standIn(text: string): Word {
  const verb = /^(?:is|are|was|were|will be|has|had|does|would|will)$/.test(text)
  const tag = verb ? 'be' : text === ',' ? 'comma' : text === 'in' ? 'prep' : 'name'
  return { start: 0, end: 0, text, lower: text.toLowerCase(), capital: false, spaced: true, tag }
}
