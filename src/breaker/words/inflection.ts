import type { Piece } from '../constructions/draft.ts'
import { childOf, childrenOf, type Node, type Tree } from '../tree/tree.ts'
import { byBase } from './irregular-verbs.ts'

/** The past tense of a base form: "took", "toppled". */
export function pastOf(base: string): string {
  const irregular = byBase.get(base)
  if (irregular) return irregular.past
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

/** The third person singular of a base form: "takes", "carries". */
export function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** The pieces with the first finite verb after the subject in the singular: "Roe and Poe were" → "Roe was". */
export function agreeing(pieces: Piece[]): Piece[] {
  const [subject, ...rest] = pieces
  const at = rest.findIndex((piece) => typeof piece !== 'string' && piece.some(isFiniteVerb))
  const piece = rest[at]
  if (subject === undefined || piece === undefined || typeof piece === 'string') return pieces
  const verb = piece.findIndex(isFiniteVerb)
  const word = piece[verb] as Node
  const singular = singularOf(word)
  if (singular === word.lower) return pieces
  const split: Piece[] = [piece.slice(0, verb), singular, piece.slice(verb + 1)].filter(
    (part) => part.length > 0,
  )
  return [subject, ...rest.slice(0, at), ...split, ...rest.slice(at + 1)]
}

const isFiniteVerb = (node: Node) => /^(?:VBP|VBD|VBZ|MD)$/.test(node.xpos)

function singularOf({ lower, xpos, lemma }: Node): string {
  if (lower === 'were') return 'was'
  if (lower === 'are' || lower === "'re") return 'is'
  if (lower === 'have' || lower === "'ve") return 'has'
  return xpos === 'VBP' ? thirdPersonOf(lemma) : lower
}

export const beFor = (past: boolean, plural: boolean) =>
  past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'

/** Whether a noun is more than one: by its form, its number, or as the first of a list. */
export function isPlural(tree: Tree, noun: Node): boolean {
  if (/^\p{Lu}{2,}$/u.test(noun.text)) return false
  if (/S$/.test(noun.xpos) || /^(?:they|them|we|us|these|those|people|police)$/.test(noun.lower)) return true
  const count = childOf(tree, noun, 'nummod')
  if (count && !/^(?:1|one)$/.test(count.lower) && noun.upos === 'NOUN' && noun.xpos !== 'NN') return true
  return childrenOf(tree, noun, 'conj').length > 0
}

const doubling = new Set(
  'stop plan ban drop rob cut grab strip stab step trap slam admit commit permit refer prefer defer deter occur incur regret transfer control compel propel expel rebel patrol drag plot swap clap chat beg hug jog pin snap tap trim wrap blog tag mug star stir nod rig scan slip spot'.split(
    ' ',
  ),
)
const doubles = (base: string) => doubling.has(base) && /[^aeiou][aeiou][^aeiouwxy]$/.test(base)
