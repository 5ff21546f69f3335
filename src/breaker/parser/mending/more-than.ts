import type { Node, Tree } from '../../tree/tree.ts'

/** "more than 250 are missing": the number is what is missing, and "more than" its bound. */
export function boundsOfNumbers(tree: Tree): Tree {
  const changes = new Map<number, Pick<Node, 'head' | 'relation'>>()
  for (const number of tree) {
    const [more, than] = [tree[number.index - 2], tree[number.index - 1]]
    if (
      number.upos !== 'NUM' ||
      than?.lower !== 'than' ||
      !more ||
      !/^(?:more|less|fewer|greater|higher|lower)$/.test(more.lower)
    )
      continue
    // What hung on "more" hangs on the number; the number stands where "more" stood, if it hung on it.
    const under = isUnder(tree, number, more)
    if (under) {
      changes.set(number.index, { head: more.head, relation: more.relation })
      for (const node of tree)
        if (node.head === more.index && node !== number && node !== than)
          changes.set(node.index, { head: number.index, relation: node.relation })
    } else if (more.head !== number.index)
      for (const node of tree)
        if (node.head === more.index && node !== than)
          changes.set(node.index, { head: number.index, relation: node.relation })
    changes.set(more.index, { head: number.index, relation: 'advmod' })
    changes.set(than.index, { head: more.index, relation: 'fixed' })
  }
  return changes.size ? tree.map((node) => ({ ...node, ...changes.get(node.index) })) : tree
}

function isUnder(tree: Tree, node: Node, above: Node): boolean {
  for (let at = tree[node.head]; at; at = tree[at.head]) if (at === above) return true
  return false
}
