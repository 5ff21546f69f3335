import { childrenOf, is, type Node, subtreeOf, type Tree } from '../../tree/tree.ts'

/**
 * A predicate with two subjects or two objects side by side is one with a title before a name ("striker Carles Puyol")
 * or an apposition ("HTS, a Daesh offshoot,"); two neighbouring names are one, and a number right behind a noun counts
 * it ("from age 14").
 */
export function neighbours(tree: Tree): Tree {
  const changes = new Map<number, Pick<Node, 'head' | 'relation'>>()
  for (const node of tree) {
    for (const role of ['nsubj', 'obj', 'obl', 'conj', 'nmod', 'appos']) pairs(tree, node, role, changes)
  }
  if (!changes.size) return tree
  return tree.map((node) => ({ ...node, ...changes.get(node.index) }))
}

function pairs(
  tree: Tree,
  above: Node,
  role: string,
  changes: Map<number, Pick<Node, 'head' | 'relation'>>,
): void {
  const held = childrenOf(tree, above, role).filter(
    (node) => !is(node, `${role}:outer`, 'obl:agent', 'obl:unmarked'),
  )
  for (let n = 1; n < held.length; n++) {
    const [first, second] = [held[n - 1] as Node, held[n] as Node]
    if (first.index < above.index !== second.index < above.index) continue
    const change = relationOf(tree, first, second, role)
    if (!change) continue
    changes.set(...change)
    // "and Olav Dahl": the conjunction goes with the name's first word.
    if (change[1].relation === 'flat')
      for (const joint of jointsBefore(tree, first, second))
        changes.set(joint.index, { head: first.index, relation: joint.relation })
  }
}

/** Which of two neighbours hangs on the other, and how; null where they do not stand side by side. */
function relationOf(
  tree: Tree,
  first: Node,
  second: Node,
  role: string,
): [number, Pick<Node, 'head' | 'relation'>] | null {
  const last = subtreeOf(tree, first).at(-1) as Node
  const joints = jointsBefore(tree, first, second)
  const [next] = subtreeOf(tree, second, (node) => joints.includes(node))
  if (!next || last.index >= next.index) return null
  const between = tree.slice(last.index + 1, next.index)
  const marks = subtreeOf(tree, second, (node) => node.upos !== 'PUNCT').filter(
    (node) => node.upos === 'PUNCT' && node.index < second.index,
  )
  const apart =
    [...between, ...marks].some((node) => /^[,–—(]$/.test(node.text)) || /^[,–—(]$/.test(next.text)
  if (between.some((node) => node.upos !== 'PUNCT')) return null
  if (!apart && first.upos === 'PROPN' && second.upos === 'PROPN' && last.upos === 'PROPN' && next === second)
    return [second.index, { head: first.index, relation: 'flat' }]
  if (role === 'conj' || role === 'nmod' || role === 'appos') return null
  const nominal = (node: Node) => /^(?:NOUN|PROPN)$/.test(node.upos)
  if (role === 'obl')
    return !apart && nominal(first) && second.upos === 'NUM' && next === second
      ? [second.index, { head: first.index, relation: 'nummod' }]
      : null
  if (!nominal(first) || !nominal(second)) return null
  if (apart) return [second.index, { head: first.index, relation: 'appos' }]
  if (first.upos === 'NOUN' && second.upos === 'PROPN')
    return [first.index, { head: second.index, relation: 'nmod:desc' }]
  return null
}

const jointsBefore = (tree: Tree, first: Node, second: Node): Node[] =>
  childrenOf(tree, second, 'cc').filter((node) => node.index < first.index)
