import { childrenOf, headOf, type Node } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading, under } from './finding.ts'

const hedges = /^(?:reportedly|allegedly|supposedly|purportedly|ostensibly)$/

/** "He reportedly left": said by somebody the text does not name. */
export function hedgeCue(reading: Reading, adverb: Node): Finding[] {
  const { tree } = reading
  const head = hedges.test(adverb.lower) ? headOf(tree, adverb) : undefined
  if (!head) return []
  const beyond = childrenOf(tree, head, 'conj', 'parataxis', 'advcl').filter(
    (each) => each.index > adverb.index,
  )
  const without = new Set(under(tree, adverb, ...beyond))
  return findingIn(reading, {
    frame: 'phrase',
    lemma: adverb.lower,
    head: adverb,
    cue: [adverb.index],
    source: null,
    content: under(tree, head).filter((index) => !without.has(index)),
  })
}
