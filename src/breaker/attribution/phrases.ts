import { childrenOf, type Node, subtreeOf, type Tree } from '../tree/tree.ts'

/** A noun's words with what belongs to its name: without its preposition, clauses about it, and marks at its ends. */
export function nounPhrase(tree: Tree, noun: Node): number[] {
  const without = new Set<number>()
  for (const child of childrenOf(tree, noun, ...outsideName))
    for (const word of subtreeOf(tree, child)) without.add(word.index)
  return trimmed(
    tree,
    subtreeOf(tree, noun)
      .map((word) => word.index)
      .filter((index) => !without.has(index)),
  )
}

const outsideName = ['case', 'acl:relcl', 'parataxis', 'cop', 'nsubj', 'aux', 'mark', 'advcl', 'discourse']

/** Words without the marks at their two ends; quotation marks stay. */
export function trimmed(tree: Tree, words: readonly number[]): number[] {
  let from = 0
  let to = words.length
  const idle = (at: number) => {
    const node = tree[words[at] as number] as Node
    return node.upos === 'PUNCT' && !/["'“”‘’«»]/.test(node.text)
  }
  while (from < to && idle(from)) from++
  while (to > from && idle(to - 1)) to--
  return words.slice(from, to)
}

/** The preposition or joining word a phrase opens with: "for" of "for tax". */
export const markerOf = (tree: Tree, node: Node): Node | undefined =>
  childrenOf(tree, node, 'case', 'mark').at(0)

/** Names, nouns, pronouns and numbers: what a speaker may be. */
export const isNominal = (node: Node): boolean => /^(?:PROPN|NOUN|PRON|NUM)$/.test(node.upos)

export const isVerbal = (node: Node): boolean => node.upos === 'VERB' || node.upos === 'AUX'

/** The indexes from `from` up to `to`, without it. */
export function range(from: number, to: number): number[] {
  const list: number[] = []
  for (let index = from; index < to; index++) list.push(index)
  return list
}

/** A dash between words of the sentence, not the hyphen within one: "–", "--", or "-" with white space about it. */
export function isDash(tree: Tree, index: number): boolean {
  const node = tree[index]
  if (!node) return false
  return (
    /^(?:-{2,}|[–—―])$/.test(node.text) ||
    (node.text === '-' && (node.spaced || tree[index + 1]?.spaced === true))
  )
}
