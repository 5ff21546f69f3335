import { childrenOf, headOf, inOrder, is, type Node, subtreeOf } from '../tree/tree.ts'
import { isRole } from '../words/roles.ts'
import type { Construction } from './construction.ts'
import { type Draft, statements } from './draft.ts'

/** "HTS leader Abu Karim", "the actor Joel Roe": what stands before a name says who it is. */
export const titles: Construction = ({ tree }) =>
  tree.flatMap((node): Draft[] => {
    const name = is(node, 'nmod:desc') ? headOf(tree, node) : undefined
    if (name?.upos !== 'PROPN' || !isRole(node)) return []
    const subject = subtreeOf(
      tree,
      name,
      (each) => each.upos === 'PUNCT' || !is(each, 'flat', 'compound') || each.index < node.index,
    )
    const before = childrenOf(tree, name, 'compound', 'amod', 'nmod:poss', 'det').filter(
      (each) => each.index < node.index,
    )
    const own = [...before.flatMap((each) => subtreeOf(tree, each)), ...subtreeOf(tree, node)]
    const words = inOrder(own.filter((each) => each.upos !== 'PUNCT'))
    return statements(
      [subject, isA(node, words)],
      { head: node, words, options: [] },
      'title before a name',
      {
        kind: 'classification',
      },
    )
  })

/** Roles that one person has at a time. */
const only =
  /^(?:leader|chief|head|president|boss|captain|owner|founder|minister|chairman|chairwoman|chair|ceo|manager|coach|mayor|governor|secretary|editor)$/

/** "is a visual journalist", "is the HTS leader", "is President". */
function isA(role: Node, words: Node[]): string {
  const [first] = words
  if (
    !first ||
    role.upos === 'PROPN' ||
    first.upos === 'DET' ||
    words.some((word) => word.xpos === 'PRP$' || word.xpos === 'POS')
  )
    return 'is'
  if (only.test(role.lower) && first !== role && !/^(?:former|ex|late|old)$/.test(first.lower))
    return 'is the'
  return /^(?:[aeiou]|hono|hour)/.test(first.lower) && !/^(?:uni|use|eu)/.test(first.lower) ? 'is an' : 'is a'
}
