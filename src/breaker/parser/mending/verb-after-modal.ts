import { childOf, is, type Node, type Tree } from '../../tree/tree.ts'

/** "The law could free thousands" with "free" as what the thousands are: right after a modal verb stands a verb. */
export function verbAfterModal(tree: Tree): Tree {
  const modal = tree.find((node) => node.xpos === 'MD' && misread(tree, node))
  const verb = modal && misread(tree, modal)
  const noun = verb && tree[verb.head]
  if (!modal || !verb || !noun) return tree
  return tree.map((node): Node => {
    if (node === verb) return { ...node, upos: 'VERB', xpos: 'VB', head: noun.head, relation: noun.relation }
    if (node === noun) return { ...node, head: verb.index, relation: 'obj' }
    const before = node.head === noun.index && node.index < verb.index
    const ofClause = is(node, 'advcl', 'ccomp', 'parataxis') || node.text === '.'
    return before || (node.head === noun.index && ofClause) ? { ...node, head: verb.index } : node
  })
}

/** The adjective right behind the modal verb that belongs to a noun which is no predicate of its own. */
function misread(tree: Tree, modal: Node): Node | undefined {
  const next = tree[modal.index + 1]
  const noun = next && is(next, 'amod') ? tree[next.head] : undefined
  if (next?.upos !== 'ADJ' || noun?.upos !== 'NOUN' || childOf(tree, noun, 'cop')) return undefined
  return modal.head === noun.index || modal.head === next.index ? next : undefined
}
