import { childrenOf, is, type Node, type Tree } from '../tree/tree.ts'

/** The verb with what belongs to it: helping verbs, "not", its particle ("pointed out"), adverbs right before it. */
export function verbGroup(tree: Tree, verb: Node): number[] {
  const words = [verb.index]
  for (const child of childrenOf(tree, verb)) {
    const helps = is(child, 'aux', 'compound:prt', 'cop') || (is(child, 'mark') && child.lower === 'to')
    if (helps || (is(child, 'advmod') && isBeside(tree, child, verb))) words.push(child.index)
  }
  return words.sort((a, b) => a - b)
}

/** The verb as the word lists have it: "say", "point out". */
export function lemmaOf(tree: Tree, verb: Node): string {
  const particle = childrenOf(tree, verb, 'compound:prt').at(0)
  return particle ? `${verb.lemma} ${particle.lower}` : verb.lemma
}

function isBeside(tree: Tree, adverb: Node, verb: Node): boolean {
  if (adverb.index > verb.index || /^(?:when|where|why|how)$/.test(adverb.lower)) return false
  return tree.slice(adverb.index + 1, verb.index).every((between) => /^(?:AUX|ADV|PART)$/.test(between.upos))
}
