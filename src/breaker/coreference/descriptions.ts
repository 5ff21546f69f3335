import type { Node, Tree } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'
import type { Own } from './mention.ts'
import { crowdNouns } from './noun-sorts.ts'
import type { IndexedTree } from './sentence-index.ts'
import { sortOfNoun } from './sort-of-noun.ts'

/** The phrase a noun heads, without what follows it, as a mention. */
export function descriptionAt(sentence: IndexedTree, node: Node, children: Node[]): Own {
  const lemma = node.lemma.toLowerCase()
  const what = sortOfNoun(lemma)
  const left = children.filter(
    (child) => child.index < node.index && is(child, 'det', 'amod', 'compound', 'nummod', 'nmod'),
  )
  const from = leftEdge(sentence, node)
  const definite = left.some(
    (child) => is(child, 'det') && /^(?:the|this|that|these|those)$/.test(child.lower),
  )
  const both = children.some((child) => is(child, 'nummod') && !/^(?:1|one)$/.test(child.lower))
  return {
    from,
    to: node.index + 1,
    nameFrom: from,
    kind: 'description',
    key: [lemma],
    definite,
    plural:
      (definite && aPeople.test(node.text)) ||
      node.xpos === 'NNS' ||
      node.xpos === 'NNPS' ||
      crowdNouns.has(lemma) ||
      both ||
      node.upos === 'NUM',
    gender: what.gender,
    firmness: 3,
    sort: what.sort,
    modifiers: left
      .filter((child) => is(child, 'amod', 'compound', 'nummod') || is(child, 'nmod:poss'))
      .map((child) => child.lower),
  }
}

/** "the Chinese", "the British" */
const aPeople = /^\p{Lu}\p{Ll}+(?:ese|ish|ench|utch|wiss)$/u

/** The first word of a noun's phrase: its modifiers, as far as they stand without a gap or a mark. */
function leftEdge({ tree }: IndexedTree, head: Node): number {
  let from = head.index
  for (let at = head.index - 1; at >= 0; at--) {
    const node = tree[at] as Node
    if (
      !hangsOn(tree, node, head) ||
      (node.upos === 'PUNCT' && (node.spaced || tree[at + 1]?.spaced)) ||
      (is(node, 'case', 'cc', 'mark', 'cop', 'nsubj') && node.head === head.index)
    )
      break
    from = at
  }
  const number = tree.findIndex(
    (node) => node.index >= from && node.index < head.index && node.upos === 'NUM',
  )
  if (number > from && tree.slice(from, number).every((node) => aboutNumbers.has(node.lower))) from = number
  while (
    from < head.index &&
    tree[from + 1]?.text !== '-' &&
    /^(?:ADV|CCONJ|ADP|PUNCT|SCONJ)$/.test(tree[from]?.upos ?? '')
  )
    from++
  return from
}

const aboutNumbers = new Set([
  'at',
  'least',
  'most',
  'more',
  'than',
  'about',
  'around',
  'up',
  'to',
  'nearly',
  'almost',
  'over',
  'some',
  'only',
  'just',
])

function hangsOn(tree: Tree, node: Node, head: Node): boolean {
  for (let at: Node | undefined = node, steps = 0; at && steps < 6; at = tree[at.head], steps++)
    if (at.head === head.index) return true
  return false
}
