import type { Sentence } from '../document.ts'
import type { Node } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'
import { descriptionAt } from './descriptions.ts'
import type { Mention, Own, Role } from './mention.ts'
import { hasNameShape, isProper, nameAt } from './named.ts'
import { pronounAt } from './pronouns.ts'
import type { IndexedTree } from './sentence-index.ts'

/** The mentions of one sentence in the order of their heads. */
export function mentionsOf(sentence: Sentence, indexed: IndexedTree, quoted: number[]): Mention[] {
  const found: Mention[] = []
  const heading = sentence.heading || isTitle(sentence)
  for (const node of indexed.tree) {
    const mention = mentionAt(indexed, node)
    if (!mention) continue
    const clause = indexed.clauses[node.index] ?? -1
    found.push({
      ...mention,
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      head: node.index,
      role: roleOf(indexed, node),
      preposition:
        indexed.children[node.index]?.find((child) => is(child, 'case') && child.index < node.index)?.lower ??
        '',
      noun: node.lemma.toLowerCase(),
      completed: isCompleted(indexed, node),
      together: false,
      clause,
      depth: indexed.depths[clause] ?? 0,
      joined: is(node, 'conj') || (indexed.children[node.index] ?? []).some((child) => is(child, 'conj')),
      heading,
      quotation: quoted[node.index] ?? -1,
    })
  }
  return found
}

/** "Pat Caddell: Voters Worried About Health Issues": nearly every long word has a capital. */
function isTitle({ tree }: Sentence): boolean {
  const long = tree.filter((word) => /^\p{L}{4,}/u.test(word.text))
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word.text)).length > 0.8 * long.length
}

/** "the law that bans bags", "the end of the war"; or the phrase is an apposition or predicate. */
const isCompleted = (sentence: IndexedTree, node: Node) =>
  is(node, 'appos', 'vocative', 'dislocated', 'parataxis', 'list') ||
  (sentence.children[node.index] ?? []).some(
    (child) => is(child, 'cop') || (child.index > node.index && is(child, 'nmod', 'acl', 'ccomp', 'appos')),
  )

function mentionAt(sentence: IndexedTree, node: Node): Own | null {
  const pronoun = pronounAt(node)
  if (pronoun) return pronoun
  if (isProper(node) || (node.upos === 'NOUN' && hasNameShape(node))) return nameAt(sentence, node)
  const children = sentence.children[node.index] ?? []
  const headed =
    node.upos === 'NOUN' ||
    ((node.upos === 'NUM' || node.upos === 'ADJ') &&
      children.some((child) => is(child, 'det') && child.lower === 'the') &&
      !is(node, 'amod', 'nummod', 'compound'))
  if (children.some((child) => is(child, 'det') && child.lower === 'no')) return null
  if (!headed || is(node, 'compound', 'flat', 'fixed', 'goeswith', 'nmod:desc')) return null
  const named = children.find(
    (child) => is(child, 'flat') && isProper(child) && child.index === node.index + 1,
  )
  if (named) return nameAt(sentence, named, node)
  return descriptionAt(sentence, node, children)
}

function roleOf(sentence: IndexedTree, node: Node): Role {
  let at: Node = node
  for (
    let steps = 0;
    steps < 8 && is(at, 'conj', 'appos', 'flat') && at.head >= 0 && !opens(sentence, at);
    steps++
  )
    at = sentence.tree[at.head] as Node
  if ((sentence.children[at.index] ?? []).some((child) => is(child, 'cop'))) return 'predicate'
  if (is(at, 'nsubj:pass')) return 'passive'
  if (is(at, 'nsubj', 'csubj', 'expl')) return 'subject'
  if (is(at, 'obj', 'iobj')) return 'object'
  if (is(at, 'obl')) return 'oblique'
  if (is(at, 'nmod:poss')) return 'possessive'
  if (is(at, 'nmod')) return 'of'
  if (is(at, 'compound', 'amod')) return 'modifier'
  return 'other'
}
const opens = (sentence: IndexedTree, node: Node) => sentence.clauses[node.index] === node.index
