import { isPredicate } from '../clauses/clause.ts'
import { isAside, membersOf, nameWords, nounWords, setsApart } from '../clauses/phrases.ts'
import { isOfClause } from '../clauses/predicate.ts'
import { childOf, headOf, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import { beFor, isPlural } from '../words/inflection.ts'
import type { Construction } from './construction.ts'
import { type Draft, statements } from './draft.ts'

/** "HTS, a Daesh offshoot,": what stands beside a name says what it is. */
export const appositions: Construction = ({ tree }) =>
  tree.flatMap((node): Draft[] => {
    // "…, most of them women" counts what stands before it: see quantities.
    if (!is(node, 'appos') || subtreeOf(tree, node).some((each) => /^(?:them|whom)$/.test(each.lower)))
      return []
    const beside = headOf(tree, node)
    const owner = beside && is(beside, 'flat') ? headOf(tree, beside) : beside
    if (!owner || node.upos === 'NUM' || /^["“”'‘]$/.test(tree[node.index - 1]?.text ?? '')) return []
    const [name, described] = node.upos === 'PROPN' && owner.upos === 'NOUN' ? [node, owner] : [owner, node]
    if (short(tree, node) || !/^(?:NOUN|PROPN)$/.test(described.upos) || !/^(?:NOUN|PROPN)$/.test(name.upos))
      return []
    if (isPlace(tree, owner, node) || (childOf(tree, node, 'nummod') && childOf(tree, owner, 'nummod')))
      return []
    return naming(tree, name, described, 'apposition')
  })

/** "Boise, Idaho": a place within a place is not what the place is. */
const isPlace = (tree: Tree, owner: Node, node: Node) =>
  owner.upos === 'PROPN' &&
  node.upos === 'PROPN' &&
  setsApart(tree[node.index - 1]) &&
  !childOf(tree, node, 'det', 'amod', 'nmod') &&
  /^(?:obl|nmod|conj|appos|nmod:unmarked)$/.test(owner.relation)

/** "(HTS)": the short name of what stands before it. */
const short = (tree: Tree, node: Node) =>
  tree[node.index - 1]?.text === '(' && /^[\p{Lu}\p{N}&.-]{2,}s?$/u.test(node.text)

function naming(tree: Tree, name: Node, described: Node, rule: string): Draft[] {
  const leave = (node: Node) =>
    node === name ||
    node === described ||
    (is(node, 'case') && (node.head === name.index || node.head === described.index))
  const stated = isPredicate(tree, described)
  const words = subtreeOf(
    tree,
    described,
    (node) =>
      leave(node) ||
      node.upos === 'PUNCT' ||
      (node.head === described.index &&
        (isAside(tree, node) ||
          (stated && isOfClause(tree, described, node)) ||
          (is(node, 'cc') && node.index < described.index))),
  )
  const many = /S$/.test(described.xpos) && described.upos === 'NOUN'
  const names = many ? (membersOf(tree, name) ?? [name]) : [name]
  return names.flatMap((each) => {
    const subject = nameWords(tree, each, nounWords(tree, each, leave))
    const one = many && !isPlural(tree, { ...each, index: -1 })
    const be = one ? oneOf(tree, described) : beFor(false, isPlural(tree, name))
    return statements([subject, be], { head: described, words, options: [] }, rule, {
      kind: 'classification',
    })
  })
}

/** "predecessors Pardew and Shearer": each of them is one of several. */
const oneOf = (tree: Tree, described: Node) =>
  childOf(tree, described, 'det', 'nmod:poss') ? 'is one of' : 'is one of the'
