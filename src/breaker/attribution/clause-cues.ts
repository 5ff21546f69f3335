import { childrenOf, headOf, is, type Node, type Tree } from '../tree/tree.ts'
import { clauseExtent } from './clause-extent.ts'
import { type Finding, findingIn, type Reading, under, union } from './finding.ts'
import { isVerbal, range } from './phrases.ts'
import { doerOf } from './subject.ts'
import { lemmaOf, verbGroup } from './verb-group.ts'

/** "Roe said that tax will rise", "Tax will rise, Roe said": a verb and the clause it takes. */
export function clauseCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const all = childrenOf(tree, verb, 'ccomp')
  const later = all.filter((each) => each.index > verb.index)
  const first = later[0] ?? all[0]
  if (!first) return []
  const inside = under(tree, ...(later.length ? [...later, ...strayOf(tree, verb, first)] : all))
  return findingIn(reading, {
    frame: 'clause',
    lemma: lemmaOf(tree, verb),
    head: verb,
    cue: verbGroup(tree, verb),
    source: doerOf(tree, verb),
    content:
      first.index < verb.index
        ? union(beforeTag(tree, verb, inside), inside)
        : clauseExtent(reading, verb, inside),
  })
}

/** "said the plan fails" where the tree took "the plan" for what was said and "fails" for a clause of its own. */
function strayOf(tree: Tree, verb: Node, clause: Node): Node[] {
  if (addressing.has(verb.lemma) || childrenOf(tree, clause, 'nsubj', 'csubj', 'expl').length) return []
  return childrenOf(tree, verb, 'obj', 'obl:unmarked').filter(
    (each) => each.index > verb.index && each.index < clause.index,
  )
}

/** Verbs whose object is who hears it. */
const addressing = new Set(
  'tell ask assure remind warn inform convince persuade advise notify promise show teach urge reassure make see let help watch have want'.split(
    ' ',
  ),
)

/** A tag at the end attributes all that stands before its clause in the sentence. */
function beforeTag(tree: Tree, verb: Node, inside: number[]): number[] {
  const first = inside[0] as number
  if (headOf(tree, verb)) return []
  const own = new Set(under(tree, ...childrenOf(tree, verb, 'nsubj').filter((each) => each.index < first)))
  return range(0, first).filter((index) => !own.has(index))
}

/** "Tax, Roe said, will rise" and "Tax will rise, as Roe put it": the clause the tag is set into. */
export function insertedCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const head = headOf(tree, verb)
  if (!head || childrenOf(tree, verb, 'ccomp', 'xcomp', 'obj').some((each) => each.lower !== 'it')) return []
  const as = is(verb, 'advcl') && childrenOf(tree, verb, 'mark', 'advmod').some((each) => each.lower === 'as')
  if (!as && !is(verb, 'parataxis')) return []
  const own = new Set(under(tree, verb))
  const content = under(tree, head).filter((index) => !own.has(index))
  if (!content.some((index) => isVerbal(tree[index] as Node))) return []
  return findingIn(reading, {
    frame: as ? 'phrase' : 'clause',
    lemma: `${as ? 'as ' : ''}${lemmaOf(tree, verb)}`,
    head: verb,
    cue: verbGroup(tree, verb),
    source: doerOf(tree, verb),
    content,
  })
}
