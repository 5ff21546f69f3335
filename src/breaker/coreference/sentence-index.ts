import type { Node, Tree } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'

/** A tree with the children of each word at hand, so that walking it stays linear. */
export interface IndexedTree {
  tree: Tree
  children: Node[][]
  /** For each word, the head word of the clause it stands in. */
  clauses: number[]
  /** For each clause's head word, how many clauses stand above it. */
  depths: number[]
}

/** Indexes a tree. Words of a predicate ("is", "minister" in "Roe is minister") belong to the clause they head. */
export function indexTree(tree: Tree): IndexedTree {
  const children: Node[][] = tree.map(() => [])
  for (const node of tree) if (node.head >= 0) children[node.head]?.push(node)
  const clauses: number[] = new Array(tree.length).fill(-1)
  const depths: number[] = new Array(tree.length).fill(0)
  const waiting = tree.filter((node) => node.head < 0)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const above = node.head < 0 ? -1 : (clauses[node.head] ?? -1)
    const opens = node.head < 0 || opensClause(node, children[node.index] ?? [])
    clauses[node.index] = opens ? node.index : above
    depths[node.index] = !opens ? (depths[node.head] ?? 0) : node.head < 0 ? 0 : depthBelow(node, depths)
    waiting.push(...(children[node.index] ?? []))
  }
  return { tree, children, clauses, depths }
}

/** The nearest word above that stands in a clause of its own; a coordinated clause is no deeper than the first. */
function depthBelow(node: Node, depths: number[]): number {
  const above = depths[node.head] ?? 0
  return is(node, 'conj', 'parataxis') ? above : above + 1
}

const clauseRelations = ['ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis']

function opensClause(node: Node, children: Node[]): boolean {
  if (is(node, ...clauseRelations)) return true
  return (
    is(node, 'conj') &&
    (node.upos === 'VERB' || children.some((child) => is(child, 'nsubj', 'csubj', 'cop', 'expl')))
  )
}

/** The subject of a clause: its own, or the one it takes over from the clause it hangs on; null where there is none. */
export function subjectOf(sentence: IndexedTree, clause: number): Node | null {
  let at = clause
  for (let steps = 0; steps < 6; steps++) {
    const node = sentence.tree[at]
    if (!node) return null
    const own = sentence.children[at]?.find((child) => is(child, 'nsubj', 'csubj'))
    if (own) return own
    if (!is(node, 'conj', 'xcomp', 'advcl') || node.head < 0) return null
    if (is(node, 'xcomp')) {
      const object = sentence.children[node.head]?.find((child) => is(child, 'obj') && child.index < at)
      if (object) return object
    }
    at = is(node, 'conj') ? node.head : (sentence.clauses[node.head] ?? -1)
  }
  return null
}
