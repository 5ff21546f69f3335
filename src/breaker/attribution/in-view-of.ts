import { childrenOf, headOf, type Node } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading, under } from './finding.ts'
import { isVerbal, markerOf, nounPhrase } from './phrases.ts'

const views =
  /^(?:view|opinion|words?|estimation|judgment|judgement|telling|assessment|estimate|eyes|account|reckoning)$/

/** "In Roe's view, tax will rise", "in the words of Roe": the owner of the view, and the clause it is set into. */
export function inViewOf(reading: Reading, noun: Node): Finding[] {
  const { tree } = reading
  const preposition = markerOf(tree, noun)
  const head = headOf(tree, noun)
  if (!views.test(noun.lower) || !/^(?:in|by)$/.test(preposition?.lower ?? '') || !head || !preposition)
    return []
  const owner =
    childrenOf(tree, noun, 'nmod:poss').at(0) ??
    childrenOf(tree, noun, 'nmod').find((each) => markerOf(tree, each)?.lower === 'of')
  if (!owner) return []
  const own = new Set(under(tree, noun))
  const content = under(tree, head).filter((index) => !own.has(index))
  if (!content.some((index) => isVerbal(tree[index] as Node))) return []
  return findingIn(reading, {
    frame: 'phrase',
    lemma: `in ${noun.lower}`,
    head: noun,
    cue: [preposition.index, noun.index],
    source: nounPhrase(tree, owner),
    content,
  })
}
