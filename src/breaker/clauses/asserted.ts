import { childOf, childrenOf, headOf, is, type Node, type Tree } from '../tree/tree.ts'
import { conditional, denying, wishing } from '../words/verbs.ts'
import { helpersOf } from './clause.ts'

/** Words up the tree that are looked at; sentences seldom nest deeper. */
const MAX_DEPTH = 8

/**
 * Whether the sentence, or somebody in it, asserts what the predicate says: not under a condition, a denial, a wish or
 * a question ("if the law passes", "denied that he fled", "asked whether it rained").
 */
export function isAsserted(tree: Tree, head: Node): boolean {
  let at = head
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const mark = childOf(tree, at, 'mark')
    if (mark && conditional.has(mark.lower)) return false
    if (childrenOf(tree, at, 'punct').some((node) => node.text === '?')) return false
    const above = headOf(tree, at)
    if (!above) return true
    if (is(at, 'ccomp', 'csubj') && (isUnsaid(tree, above) || isQuestion(tree, at))) return false
    if (!is(at, 'ccomp', 'conj', 'xcomp', 'advcl', 'parataxis', 'acl')) return true
    at = above
  }
  return true
}

/** Denied, doubted, wished, or said not to have been said. */
function isUnsaid(tree: Tree, verb: Node): boolean {
  if (denying.has(verb.lemma) || wishing.has(verb.lemma)) return true
  const negated = childrenOf(tree, verb, 'advmod').some((node) =>
    /^(?:not|n't|never|neither)$/.test(node.lower),
  )
  return (
    negated ||
    helpersOf(tree, verb).some((helper) => /^(?:could|would|might|should|must|may)$/.test(helper.lower))
  )
}

/** "asked how many had fled": a question within the sentence. */
const isQuestion = (tree: Tree, head: Node) =>
  tree.some(
    (node) =>
      node.index < head.index &&
      /^W(?:P|RB|DT)/.test(node.xpos) &&
      (node.head === head.index || headOf(tree, node)?.head === head.index) &&
      !/^that$/.test(node.lower),
  )
