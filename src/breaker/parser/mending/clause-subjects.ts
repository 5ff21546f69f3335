import { childOf, childrenOf, is, type Node, type Tree } from '../../tree/tree.ts'

/**
 * "Prices rose after the government cut the subsidy": a bare noun between a conjunction and its verb is the subject of
 * that verb, and of no other. And a clause beside a subject is no second one: "It was reported that…".
 */
export function clauseSubjects(tree: Tree): Tree {
  const changes = new Map<number, Pick<Node, 'head' | 'relation'>>()
  for (const verb of tree) {
    if (childOf(tree, verb, 'nsubj')) {
      for (const clause of childrenOf(tree, verb, 'csubj'))
        changes.set(clause.index, { head: verb.index, relation: 'ccomp' })
      continue
    }
    const mark = childOf(tree, verb, 'mark')
    const subject = mark && verb.upos === 'VERB' ? bareNounBetween(tree, mark, verb) : undefined
    if (subject) changes.set(subject.index, { head: verb.index, relation: 'nsubj' })
  }
  return changes.size ? tree.map((node) => ({ ...node, ...changes.get(node.index) })) : tree
}

/** A noun without a preposition that hangs on the verb above, though it stands inside the clause. */
const bareNounBetween = (tree: Tree, mark: Node, verb: Node): Node | undefined =>
  tree.find(
    (node) =>
      node.index > mark.index &&
      node.index < verb.index &&
      node.head === verb.head &&
      is(node, 'obl', 'obj', 'nmod') &&
      !is(node, 'obl:unmarked', 'nmod:unmarked', 'nmod:poss') &&
      !childOf(tree, node, 'case') &&
      /^(?:VBD|VBZ|VBP)$/.test(verb.xpos),
  )
