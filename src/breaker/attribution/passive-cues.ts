import { childrenOf, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading, under } from './finding.ts'
import { markerOf } from './phrases.ts'
import { doerOf } from './subject.ts'
import { completionsOf } from './verb-cues.ts'
import { verbGroup } from './verb-group.ts'

/** "Tax is expected to rise", "It was reported that…", "was described as…", "is backed by Roe": no speaker but the one in "by". */
export function passiveCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const subject = childrenOf(tree, verb, 'nsubj:pass', 'csubj:pass')
  const source = doerOf(tree, verb)
  const made = (how: string, content: number[]) =>
    findingIn(reading, {
      frame: 'passive',
      lemma: `${verb.lemma} ${how}`,
      head: verb,
      cue: verbGroup(tree, verb),
      source,
      content,
    })
  const clause = childrenOf(tree, verb, 'ccomp')
  if (clause.length) return made('that', under(tree, ...clause))
  const complement = childrenOf(tree, verb, 'xcomp')
  if (complement.length)
    return made(
      'to',
      under(tree, ...subject, ...complement, ...completionsOf(tree, verb, complement[0] as Node)),
    )
  const as = roleOf(tree, verb)
  if (as) return made('as', under(tree, ...subject, as))
  return source && subject.length ? made('by', under(tree, ...subject)) : []
}

const roleOf = (tree: Tree, verb: Node) =>
  childrenOf(tree, verb, 'obl', 'advcl').find((each) => markerOf(tree, each)?.lower === 'as')
