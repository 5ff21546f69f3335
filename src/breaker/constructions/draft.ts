import type { Option, Phrase } from '../clauses/phrases.ts'
import { inOrder, type Node } from '../tree/tree.ts'
import type { ClaimKind } from '../types.ts'

/** Part of a wording: words of the text in their order, or words that are added. */
export type Piece = readonly Node[] | string

/** A claim before it is written out. */
export interface Draft {
  /** In the order of the wording. */
  pieces: Piece[]
  /** The word that is said of the subject; where the claim has none in the text, the word it is about. */
  head: Node
  /** The construction that made it, as a reviewer reads it ("apposition"). */
  rule: string
  /** Set where the construction settles the kind by itself. */
  kind?: ClaimKind
  /** The fuller draft of which this one leaves something out; null for the fullest. */
  fuller: Draft | null
  /** The options that it uses, of those there are. */
  uses: Option[]
  options: number
}

/** Of a statement with more options than this no single one is claimed apart: there would be too many. */
const MAX_SINGLE = 3

interface More {
  kind?: ClaimKind
  /** Changes the pieces of each draft. */
  shape?: (pieces: Piece[]) => Piece[]
}

/**
 * The drafts that a subject and a predicate give: the fullest statement first, then the barest, then the barest with
 * each option by itself. Options that limit the statement are in all of them.
 */
export function statements(subject: Piece[], phrase: Phrase, rule: string, more: More = {}): Draft[] {
  const { kind, shape = (pieces) => pieces } = more
  const isTop = (option: Option) => !phrase.options.some((other) => holds(other, option))
  const limits = phrase.options.filter((option) => option.limits && isTop(option))
  const free = phrase.options.filter((option) => !option.limits)
  const tops = free.filter(isTop)
  const make = (uses: Option[], fuller: Draft | null): Draft => ({
    pieces: shape([...subject, ...ordered(phrase, [...limits, ...uses])]),
    head: phrase.head,
    rule,
    ...(kind ? { kind } : {}),
    fuller,
    uses: [...limits, ...uses],
    options: phrase.options.length,
  })
  const full = make(tops, null)
  if (!free.length) return [full]
  const shorter = [make([], full)]
  if (free.length > 1 && phrase.options.length <= MAX_SINGLE)
    for (const option of free) shorter.push(make([option], full))
  return [full, ...shorter]
}

/** "for the incident" is part of "for the incident in May": the longer says all. */
const holds = (longer: Option, shorter: Option) =>
  longer.words.length > shorter.words.length && shorter.words.every((word) => longer.words.includes(word))

/** Words that stood before the predicate follow it: "In May Roe left" becomes "Roe left in May". */
function ordered(phrase: Phrase, uses: Option[]): Piece[] {
  const start = phrase.words[0]?.index ?? 0
  const after = uses.filter((option) => (option.words[0]?.index ?? 0) > start)
  const before = uses.filter((option) => (option.words[0]?.index ?? 0) <= start)
  const body = inOrder([...new Set([...phrase.words, ...after.flatMap((option) => option.words)])])
  return [body, ...before.map((option) => option.words)].filter((words) => words.length > 0)
}

/** The words of the text that a draft holds, in order, each once. */
export const wordsOf = (draft: Pick<Draft, 'pieces'>): Node[] =>
  inOrder([...new Set(draft.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece)))])
