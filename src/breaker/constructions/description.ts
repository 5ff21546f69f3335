import { nounWords } from '../clauses/phrases.ts'
import { sortOfNoun } from '../coreference/sort-of-noun.ts'
import { childOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import type { Construction } from './construction.ts'
import { type Draft, statements } from './draft.ts'

/** "Roe scored. The former Oslo striker …": a description that stands for a name says what its bearer is. */
export const descriptions: Construction = ({ tree, nameFor }) =>
  tree.flatMap((node): Draft[] => {
    const article = childOf(tree, node, 'det')
    if (
      node.upos !== 'NOUN' ||
      sortOfNoun(node.lemma).sort !== 'person' ||
      article?.lower !== 'the' ||
      /^olds?$/.test(node.lower) ||
      /S$/.test(node.xpos)
    )
      return []
    const name = nameFor(node)
    const words = name ? described(tree, node) : []
    if (!name || words.length === 0 || /^\p{Ll}/u.test(name.replace(/^the /i, ''))) return []
    return statements([name, 'is'], { head: node, words, options: [] }, 'description', {
      kind: 'classification',
    })
  })

/** The words that describe, without the article and without an age, which is a claim of its own. */
function described(tree: Tree, node: Node): Node[] {
  const aged = (each: Node) => is(each, 'amod') && /^olds?$/.test(each.lower)
  const words = nounWords(
    tree,
    node,
    (each) => aged(each) || is(each, 'case', 'det', 'acl', 'nmod:poss') || each.upos === 'PUNCT',
  )
  return inOrder(words.length > 0 ? words : subtreeOf(tree, node))
}
