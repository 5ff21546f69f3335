import { childrenOf, is, type Node, type Tree } from '../tree/tree.ts'
import { cutContent } from './clause-extent.ts'
import { type Finding, findingIn, type Reading, under, union } from './finding.ts'
import { isVerbal, markerOf } from './phrases.ts'
import { doerOf } from './subject.ts'
import { lemmaOf, verbGroup } from './verb-group.ts'

/** "Tax seems to rise", "Roe appeared tired": said of the subject by nobody in particular. */
export function seemingCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const complement = complementOf(tree, verb)
  if (!/^(?:seem|appear)$/.test(verb.lemma) || !complement) return []
  const parts = verbParts(tree, verb)
  const subject = childrenOf(tree, verb, 'nsubj').find((each) => !/^(?:who|which|that|it)$/.test(each.lower))
  return findingIn(reading, {
    ...parts,
    frame: 'infinitive',
    source: null,
    content: union(subject ? under(tree, subject) : (parts.source ?? []), under(tree, complement)),
  })
}

/** "vowed to resign", "urged them to leave": a verb and its infinitive, with the one who is to act. */
export function infinitiveCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const complement = complementOf(tree, verb)
  if (!complement || !isClausal(tree, complement)) return []
  const object = addressed.has(verb.lemma) ? undefined : childrenOf(tree, verb, 'obj').at(0)
  return findingIn(reading, {
    ...verbParts(tree, verb),
    frame: 'infinitive',
    content: cutContent(reading, verb, under(tree, complement, ...(object ? [object] : []))),
  })
}

/** Whoever these address stands outside what is said: "told them to leave". */
const addressed = new Set(['tell', 'ask', 'urge'])

/** "criticised the plan", "called the plan a disaster", "accused them of lying". */
export function objectCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  const object = childrenOf(tree, verb, 'obj').find((each) => each.index > verb.index)
  if (!object) return []
  const complement = complementOf(tree, verb)
  return findingIn(reading, {
    ...verbParts(tree, verb),
    frame: 'object',
    lemma: complement ? `${verb.lemma} so` : lemmaOf(tree, verb),
    content: cutContent(
      reading,
      verb,
      under(tree, object, ...(complement ? [complement] : []), ...completionsOf(tree, verb, object)),
    ),
  })
}

/** "called for tax cuts", "complained about paying tax": the preposition belongs to the cue. */
export function prepositionCue(reading: Reading, verb: Node): Finding[] {
  const { tree } = reading
  for (const phrase of childrenOf(tree, verb, 'obl', 'advcl')) {
    const marker = markerOf(tree, phrase)
    if (!marker || marker.index < verb.index || marker.index > verb.index + 2) continue
    const parts = verbParts(tree, verb)
    return findingIn(reading, {
      ...parts,
      frame: 'preposition',
      lemma: `${parts.lemma} ${marker.lower}`,
      cue: union(parts.cue, [marker.index]),
      content: under(tree, phrase, ...completionsOf(tree, verb, phrase)).filter(
        (index) => index !== marker.index,
      ),
    })
  }
  return []
}

const verbParts = (tree: Tree, verb: Node) => ({
  lemma: lemmaOf(tree, verb),
  head: verb,
  cue: verbGroup(tree, verb),
  source: doerOf(tree, verb),
})

const complementOf = (tree: Tree, verb: Node) =>
  childrenOf(tree, verb, 'xcomp').find((each) => each.index > verb.index)

const isClausal = (tree: Tree, complement: Node) =>
  isVerbal(complement) || childrenOf(tree, complement, 'mark').length > 0

/** What tells more of the thing after it: "for raising tax", "as a disaster". */
export const completionsOf = (tree: Tree, verb: Node, thing: Node): Node[] =>
  childrenOf(tree, verb, 'obl', 'advcl', 'xcomp').filter(
    (each) => each.index > thing.index && completes(tree, each),
  )

/** "for tax cuts" tells more of what is criticised or praised; a clause does only after a preposition; a time does not. */
function completes(tree: Tree, phrase: Node): boolean {
  if (is(phrase, 'xcomp')) return true
  if (is(phrase, 'obl')) return !is(phrase, 'obl:tmod', 'obl:unmarked', 'obl:npmod')
  return /^(?:of|for|as|with|like|from|to)$/.test(markerOf(tree, phrase)?.lower ?? '')
}
