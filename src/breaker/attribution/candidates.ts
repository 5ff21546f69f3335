import { childrenOf, type Node, type Tree } from '../tree/tree.ts'
import { accordingTo } from './according-to.ts'
import { adjectiveCue } from './adjective-cues.ts'
import { clauseCue, insertedCue } from './clause-cues.ts'
import { commaTag } from './comma-tags.ts'
import type { Finding, Reading } from './finding.ts'
import { hedgeCue } from './hedge-cues.ts'
import { inViewOf } from './in-view-of.ts'
import { looseClause } from './loose-clauses.ts'
import { nounCue } from './noun-cues.ts'
import { passiveCue } from './passive-cues.ts'
import { isPassive } from './subject.ts'
import { infinitiveCue, objectCue, prepositionCue, seemingCue } from './verb-cues.ts'

/** Everything in a sentence that has the form of an attribution, whatever its words: one at most for each of them. */
export function candidatesIn(reading: Reading): Finding[] {
  return reading.tree.flatMap((node) => {
    for (const cue of cuesFor(reading.tree, node)) {
      const found = cue(reading, node)
      if (found.length) return found
    }
    return []
  })
}

type Cue = (reading: Reading, node: Node) => Finding[]

const activeCues: Cue[] = [
  commaTag,
  clauseCue,
  seemingCue,
  infinitiveCue,
  insertedCue,
  looseClause,
  objectCue,
  prepositionCue,
]

function cuesFor(tree: Tree, node: Node): Cue[] {
  switch (node.upos) {
    case 'VERB':
      return node.lower === 'according' ? [accordingTo] : isPassive(tree, node) ? [passiveCue] : activeCues
    case 'NOUN':
      return childrenOf(tree, node, 'cop').length ? [adjectiveCue, nounCue] : [inViewOf, nounCue]
    case 'ADJ':
      return [adjectiveCue]
    default:
      return [accordingTo, hedgeCue]
  }
}
