import { childrenOf, headOf, is, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading, under } from './finding.ts'
import { markerOf, nounPhrase } from './phrases.ts'
import { doerOf } from './subject.ts'

/** "the claim that tax will rise", "her promise to resign", "criticism of the plan". */
export function nounCue(reading: Reading, noun: Node): Finding[] {
  const { tree } = reading
  const source = ownerOf(tree, noun)
  const clause = childrenOf(tree, noun, 'acl', 'ccomp').find((each) => takesClause(tree, noun, each))
  if (clause)
    return findingIn(reading, {
      frame: 'noun',
      lemma: `${noun.lemma} ${markerOf(tree, clause)?.lower ?? 'that'} CL`,
      head: noun,
      cue: [noun.index],
      source,
      content: under(tree, clause),
    })
  const phrase = childrenOf(tree, noun, 'nmod').find(
    (each) => each.index > noun.index && !is(each, 'nmod:poss'),
  )
  const marker = phrase && markerOf(tree, phrase)
  if (!phrase || !marker || marker.lower === 'by') return []
  return findingIn(reading, {
    frame: 'noun',
    lemma: `${noun.lemma} ${marker.lower}`,
    head: noun,
    cue: [noun.index, marker.index],
    source,
    content: under(tree, phrase).filter((index) => index !== marker.index),
  })
}

function takesClause(tree: Tree, noun: Node, clause: Node): boolean {
  if (clause.index < noun.index) return false
  const that = tree[noun.index + 1]?.lower === 'that'
  // "the claim that he lied" is often taken for a clause about the claim: "that" is not its subject, "he" is.
  if (is(clause, 'acl:relcl'))
    return that && childrenOf(tree, clause, 'nsubj').some((each) => each.lower !== 'that')
  return childrenOf(tree, clause, 'mark').some((mark) => /^(?:that|to|of|whether|for)$/.test(mark.lower))
}

/** "Roe's claim", "a claim by Roe", "Roe made the claim". */
function ownerOf(tree: Tree, noun: Node): number[] | null {
  const owner =
    childrenOf(tree, noun, 'nmod:poss').at(0) ??
    childrenOf(tree, noun, 'nmod').find((each) => /^(?:by|from)$/.test(markerOf(tree, each)?.lower ?? ''))
  if (owner) return nounPhrase(tree, owner)
  const verb = is(noun, 'obj') ? headOf(tree, noun) : undefined
  return verb?.upos === 'VERB' ? doerOf(tree, verb) : null
}
