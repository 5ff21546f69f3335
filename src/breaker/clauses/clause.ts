import { childOf, childrenOf, headOf, inOrder, is, type Node, type Tree } from '../tree/tree.ts'

/** How a predicate stands: with a finite verb, as a participle, as an infinitive, or without any verb ("Roe back in Oslo"). */
export type Form = 'finite' | 'participle' | 'infinitive' | 'verbless'

/** One predicate of a sentence with what it says something of. */
export interface Clause {
  /** The verb, or the noun or adjective that is said of the subject. */
  head: Node
  form: Form
  /** Its own subject, or the one it shares with the predicate it is joined to; null where it has none in the sentence. */
  subject: Node | null
  /** The subject stands with another predicate. */
  shared: boolean
}

/** Every predicate of the sentence, in order. */
export function clausesOf(tree: Tree): Clause[] {
  const found: Clause[] = []
  for (const head of tree) {
    if (!isPredicate(tree, head)) continue
    const own = subjectOf(tree, head)
    const subject = own ?? sharedSubject(tree, head)
    found.push({ head, form: formOf(tree, head), subject, shared: own === null && subject !== null })
  }
  return found
}

/** A verb with a place of its own in the sentence, or a noun or adjective with a copula or a subject. */
export function isPredicate(tree: Tree, node: Node): boolean {
  if (childOf(tree, node, 'cop') || subjectOf(tree, node)) return true
  if (node.upos === 'VERB')
    return !is(
      node,
      'amod',
      'compound',
      'case',
      'mark',
      'fixed',
      'flat',
      'cc',
      'advmod',
      'nmod',
      'obl',
      'nsubj',
      'obj',
    )
  const first = is(node, 'conj') ? headOf(tree, node) : undefined
  if (!first || first.upos === 'VERB' || !childOf(tree, first, 'cop')) return false
  if (node.upos === 'ADJ') return first.upos === 'ADJ'
  // "is a lawyer and a poet" says two things; "the winners were Roe and Poe" says one.
  const subject = subjectOf(tree, first)
  return first.upos === 'NOUN' && node.upos === 'NOUN' && subject !== null && !/S$/.test(subject.xpos)
}

/** "killed or enslaved": a predicate that "or" joins to the one before it is not claimed apart from it. */
export const isAlternative = (tree: Tree, node: Node): boolean =>
  is(node, 'conj') &&
  subjectOf(tree, node) === null &&
  childrenOf(tree, node, 'cc').some((each) => /^n?or$/.test(each.lower))

/** The subject among the word's own dependents: "there" where it opens "there is". */
export function subjectOf(tree: Tree, node: Node): Node | null {
  const subject = childOf(tree, node, 'nsubj')
  const there = childOf(tree, node, 'expl')
  if (there && there.index < node.index && (!subject || subject.index > there.index)) return there
  return subject ?? childOf(tree, node, 'csubj') ?? null
}

/** A predicate joined to another, or governed by one without a subject of its own, has that one's subject. */
function sharedSubject(tree: Tree, node: Node): Node | null {
  let at = node
  for (let steps = 0; steps < 4; steps++) {
    if (!is(at, 'conj', 'xcomp')) return null
    const above = headOf(tree, at)
    if (!above) return null
    const subject = subjectOf(tree, above)
    if (subject)
      return subject.index < node.index && agrees(tree, subject, node) && !childOf(tree, node, 'csubj')
        ? subject
        : null
    at = above
  }
  return null
}

/** One person or thing does not take a plural verb: then the predicate belongs to something else. */
function agrees(tree: Tree, subject: Node, node: Node): boolean {
  const verb = childrenOf(tree, node, 'aux', 'cop')[0] ?? node
  if (!/^(?:were|are|have)$/.test(verb.lower) || !/^NNP?$/.test(subject.xpos)) return true
  // Bodies of people take either: "the council were", "the police have".
  return (
    childOf(tree, subject, 'conj') !== undefined ||
    subject.upos === 'PROPN' ||
    /(?:team|council|police|government|party|club|side|group|family|couple|pair|staff|public|number|majority|board|committee|crew|band|lot|percent)$/.test(
      subject.lower,
    )
  )
}

/** How the predicate stands: see `Form`. */
export function formOf(tree: Tree, head: Node): Form {
  const helpers = childrenOf(tree, head, 'aux', 'cop')
  const first = helpers[0] ?? head
  if (helpers.some((helper) => /^(?:VBD|VBZ|VBP|MD)$/.test(helper.xpos))) return 'finite'
  if (helpers.length) return first.xpos === 'VBG' ? 'participle' : 'infinitive'
  if (isReduced(tree, head)) return 'participle'
  if (/^(?:VBD|VBZ|VBP)$/.test(head.xpos)) return 'finite'
  if (head.upos !== 'VERB') return is(head, 'conj') ? formOf(tree, headOf(tree, head) ?? head) : 'verbless'
  if (/^VB[GN]$/.test(head.xpos)) return joinedToFinite(tree, head) ? 'finite' : 'participle'
  return joinedToFinite(tree, head) ? 'finite' : 'infinitive'
}

/** "a law passed in January": past in form, a participle by its place. */
const isReduced = (tree: Tree, { relation, xpos, index }: Node) =>
  relation === 'acl' &&
  xpos === 'VBD' &&
  !tree.some((node) => node.head === index && is(node, 'nsubj', 'mark'))

/** "was arrested and charged", "will rise and fall": the second takes the helping verbs of the first. */
const joinedToFinite = (tree: Tree, head: Node): boolean => {
  const first = is(head, 'conj') ? headOf(tree, head) : undefined
  return first !== undefined && first.xpos === head.xpos && helpersOf(tree, first).length > 0
}

/** The helping verbs of a predicate, its own or those of the predicate it is joined to, in order. */
export function helpersOf(tree: Tree, head: Node): Node[] {
  const own = childrenOf(tree, head, 'aux', 'cop')
  if (own.length || !is(head, 'conj')) return inOrder(own)
  const first = headOf(tree, head)
  if (!first || subjectOf(tree, head)) return []
  const verbal = head.upos === 'VERB'
  if (verbal !== (first.upos === 'VERB')) return []
  if (verbal && head.xpos !== first.xpos) return []
  return helpersOf(tree, first)
}

/** Whether the predicate is in the passive. */
export const isPassive = (tree: Tree, head: Node): boolean =>
  childOf(tree, head, 'aux:pass', 'nsubj:pass') !== undefined ||
  helpersOf(tree, head).some((helper) => is(helper, 'aux:pass'))
