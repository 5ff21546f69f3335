import { nounWords } from '../clauses/phrases.ts'
import { childOf, childrenOf, headOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import type { Construction } from './construction.ts'
import { type Draft, type Piece, statements } from './draft.ts'

/** "9,000 prisoners, 2,000 of them Iraqis,": a number of its own inside another. */
export const quantities: Construction = ({ tree }) =>
  tree.flatMap((node): Draft[] => {
    if (!/^(?:them|whom|which)$/.test(node.lower) || tree[node.index - 1]?.lower !== 'of') return []
    const part = headOf(tree, node)
    if (!part || !/^(?:NUM|DET|ADJ|NOUN|PRON)$/.test(part.upos)) return []
    const whole = wholeOf(tree, part)
    const said = saidOf(tree, part)
    if (!whole || !said) return []
    const count = inOrder(
      subtreeOf(
        tree,
        part,
        (each) =>
          each === said ||
          each === whole ||
          each.head === said.index ||
          is(each, 'punct') ||
          each === node ||
          (is(each, 'case') && each.head === node.index) ||
          is(each, 'nsubj'),
      ),
    ).filter((each) => each.index < node.index - 1)
    const counted: Piece[] = [
      count,
      'of',
      definite(nounWords(tree, whole, (each) => each === part || each === said)),
    ]
    const words = inOrder(
      subtreeOf(
        tree,
        said,
        (each) => each === part || each.upos === 'PUNCT' || is(each, 'nsubj', 'nummod') || each === node,
      ),
    )
    return statements([...counted, 'are'], { head: said, words, options: [] }, 'quantity', {
      kind: 'quantity',
    })
  })

/**
 * The noun that is counted: what the part, or what is said of it, stands beside; past prepositional phrases it is the
 * subject of the verb they hang on ("people live in camps, most of them women").
 */
function wholeOf(tree: Tree, part: Node): Node | null {
  let at = headOf(tree, part)
  for (let steps = 0; at && steps < 5; at = headOf(tree, at), steps++) {
    const subject = at.upos === 'VERB' ? childOf(tree, at, 'nsubj') : undefined
    if (subject) return subject.index < part.index ? subject : null
    if (at.index < part.index && /^(?:NOUN|PROPN)$/.test(at.upos) && !childOf(tree, at, 'case')) return at
  }
  return null
}

/** "Iraqis" in "2,000 of them Iraqis": the noun or adjective after the number. */
function saidOf(tree: Tree, part: Node): Node | null {
  const above = headOf(tree, part)
  if (
    above &&
    above.index > part.index &&
    /^(?:NOUN|PROPN|ADJ)$/.test(above.upos) &&
    !childOf(tree, above, 'cop')
  )
    return above
  return (
    childrenOf(tree, part, 'appos', 'nmod', 'amod', 'dep', 'acl', 'nmod:unmarked').find(
      (each) => each.index > part.index + 2 && /^(?:NOUN|PROPN|ADJ)$/.test(each.upos),
    ) ?? null
  )
}

function definite(words: Node[]): string | Node[] {
  const first = words[0]
  if (first && first.upos === 'NUM') return ['the', ...words.map((word) => word.text)].join(' ')
  if (first && /^(?:another|some|about|around|nearly|almost|an?|at|roughly|over)$/.test(first.lower))
    return [
      'the',
      ...words
        .slice(words.findIndex((word) => word.upos === 'NUM' || word.upos === 'NOUN'))
        .map((word) => word.text),
    ].join(' ')
  return words
}
