import { childrenOf, is, type Node, type Tree } from '../../tree/tree.ts'

/**
 * "HTS, a Daesh offshoot, seized Damascus" with the verb hung on a noun: a sentence whose root is a noun, with a finite
 * verb below it that has neither a subject nor a word that would make it a relative or subordinate clause, is that
 * verb's, and the noun is its subject.
 */
export function verbAtRoot(tree: Tree): Tree {
  const root = tree.find((node) => node.head === -1)
  if (
    !root ||
    !/^(?:NOUN|PROPN|PRON|NUM)$/.test(root.upos) ||
    childrenOf(tree, root, 'cop', 'nsubj', 'aux').length
  )
    return tree
  const verb = tree.find((node) => node.index > root.index && isLoose(tree, node))
  if (!verb) return tree
  return tree.map((node) => {
    if (node === verb) return { ...node, head: -1, relation: 'root' }
    if (node === root) return { ...node, head: verb.index, relation: 'nsubj' }
    return node
  })
}

function isLoose(tree: Tree, node: Node): boolean {
  if (node.upos !== 'VERB' || !is(node, 'acl', 'appos', 'dep', 'parataxis', 'advcl', 'ccomp', 'conj'))
    return false
  const below = childrenOf(tree, node)
  const finite =
    /^(?:VBD|VBZ|VBP)$/.test(node.xpos) ||
    below.some((each) => is(each, 'aux') && /^(?:VBD|VBZ|VBP|MD)$/.test(each.xpos))
  return (
    finite &&
    !below.some(
      (each) =>
        is(each, 'nsubj', 'csubj', 'expl', 'mark') || (/^W/.test(each.xpos) && each.index < node.index),
    ) &&
    !underVerb(tree, node)
  )
}

/** Whether a verb stands between the word and the root. */
function underVerb(tree: Tree, node: Node): boolean {
  for (let at = tree[node.head]; at; at = tree[at.head]) if (at.upos === 'VERB') return true
  return false
}
