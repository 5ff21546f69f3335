import type { Node } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'
import { femaleNames, maleNames } from './first-names.ts'
import type { Gender, Sort } from './mention.ts'
import {
  bodyNameWords,
  femaleTitles,
  knownBodies,
  maleTitles,
  otherTitles,
  thingNameWords,
} from './noun-sorts.ts'
import { places } from './places.ts'
import type { IndexedTree } from './sentence-index.ts'

/** Words inside a name that need no capital: "Leonardo da Vinci", "Hayat Tahrir al-Sham". */
const particles = new Set(
  "de la le du des da di do dos del della van von der den ter bin ibn al el y of the and & for on - ’ '".split(
    ' ',
  ),
)
const joints = new Set('of the and & for on'.split(' '))
/** Longest name in words. */
const MAX_NAME = 12

/** The words [from, to) of the name headed by `head`: the run of proper nouns round it that hang together. */
export function nameAround(sentence: IndexedTree, head: Node): { from: number; to: number } {
  const { tree } = sentence
  let from = head.index
  while (from > 0 && head.index - from < MAX_NAME && joinsLeft(tree[from - 1] as Node, head, tree)) from--
  while (from < head.index && !isNameWord(tree[from] as Node)) from++
  let to = head.index + 1
  for (let at = to; at < tree.length && at - head.index < MAX_NAME; at++) {
    const node = tree[at] as Node
    const joins =
      hangs(node, head, tree) && (isNameWord(node) || particles.has(node.lower) || node.upos === 'NUM')
    if (!joins || is(node, 'appos', 'conj', 'list', 'parataxis')) break
    if (isNameWord(node) || node.upos === 'NUM') to = at + 1
  }
  return { from, to }
}

const isNameWord = (node: Node) =>
  node.upos === 'PROPN' || (/^\p{Lu}/u.test(node.text) && !inNoName.has(node.upos))
/** Small words that have a capital only where they begin a sentence. */
const inNoName = new Set(['DET', 'PRON', 'AUX', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'PART', 'INTJ'])

function joinsLeft(node: Node, head: Node, tree: readonly Node[]): boolean {
  if (joints.has(node.lower) || !hangs(node, head, tree)) return false
  if (is(node, 'nmod:poss', 'appos', 'conj', 'cc', 'case', 'det')) return false
  return (
    node.upos === 'PROPN' ||
    particles.has(node.lower) ||
    (isNameWord(node) && is(node, 'amod', 'compound', 'flat', 'nummod'))
  )
}

/** Whether the word hangs on the head by links that hold a name together. */
function hangs(node: Node, head: Node, tree: readonly Node[]): boolean {
  let at: Node | undefined = node
  for (let steps = 0; at && steps < 5; steps++) {
    if (at.head === head.index)
      return (
        is(
          at,
          'flat',
          'compound',
          'nmod',
          'amod',
          'nummod',
          'punct',
          'goeswith',
          'fixed',
          'dep',
          'appos',
          'conj',
        ) &&
        (!is(at, 'nmod') || is(at, 'nmod:desc', 'nmod:unmarked') || ofName(at, head, tree))
      )
    at = tree[at.head]
  }
  return false
}

/** "Bank of America", "Ministry of Defence" */
const ofName = (node: Node, head: Node, tree: readonly Node[]) =>
  node.index > head.index &&
  node.upos === 'PROPN' &&
  node.index - head.index <= 4 &&
  /^(?:of|on|for)$/.test(tree[head.index + 1]?.lower ?? '')

/** Where the name begins behind its titles ("US President Barack Obama": at "Barack"), and what the titles tell. */
export function withoutTitles(words: readonly Node[]): {
  skip: number
  gender: Gender | null
  titled: boolean
} {
  let skip = 0
  let gender: Gender | null = null
  for (let at = 0; at < words.length - 1; at++) {
    const word = (words[at] as Node).lower
    const female = femaleTitles.has(word)
    const male = maleTitles.has(word)
    if (!female && !male && !otherTitles.has(word)) continue
    if (joints.has(words[at + 1]?.lower ?? '')) break
    skip = at + 1
    if (female) gender = 'she'
    else if (male) gender = 'he'
  }
  return { skip, gender, titled: skip > 0 }
}

/** What a name of these words, titles left out, stands for. */
export function sortOfName(words: readonly Node[]): Sort | null {
  const key = words.map((word) => word.lower)
  const text = key.join(' ')
  if (places.has(text)) return 'place'
  if (knownBodies.has(text)) return 'body'
  const last = key.at(-1) ?? ''
  if (
    bodyNameWords.has(last) ||
    (key.length > 1 && bodyNameWords.has(key[0] ?? '')) ||
    (key.some((word) => joints.has(word) && word !== 'the') && !genderOfFirst(key[0] ?? ''))
  )
    return 'body'
  if (key.length > 1 && thingNameWords.has(last)) return 'thing'
  if (key.length > 1 && genderOfFirst(key[0] ?? '')) return 'person'
  if (
    words.some((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word.text) && word.text.length < 7) &&
    (key.length === 1 || words.some((word) => /\p{Ll}/u.test(word.text)))
  )
    return 'body'
  if (months.has(key[0] ?? '')) return 'time'
  return null
}
const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan'.split(
    ' ',
  ),
)

/** The gender a first name is given to; null where both or neither. */
export function genderOfFirst(word: string): Gender | null {
  const female = femaleNames.has(word)
  const male = maleNames.has(word)
  return female === male ? null : female ? 'she' : 'he'
}
