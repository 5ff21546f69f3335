import { childOf, childrenOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import { isRole } from '../words/roles.ts'

/** Something a statement can be made with or without: "in December", "for biting Roe". */
export interface Option {
  /** Its words, in order. */
  words: Node[]
  /** The word that hangs on the rest. */
  head: Node
  /** The statement would say more than the text does without it ("if the law passes"). */
  limits: boolean
}

/** A noun or predicate as claims use it: the words it needs, and what can be added. */
export interface Phrase {
  head: Node
  words: Node[]
  options: Option[]
}

/** Most alternatives that one list gives ("Roe, Poe and Lowe" gives three). */
const MAX_ALTERNATIVES = 6

/** A mark that sets the following words apart. */
export const setsApart = (node: Node | undefined) =>
  node !== undefined && node.upos === 'PUNCT' && /^[,;:()[\]–—-]+$/.test(node.text)

/** Whether a comma, dash or bracket stands right before the words of `node`. */
export function isSetApart(tree: Tree, node: Node): boolean {
  const first = subtreeOf(tree, node)[0] ?? node
  return setsApart(tree[first.index - 1]) || setsApart(first)
}

/** Left out of every noun phrase: what makes a claim of its own or belongs to the sentence and not to the noun. */
export function isAside(tree: Tree, node: Node): boolean {
  if (is(node, 'parataxis', 'discourse', 'vocative', 'dislocated', 'reparandum', 'list', 'orphan', 'dep'))
    return true
  if (is(node, 'appos', 'acl', 'advcl', 'advcl:relcl')) return isSetApart(tree, node)
  if (is(node, 'nmod:unmarked')) return isSetApart(tree, node)
  return false
}

/** The words of a noun phrase without lists, asides, and what is said of it by the way. */
export function nounWords(tree: Tree, head: Node, leave: (node: Node) => boolean = () => false): Node[] {
  return subtreeOf(
    tree,
    head,
    (node) =>
      isAside(tree, node) ||
      (node.head === head.index && is(node, 'conj', 'cc', 'cc:preconj')) ||
      node.upos === 'PUNCT' ||
      leave(node),
  )
}

/** As `nounWords`, with the whole of a list. */
export const listWords = (tree: Tree, head: Node, leave: (node: Node) => boolean = () => false): Node[] =>
  subtreeOf(tree, head, (node) => isAside(tree, node) || node.upos === 'PUNCT' || leave(node))

/** The words of a name without the title before it ("Newcastle boss John Carver"); of any other noun all its words. */
export function nameWords(tree: Tree, head: Node, words: Node[]): Node[] {
  if (head.upos !== 'PROPN') return inOrder(words)
  const title = childrenOf(tree, head, 'nmod:desc').findLast(isRole)
  return inOrder(title ? words.filter((node) => node.index > title.index) : words)
}

/**
 * A noun phrase; each member of a list is an alternative of its own, where the list can be taken apart. Prepositions
 * (`case`) are words of the phrase.
 */
export function nounPhrases(tree: Tree, head: Node, apart = true): Phrase[] {
  const members = apart ? membersOf(tree, head) : null
  if (members) return members.slice(0, MAX_ALTERNATIVES).map((member) => nounPhrase(tree, member, head))
  const whole = nounPhrase(tree, head, null, true)
  const list = apart ? whole.options.find((option) => membersOf(tree, option.head)) : undefined
  return list ? oneByOne(tree, whole, list) : [whole]
}

/** "nods to Holly, Manson and King", "teams from Morocco and Iran": a list within the phrase, one member at a time. */
function oneByOne(tree: Tree, whole: Phrase, list: Option): Phrase[] {
  const members = membersOf(tree, list.head) ?? []
  return members.slice(0, MAX_ALTERNATIVES).map((member) => {
    const { words } = nounPhrase(tree, member, list.head)
    const one = { words, head: member, limits: false }
    return { ...whole, options: whole.options.map((option) => (option === list ? one : option)) }
  })
}

function nounPhrase(tree: Tree, head: Node, first: Node | null, whole = false): Phrase {
  const options: Option[] = []
  const isOption = (node: Node) => node.head === head.index && isExtra(tree, node)
  const own = whole
    ? subtreeOf(tree, head, (node) => isAside(tree, node) || node.upos === 'PUNCT' || isOption(node))
    : nounWords(tree, head, isOption)
  for (const node of childrenOf(tree, head))
    if (isOption(node) && !isAside(tree, node))
      options.push({ words: listWords(tree, node), head: node, limits: false })
  const shared = first && first !== head ? sharedBefore(tree, first, head) : []
  return { head, words: inOrder([...shared, ...own]), options }
}

/** What a noun can do without: "a meeting with ministers", "a lot where they live", but not "the head of the army". */
export function isExtra(tree: Tree, node: Node): boolean {
  if (is(node, 'acl')) return !is(node, 'acl:relcl') || node.xpos !== 'VB'
  if (!is(node, 'nmod') || is(node, 'nmod:poss', 'nmod:desc')) return false
  const preposition = childOf(tree, node, 'case')
  return preposition !== undefined && !/^(?:of|'s|than|per|between)$/.test(preposition.lower)
}

/**
 * What the later members of a list take from the first: its preposition, and, when they are bare nouns, what stands
 * before it ("her trim figure and abs").
 */
function sharedBefore(tree: Tree, first: Node, member: Node): Node[] {
  const has = (...relations: string[]) => childOf(tree, member, ...relations) !== undefined
  const before = childrenOf(tree, first).filter((node) => node.index < first.index)
  const shared = has('case') ? [] : before.filter((node) => is(node, 'case'))
  const bare = !has('det', 'amod', 'compound', 'nmod:poss', 'nummod', 'nmod:desc')
  if (bare && member.upos === 'NOUN' && first.upos === 'NOUN')
    for (const node of before)
      if (is(node, 'det', 'nmod:poss', 'amod', 'compound')) shared.push(...subtreeOf(tree, node))
  return shared.filter((node) => node.upos !== 'PUNCT')
}

/** The members of the list that `head` begins, when each can be claimed apart; else null. */
export function membersOf(tree: Tree, head: Node): Node[] | null {
  const members = childrenOf(tree, head, 'conj')
  if (!members.length) return null
  if (childOf(tree, head, 'cc:preconj') && !/^both$/.test(childOf(tree, head, 'cc:preconj')?.lower ?? ''))
    return null
  const joints = [head, ...members].flatMap((member) => childrenOf(tree, member, 'cc'))
  if (!joints.length) return null
  if (joints.some((joint) => !/^(?:and|&|,|but|as)$/.test(joint.lower))) return null
  if (/^(?:between|among|both)$/.test(childOf(tree, head, 'case')?.lower ?? '')) return null
  const nominal = (node: Node) => /^(?:NOUN|PROPN|NUM|PRON|SYM|X)$/.test(node.upos)
  if (!nominal(head) || !members.every(nominal)) return null
  if (members.some((member) => isDay(member) !== isDay(head))) return null
  return [head, ...members]
}

const isDay = ({ text }: Node) =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    text,
  )
