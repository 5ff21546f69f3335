import { childrenOf, headOf, is, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading, under, union } from './finding.ts'
import { markerOf } from './phrases.ts'
import { doerOf } from './subject.ts'
import { verbGroup } from './verb-group.ts'

/** "is confident that tax will rise", "was willing to resign", "is critical of the plan". */
export function adjectiveCue(reading: Reading, adjective: Node): Finding[] {
  const { tree } = reading
  if (!childrenOf(tree, adjective, 'cop').length && !isRemaining(tree, adjective)) return []
  const cue = verbGroup(tree, adjective)
  const parts = {
    frame: 'adjective' as const,
    lemma: adjective.lemma,
    head: adjective,
    cue,
    source: doerOf(tree, adjective),
  }
  const after = (...relations: string[]) =>
    childrenOf(tree, adjective, ...relations).find((each) => each.index > adjective.index)
  const clause = after('ccomp', 'csubj', 'xcomp', 'advcl')
  if (clause) return findingIn(reading, { ...parts, content: under(tree, clause) })
  const phrase = after('obl')
  const marker = phrase && markerOf(tree, phrase)
  if (!phrase || !marker) return []
  return findingIn(reading, {
    ...parts,
    lemma: `${adjective.lemma} ${marker.lower}`,
    cue: union(cue, [marker.index]),
    content: under(tree, phrase).filter((index) => index !== marker.index),
  })
}

/** "remained confident that", "made clear that". */
const isRemaining = (tree: Tree, adjective: Node) =>
  is(adjective, 'xcomp') && /^(?:remain|become|feel|make|stay)$/.test(headOf(tree, adjective)?.lemma ?? '')
