import { childOf, childrenOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import { conditional, limiting, linking, particles } from '../words/verbs.ts'
import { helpersOf, isAlternative, isPredicate, subjectOf } from './clause.ts'
import { isAside, isExtra, isSetApart, nounPhrases, type Option, type Phrase, setsApart } from './phrases.ts'

/** What stands with a predicate but is said by other claims, or by none. */
const apart = 'aux cop punct cc conj mark parataxis discourse vocative dislocated reparandum csubj'.split(' ')

/** Most ways one predicate is taken apart. */
const MAX_ALTERNATIVES = 8

/**
 * What is said of the subject: the verb with its helping verbs and complements, and all that can be added. Lists among
 * its complements give one alternative each ("selling drugs and weapons" gives two).
 * @param unmarked leave out a conjunction or relative word that opens the clause
 */
export function predicates(tree: Tree, head: Node): Phrase[] {
  const subject = subjectOf(tree, head)
  const helpers = helpersOf(tree, head)
  const own: Node[] = [...helpers, ...infinitive(tree, head, helpers)]
  const options: Option[] = []
  let alternatives: Phrase[] = [{ head, words: [], options: [] }]
  const take = (phrases: Phrase[]) => {
    alternatives = alternatives
      .flatMap((one) =>
        phrases.map((other) => ({
          head,
          words: [...one.words, ...other.words],
          options: [...one.options, ...other.options],
        })),
      )
      .slice(0, MAX_ALTERNATIVES)
  }
  if (head.upos !== 'VERB') take(nominal(tree, head))
  else own.push(head)
  for (const node of childrenOf(tree, head)) {
    if (isAlternative(tree, node)) {
      own.push(...plain(tree, node))
      continue
    }
    if (is(node, ...apart) || isBeforeMark(tree, head, node)) continue
    if (is(node, 'nsubj', 'expl')) {
      if (node !== subject && node.index > head.index) take(nounPhrases(tree, node))
      continue
    }
    if (head.upos !== 'VERB' && !isOfClause(tree, head, node)) continue
    if (is(node, 'compound', 'fixed', 'flat', 'goeswith')) own.push(...subtreeOf(tree, node))
    else if (is(node, 'obj', 'iobj')) take(nounPhrases(tree, node))
    else if (is(node, 'xcomp')) take(governed(tree, node))
    else if (is(node, 'ccomp')) take([{ head: node, words: plain(tree, node), options: [] }])
    else if (is(node, 'advmod')) adverb(tree, head, node, own, options)
    else if (is(node, 'obl', 'nmod')) circumstances(tree, node, options, take)
    else if (is(node, 'advcl')) adverbial(tree, node, options)
  }
  return alternatives.map((one) => ({
    head,
    words: inOrder([...own, ...one.words]),
    options: [...options, ...one.options],
  }))
}

/** "is to open", "is yet to open": the infinitive goes with the helping verb. */
const infinitive = (tree: Tree, head: Node, helpers: Node[]) =>
  childrenOf(tree, head, 'mark').filter(
    (mark) => mark.xpos === 'TO' && helpers.some((helper) => helper.index < mark.index),
  )

/** "three months after the wall fell": what measures "after" is no part of what fell. */
function isBeforeMark(tree: Tree, head: Node, node: Node): boolean {
  const mark = childOf(tree, head, 'mark')
  return mark !== undefined && mark.xpos === 'IN' && node.index < mark.index
}

/** The words of a clause below the predicate, as they stand, without marks at its ends. */
function plain(tree: Tree, node: Node): Node[] {
  return subtreeOf(tree, node, (each) => each.upos === 'PUNCT' || isAside(tree, each))
}

/** A noun or adjective that is said of the subject. */
function nominal(tree: Tree, head: Node): Phrase[] {
  const words = subtreeOf(
    tree,
    head,
    (node) =>
      node.upos === 'PUNCT' ||
      isAside(tree, node) ||
      (node.head === head.index && isOfClause(tree, head, node) && !isListed(tree, head, node)),
  )
  const extra = (node: Node) => node.head === head.index && isExtra(tree, node)
  const kept = new Set(words.filter(extra).flatMap((node) => subtreeOf(tree, node)))
  const options = words.filter(extra).map((node) => ({
    head: node,
    words: words.filter((each) => subtreeOf(tree, node).includes(each)),
    limits: false,
  }))
  return [{ head, words: words.filter((node) => !kept.has(node)), options }]
}

/** "the winners were Roe and Poe": the members of a list that is said as a whole. */
const isListed = (tree: Tree, head: Node, node: Node) =>
  is(node, 'conj', 'cc') && !childrenOf(tree, head, 'conj').some((each) => isPredicate(tree, each))

/** Whether a dependent of a predicate that is a noun or adjective belongs to the clause rather than to the noun. */
export function isOfClause(tree: Tree, head: Node, node: Node): boolean {
  if (is(node, 'advmod')) return node.index > head.index || !besideHead(tree, head, node)
  return is(node, ...ofClause)
}

const ofClause =
  'nsubj csubj expl cop aux mark obl advcl ccomp xcomp parataxis discourse vocative punct cc conj'.split(' ')

/** "just a few blocks away": adverbs within the noun's own words. */
function besideHead(tree: Tree, head: Node, node: Node): boolean {
  const helpers = helpersOf(tree, head)
  const last = helpers.at(-1)
  return (
    last !== undefined && node.index > last.index && !limiting.has(node.lower) && !linking.has(node.lower)
  )
}

/** A governed predicate without a subject of its own: "refused to empty the bin". Its circumstances can be left out too. */
function governed(tree: Tree, node: Node): Phrase[] {
  const marks = childrenOf(tree, node, 'mark', 'case')
  const heads = [node, ...childrenOf(tree, node, 'conj').filter((each) => each.xpos === node.xpos)]
  const apart =
    heads.length > 1 && !childrenOf(tree, heads.at(-1) as Node, 'cc').some((cc) => /^n?or$/.test(cc.lower))
  if (heads.length > 1 && !apart) return [{ head: node, words: plain(tree, node), options: [] }]
  return heads.flatMap((each) => {
    const own = childrenOf(tree, each, 'mark')
    return predicates(tree, each).map((phrase) => ({
      head: each,
      words: inOrder([...(own.length ? own : marks), ...phrase.words]),
      options: phrase.options,
    }))
  })
}

function adverb(tree: Tree, head: Node, node: Node, own: Node[], options: Option[]): void {
  if (/^W/.test(node.xpos)) return
  const words = plain(tree, node)
  if (limiting.has(node.lower) || isParticle(head, node)) own.push(...words)
  else if (linking.has(node.lower) || isSetApart(tree, node)) {
    if (!linking.has(node.lower) && words.length > 1) options.push({ words, head: node, limits: false })
  } else if (node.index < head.index && node.index > (helpersOf(tree, head)[0]?.index ?? head.index - 3))
    own.push(...words)
  else options.push({ words, head: node, limits: false })
}

/** "fired back", "was home": what makes one verb with the verb. */
const isParticle = (head: Node, node: Node) => node.index === head.index + 1 && particles.has(node.lower)

/** Prepositional phrases and times; each member of a list is an alternative. */
function circumstances(tree: Tree, node: Node, options: Option[], take: (phrases: Phrase[]) => void): void {
  const phrases = nounPhrases(tree, node)
  if (phrases.length === 1) {
    const [one] = phrases as [Phrase]
    options.push({ words: inOrder(one.words), head: node, limits: limitsIt(tree, node) })
    for (const option of one.options)
      options.push({ ...option, words: inOrder([...one.words, ...option.words]) })
    return
  }
  // A list: each member closes an alternative of its own, as an option of it.
  take(
    phrases.map((phrase) => ({
      head: phrase.head,
      words: [],
      options: [
        { words: phrase.words, head: phrase.head, limits: false },
        ...phrase.options.map((option) => ({
          ...option,
          words: inOrder([...phrase.words, ...option.words]),
        })),
      ],
    })),
  )
}

const limitsIt = (tree: Tree, node: Node) =>
  /^(?:without|unless|except|despite)$/.test(childOf(tree, node, 'case')?.lower ?? '')

/** Clauses of time, cause, purpose: what they add can be left out, save conditions. Free participles are claims of their own. */
function adverbial(tree: Tree, node: Node, options: Option[]): void {
  const mark = childOf(tree, node, 'mark', 'case')
  const words = plain(tree, node)
  if (!mark && /^VB[GN]$/.test(node.xpos) && isSetApart(tree, node)) return
  if (!mark && setsApart(words[0])) return
  const inner = words[0]
  options.push({ words, head: node, limits: conditional.has(mark?.lower ?? inner?.lower ?? '') })
}
