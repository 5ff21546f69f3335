import { childrenOf, is, type Node, type Tree } from '../../tree/tree.ts'
import { pastOf } from '../../words/inflection.ts'

/**
 * "The song sold for a million", "Ann Roe escaped punishment", read as if they were names for something sold or escaped:
 * in a sentence that ends with a stop and has no finite verb, a participle that looks like a past tense is one. Headlines,
 * which have no stop, are left alone.
 */
export function pastAtRoot(tree: Tree): Tree {
  const root = tree.find((node) => node.head === -1)
  if (!root || tree.at(-1)?.text !== '.' || !/^(?:NOUN|PROPN|NUM)$/.test(root.upos)) return tree
  if (tree.some((node) => /^(?:VBD|VBZ|VBP|MD)$/.test(node.xpos))) return tree
  const verb = childrenOf(tree, root, 'acl', 'amod').find(
    (node) => node.xpos === 'VBN' && node.index > 0 && pastOf(node.lemma) === node.lower,
  )
  if (!verb) return tree
  const before = childrenOf(tree, root).filter((node) => node.index < verb.index && node.upos !== 'PUNCT')
  if (verb.index > root.index) return tree.map((node) => asRoot(node, verb, root, 'nsubj'))
  const subject = before.filter((node) => /^(?:NOUN|PROPN|PRON)$/.test(node.upos)).at(-1)
  if (!subject) return tree
  return tree.map((node) => {
    if (node === subject) return { ...node, head: verb.index, relation: 'nsubj' }
    if (before.includes(node) && !is(node, 'case')) return { ...node, head: subject.index }
    return asRoot(node, verb, root, 'obj')
  })
}

function asRoot(node: Node, verb: Node, root: Node, relation: string): Node {
  if (node === verb) return { ...node, upos: 'VERB', xpos: 'VBD', head: -1, relation: 'root' }
  if (node === root) return { ...node, head: verb.index, relation }
  return node.head === root.index && node.upos === 'PUNCT' && node.text === '.'
    ? { ...node, head: verb.index }
    : node
}
