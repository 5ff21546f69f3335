import { childrenOf, headOf, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import { isNominal, nounPhrase, range } from './phrases.ts'

/**
 * The words of whoever does what the verb says: its subject, the agent of a passive, or the subject it shares with
 * the verb it hangs on ("Roe rose, saying…"). Of "Roe, who said" it gives "Roe … who". Null where the sentence does not tell.
 */
export function doerOf(tree: Tree, verb: Node): number[] | null {
  const agent = verb.xpos === 'VBN' ? agentOf(tree, verb) : null
  if (agent) return nounPhrase(tree, agent)
  if (isPassive(tree, verb)) return null
  const noun = subjectOf(tree, verb, MAX_STEPS)
  if (noun) return named(tree, verb, noun)
  return childrenOf(tree, verb, 'expl').length ? null : nearby(tree, verb)
}

/** So many words before a verb its subject is looked for where the tree shows none. */
const NEAR = 8

/** The nouns right before a verb that has a tense; before "saying", the subject of the sentence. */
function nearby(tree: Tree, verb: Node): number[] | null {
  if (verb.xpos === 'VBG') {
    const subject = tree.find((each) => is(each, 'nsubj') && headOf(tree, each)?.head === -1)
    return subject && subject.index < verb.index ? nounPhrase(tree, subject) : null
  }
  if (!/^VB[DPZ]$/.test(verb.xpos)) return null
  let at = verb.index - 1
  while (at >= 0 && !isNominal(tree[at] as Node) && verb.index - at < NEAR) at--
  const end = at + 1
  while (at >= 0 && /^(?:PROPN|NOUN|PRON|DET|ADJ|NUM)$/.test((tree[at] as Node).upos)) at--
  return end > at + 1 ? range(at + 1, end) : null
}

/** How far up a chain of verbs the subject is looked for. */
const MAX_STEPS = 6

export const isPassive = (tree: Tree, verb: Node): boolean =>
  childrenOf(tree, verb, 'nsubj:pass', 'aux:pass', 'csubj:pass').length > 0

function subjectOf(tree: Tree, verb: Node, steps: number): Node | null {
  if (childrenOf(tree, verb, 'expl').length) return null
  const own = nearest(childrenOf(tree, verb, 'nsubj'), verb)
  if (own) return own
  const head = headOf(tree, verb)
  if (!head || steps === 0) return null
  if (is(verb, 'acl')) return /^VB[GDN]/.test(verb.xpos) ? head : sharedSubject(tree, head, steps)
  if (is(verb, 'xcomp')) {
    const object = childrenOf(tree, head, 'obj', 'iobj').at(0)
    return object && objectActs.has(head.lemma) ? object : sharedSubject(tree, head, steps)
  }
  if (is(verb, 'conj', 'advcl', 'parataxis', 'dep', 'ccomp', 'obl', 'obj', 'nmod'))
    return sharedSubject(tree, head, steps)
  return null
}

const nearest = (nodes: readonly Node[], verb: Node): Node | undefined =>
  nodes.toSorted((a, b) => Math.abs(a.index - verb.index) - Math.abs(b.index - verb.index)).at(0)

/** "urged them to say": the object is the one who is to say it. */
const objectActs = new Set(
  `ask tell urge press push force prompt lead get cause want expect allow let make have see hear watch help encourage
  persuade convince invite order`.split(/\s+/),
)

function sharedSubject(tree: Tree, head: Node, steps: number): Node | null {
  return childrenOf(tree, head, 'nsubj').at(0) ?? subjectOf(tree, head, steps - 1)
}

function agentOf(tree: Tree, verb: Node): Node | null {
  return (
    childrenOf(tree, verb, 'obl').find(
      (each) =>
        each.relation === 'obl:agent' || childrenOf(tree, each, 'case').some((word) => word.lower === 'by'),
    ) ?? null
  )
}

/** The subject's words; before "who" stands the noun the clause hangs on. */
function named(tree: Tree, verb: Node, subject: Node): number[] {
  const below = new Set(subtreeOf(tree, verb).map((node) => node.index))
  const isOwn = below.has(subject.index)
  const own = nounPhrase(tree, subject).filter((index) => isOwn || !below.has(index))
  if (!/^(?:who|which|that)$/.test(subject.lower)) return own
  const top = topOfChain(tree, verb)
  const noun = is(top, 'acl:relcl') ? headOf(tree, top) : undefined
  return noun ? [...nounPhrase(tree, noun).filter((index) => index < subject.index), ...own] : own
}

function topOfChain(tree: Tree, verb: Node): Node {
  let at = verb
  for (let steps = 0; steps < MAX_STEPS && is(at, 'conj', 'xcomp', 'advcl'); steps++) {
    const head = headOf(tree, at)
    if (!head) break
    at = head
  }
  return at
}
