import { is } from '../tree/tree.ts'
import type { Mention } from './mention.ts'
import { type IndexedTree, subjectOf } from './sentence-index.ts'

/** Why a pronoun and another mention in its sentence are not the same. */
export type Hindrance = 'inside' | 'one verb' | 'one subject' | 'governed'

/** Whether grammar speaks against a pronoun and another mention in its sentence being the same: "Roe saw him", "his brother", "He said Roe left". */
export function hindranceOf(sentence: IndexedTree, pronoun: Mention, other: Mention): Hindrance | null {
  if (pronoun.head === other.head || within(sentence, pronoun.head, other.head)) return 'inside'
  const verb = pronoun.role === 'possessive' ? -1 : argumentOf(sentence, pronoun)
  if (verb >= 0 && verb === argumentOf(sentence, other)) return 'one verb'
  if (
    verb >= 0 &&
    pronoun.role !== 'subject' &&
    pronoun.role !== 'passive' &&
    subjectOf(sentence, verb)?.index === other.head
  )
    return 'one subject'
  return other.kind !== 'pronoun' && other.head > pronoun.head && governs(sentence, pronoun, other)
    ? 'governed'
    : null
}

/** The pronoun stands inside the other's own phrase, with no clause between: "Roe's view of him" is not his. */
function within(sentence: IndexedTree, inner: number, outer: number): boolean {
  let at = inner
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (at === outer) return true
    if (sentence.clauses[at] === at) return false
    const node = sentence.tree[at]
    if (!node || is(node, 'conj', 'appos')) return false
    at = node.head
  }
  return false
}

/** The verb a mention is an argument of; -1 where it is none. */
function argumentOf(sentence: IndexedTree, mention: Mention): number {
  const node = sentence.tree[mention.head]
  if (!node || !is(node, 'nsubj', 'obj', 'iobj', 'obl', 'expl')) return -1
  return node.head
}

/** The pronoun is the subject or object of a clause that the name stands in: "He said Roe was ill". */
function governs(sentence: IndexedTree, pronoun: Mention, other: Mention): boolean {
  const node = sentence.tree[pronoun.head]
  if (!node || !is(node, 'nsubj', 'obj', 'iobj')) return false
  for (let at = other.head, steps = 0; at >= 0 && steps < 200; steps++) {
    if (at === node.head) return true
    at = sentence.tree[at]?.head ?? -1
  }
  return false
}
