import { childrenOf, type Node } from '../tree/tree.ts'
import { clauseExtent } from './clause-extent.ts'
import { type Finding, findingIn, type Reading } from './finding.ts'
import { isNominal, isVerbal, range } from './phrases.ts'
import { doerOf } from './subject.ts'
import { verbGroup } from './verb-group.ts'

/** "that" may stand so many words after its verb: "said in an interview on Monday that". */
const MAX_GAP = 14

const sayings =
  /^(?:say|tell|add|note|argue|believe|think|suggest|insist|warn|announce|report|claim|acknowledge|explain|write|predict)$/

/** "said the plan would fail" where the tree did not join the clause to its verb: all that follows, to the clause's end. */
export function looseClause(reading: Reading, verb: Node): Finding[] {
  const { tree, quotes } = reading
  if (!sayings.test(verb.lemma) || (quotes[verb.index] as number) >= 0) return []
  if (childrenOf(tree, verb, 'ccomp', 'xcomp').length) return []
  const that = tree.findIndex(
    (node) => node.index > verb.index && node.index <= verb.index + MAX_GAP && node.lower === 'that',
  )
  const gap = that < 0 ? [] : tree.slice(verb.index + 1, that)
  const start =
    that > 0 && !gap.some((node) => isVerbal(node) || node.upos === 'PUNCT') ? that : verb.index + 1
  const end = endOfClause(reading, start)
  const words = tree.slice(start, end)
  if (
    !words.some(isVerbal) ||
    !words.some(isNominal) ||
    words.findIndex(isNominal) > words.findIndex(isVerbal)
  )
    return []
  if (!/^(?:PROPN|NOUN|PRON|DET|ADJ|NUM|SCONJ|EX)$/.test(words[0]?.upos ?? '')) return []
  return findingIn(reading, {
    frame: 'clause',
    lemma: verb.lemma,
    head: verb,
    cue: verbGroup(tree, verb),
    source: doerOf(tree, verb),
    content: clauseExtent(reading, verb, range(start, end)),
  })
}

function endOfClause({ tree, quotes }: Reading, start: number): number {
  for (let at = start + 1; at < tree.length; at++) {
    if ((quotes[at] as number) >= 0) continue
    if (tree[at]?.text === ';') return at
    if (
      tree[at]?.text === ',' &&
      /^(?:but|while|although|though|who|which|and|adding|citing|calling)$/.test(tree[at + 1]?.lower ?? '')
    )
      return at
  }
  return tree.length
}
