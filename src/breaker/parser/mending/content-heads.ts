import { is, type Node, type Tree } from '../../tree/tree.ts'

/** In Universal Dependencies function words govern nothing but parts of themselves: what hangs on one hangs on its head. */
export function contentHeads(tree: Tree): Tree {
  let changed = false
  const mended = tree.map((node): Node => {
    if (!is(node, 'nsubj', 'csubj', 'obj', 'iobj', 'obl', 'advcl', 'ccomp', 'xcomp')) return node
    let head = tree[node.head]
    while (
      head &&
      is(head, 'case', 'cop', 'aux', 'mark', 'cc', 'punct') &&
      head.head >= 0 &&
      head.head !== node.index
    )
      head = tree[head.head]
    if (!head || head.index === node.head) return node
    changed = true
    return { ...node, head: head.index }
  })
  return changed ? mended : tree
}
