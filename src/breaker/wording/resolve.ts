import type { Piece } from '../constructions/draft.ts'
import type { Referent, Referents } from '../coreference/referents.ts'
import type { Sentence } from '../document.ts'
import { childOf, childrenOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import { thirdPersonOf } from '../words/inflection.ts'
import { anaphoric, firstPerson, pointing, thirdPerson } from '../words/pronouns.ts'

/** Pieces in which names stand for the words that only the text around makes clear. */
export interface Resolved {
  pieces: Piece[]
  /** Words whose meaning could not be settled. */
  unclear: string[]
  /** What was put in the place of what. */
  named: { node: Node; name: string }[]
}

/**
 * Puts names in the place of pronouns and of descriptions such as "the group" where the evidence is strong; names the
 * words that stay open. In a speaker's own words "I" and "my" are the speaker.
 * @param speaker the name of who says it in their own words; null elsewhere
 */
export function resolve(
  sentence: Sentence,
  pieces: Piece[],
  referents: Referents,
  speaker: string | null,
): Resolved {
  const { tree } = sentence
  const held = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece)))
  const named: Resolved['named'] = []
  const unclear: string[] = []
  const put = new Map<Node, string>()
  for (const node of held) {
    const meant = meaning(sentence, node, referents, speaker)
    if (!meant) {
      if (isOpen(tree, node, held)) unclear.push(worded(tree, node))
    } else if (!isNamed(sentence, node, meant, held) && !named.some(({ name }) => name === meant.name)) {
      named.push({ node, name: meant.name })
      replace(tree, node, meant.name, held, put)
    }
  }
  return { pieces: pieces.flatMap((piece) => rewritten(piece, put)), unclear: [...new Set(unclear)], named }
}

/** Notes what is written in the place of a pronoun or description, and of the shortened verb behind it. */
function replace(tree: Tree, node: Node, name: string, held: Set<Node>, put: Map<Node, string>): void {
  const phrase = replaced(tree, node).filter((each) => held.has(each))
  for (const each of phrase) put.set(each, '')
  put.set(phrase[0] as Node, /\$$/.test(node.xpos) ? `${name}’s` : name)
  const next = tree[(phrase.at(-1) as Node).index + 1]
  const verb = next && held.has(next) ? full(tree, next, firstPerson.has(node.lower)) : null
  if (next && verb) put.set(next, verb)
}

/** A piece with what is put in the place of its words; words that go are put as nothing. */
function rewritten(piece: Piece, put: Map<Node, string>): Piece[] {
  if (typeof piece === 'string') return [piece]
  const out: Piece[] = []
  let run: Node[] = []
  for (const node of piece) {
    const instead = put.get(node)
    if (instead === undefined) {
      run.push(node)
      continue
    }
    if (run.length) out.push(run)
    run = []
    if (instead) out.push(instead)
  }
  return run.length ? [...out, run] : out
}

function meaning(
  { tree, index }: Sentence,
  node: Node,
  referents: Referents,
  speaker: string | null,
): Referent | null {
  if (/sel(?:f|ves)$/.test(node.lower)) return null
  if (speaker !== null && /^(?:i|me|my)$/.test(node.lower)) return { sentence: -1, words: [], name: speaker }
  // "his return" says whose by itself.
  if (node.upos === 'NOUN' && childOf(tree, node, 'nmod:poss')) return null
  return /^(?:PRON|NOUN|DET|ADJ|NUM)$/.test(node.upos) ? referents(index, node.index) : null
}

/** The claim names it already, in the same words or by part of the name. */
function isNamed(
  { index }: Sentence,
  node: Node,
  { sentence, words, name }: Referent,
  held: Set<Node>,
): boolean {
  const parts = name.split(' ')
  for (const each of held) {
    if (sentence === index && words.includes(each.index)) return true
    if (each.upos === 'PROPN' && each.index < node.index && parts.includes(each.text)) return true
  }
  return false
}

/** The words that go: the pronoun, or the whole description ("the militant group"). */
function replaced(tree: Tree, node: Node): Node[] {
  if (node.upos === 'PRON') return [node]
  const own = subtreeOf(
    tree,
    node,
    (each) =>
      is(each, 'case', 'acl', 'conj', 'cc', 'appos', 'punct', 'nmod:poss') && each.head === node.index,
  )
  return inOrder(own)
}

/** A shortened verb after a pronoun is written out after a name; after "I" it takes the third person. */
function full(tree: Tree, verb: Node, first: boolean): string | null {
  const { lower, xpos } = verb
  if (lower === "'ll") return 'will'
  if (lower === "'d") return xpos === 'MD' ? 'would' : 'had'
  if (lower === "'s") return verb.lemma === 'have' || isPerfect(tree, verb) ? 'has' : 'is'
  if (lower === "'re") return first ? 'is' : 'are'
  if (lower === "'ve") return first ? 'has' : 'have'
  if (lower === "'m" || lower === 'am') return 'is'
  if (!first) return null
  if (lower === 'have') return 'has'
  if (lower === 'do') return 'does'
  if (lower === 'was' || lower === 'were') return lower === 'were' ? 'was' : null
  return xpos === 'VBP' ? thirdPersonOf(verb.lemma) : null
}

const isPerfect = (tree: Tree, { relation, head, index }: Node) =>
  tree[index + 1]?.lower === 'been' || (relation === 'aux' && tree[head]?.xpos === 'VBN')

/** A word that points outside the claim. */
function isOpen(tree: Tree, node: Node, held: Set<Node>): boolean {
  const before = (each: Node) =>
    each.index < node.index && held.has(each) && /^(?:NOUN|PROPN)$/.test(each.upos)
  if (/sel(?:f|ves)$/.test(node.lower)) return false
  if (thirdPerson.has(node.lower) && node.upos === 'PRON') {
    if (node.lower === 'it' && (is(node, 'expl') || weather(tree, node))) return false
    return !tree.some(before)
  }
  if (firstPerson.has(node.lower) && node.upos === 'PRON') return node.lower !== 'us'
  if (pointing.has(node.lower) && /^(?:DT|PRP)/.test(node.xpos)) return !childOf(tree, node, 'acl:relcl')
  if (node.upos !== 'NOUN' || !anaphoric.has(node.lemma)) return false
  const own = childrenOf(tree, node).filter(
    (each) => held.has(each) && !is(each, 'case', 'punct', 'nsubj', 'cop', 'aux'),
  )
  return own.length === 1 && own[0]?.lower === 'the'
}

const weather = (tree: Tree, node: Node) =>
  /^(?:rain|snow|seem|appear|be)$/.test(tree[node.head]?.lemma ?? '') &&
  childOf(tree, tree[node.head] as Node, 'csubj', 'ccomp', 'csubj:outer') !== undefined

/** How the open words are named to the reviewer: "the group", "these rules", "he". */
function worded(tree: Tree, node: Node): string {
  if (node.upos === 'NOUN') return `the ${node.lower}`
  const noun = is(node, 'det') ? tree[node.head] : undefined
  return noun && noun.index === node.index + 1 ? `${node.lower} ${noun.lower}` : node.lower
}
