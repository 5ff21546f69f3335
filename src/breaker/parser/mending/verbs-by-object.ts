import { childOf, childrenOf, is, type Node, type Tree } from '../../tree/tree.ts'
import { pastOf } from '../../words/inflection.ts'

/** "the dam cost 40 million euros", "Ann Roe treats 40 patients": only verbs have objects; the noun before one is its subject. */
export function verbsByObject(tree: Tree): Tree {
  const verb = tree.find(
    (node) =>
      node.upos === 'NOUN' &&
      !childOf(tree, node, 'cop', 'nsubj') &&
      hasObject(tree, node) &&
      nounBefore(tree, node),
  )
  const subject = verb && nounBefore(tree, verb)
  if (!verb || !subject) return tree
  const mended = tree.map((node): Node => {
    if (node === verb) return { ...node, upos: 'VERB', xpos: tenseOf(node) }
    if (node === subject) return { ...node, relation: 'nsubj' }
    const before = node.head === verb.index && node.index < subject.index
    return before && is(node, 'det', 'amod', 'compound', 'nmod:poss', 'nummod', 'case')
      ? { ...node, head: subject.index }
      : node
  })
  return verbsByObject(mended)
}

const hasObject = (tree: Tree, node: Node) =>
  childrenOf(tree, node, 'obj').some((each) => each.index > node.index)

const nounBefore = (tree: Tree, node: Node): Node | undefined =>
  childrenOf(tree, node, 'compound', 'nmod:desc', 'flat').findLast(
    (each) => each.index < node.index && /^(?:NOUN|PROPN)$/.test(each.upos),
  )

function tenseOf({ lower, xpos }: Node): string {
  if (pastOf(lower) === lower) return 'VBD'
  return xpos === 'NNS' ? 'VBZ' : 'VBP'
}
