import type { Node } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'
import { descriptionAt } from './descriptions.ts'
import type { Gender, Own, Sort } from './mention.ts'
import { genderOfFirst, nameAround, sortOfName, withoutTitles } from './names.ts'
import { femaleNouns, maleNouns, otherTitles, personNouns } from './noun-sorts.ts'
import type { IndexedTree } from './sentence-index.ts'
import { sortOfNoun } from './sort-of-noun.ts'

/** Part of a name by its tags. */
export const isProper = (node: Node) =>
  node.upos === 'PROPN' || (/^NNPS?$/.test(node.xpos) && /^\p{Lu}/u.test(node.text))

/** A word with a capital inside a sentence, or one all in capitals. */
export const hasNameShape = (node: Node) =>
  node.index > 0
    ? /^\p{Lu}[\p{Ll}\p{Lu}]/u.test(node.text) && !node.text.includes('.')
    : /^\p{Lu}{2,6}$/u.test(node.text)

/** The name headed by a proper noun as a mention; null inside another's. `noun` is the common noun that it hangs on: "composer Jane Roe". */
export function nameAt(sentence: IndexedTree, node: Node, noun: Node | null = null): Own | null {
  const above = sentence.tree[node.head]
  if (!noun && is(node, 'flat', 'fixed', 'goeswith')) return null
  if (
    !noun &&
    is(node, 'nmod:desc', 'compound', 'amod', 'nummod') &&
    above &&
    (above.upos === 'PROPN' || is(node, 'nmod:desc'))
  )
    return null
  const { from, to } = nameAround(sentence, node)
  const words = sentence.tree.slice(from, to)
  const children = sentence.children[node.index] ?? []
  const lower = node.lower
  const titleAlone =
    !noun &&
    (otherTitles.has(lower) || femaleNouns.has(lower) || maleNouns.has(lower) || personNouns.has(lower)) &&
    words.length === 1
  if (titleAlone && !is(node, 'compound')) return descriptionAt(sentence, node, children)
  const { skip, gender, titled } = withoutTitles(words)
  const titles = skip > 0 ? [words[skip - 1]?.lower ?? ''] : []
  const bare = words.slice(skip)
  const before = noun ? saidBy(noun) : nounsBefore(sentence, from, to, children)
  const sort = titled || gender || before.sort === 'person' ? 'person' : (sortOfName(bare) ?? before.sort)
  const own =
    gender ??
    before.gender ??
    (sort === 'person' || sort === null ? genderOfFirst(bare[0]?.lower ?? '') : null)
  const article = !noun && children.some((child) => is(child, 'det') && child.index < from)
  return {
    from,
    to,
    nameFrom: from + skip,
    kind: 'name',
    key: keyOf(bare),
    definite: article,
    plural: node.xpos === 'NNPS' && (sort === null || sort === 'person'),
    gender: sort === 'person' || sort === null ? own : null,
    firmness: gender || before.gender ? 3 : bare.length > 1 ? 2 : 1,
    sort,
    modifiers: [...before.nouns, ...titles],
  }
}

/** The words a name is known by: without marks, and without "Jr." at its end. */
function keyOf(words: readonly Node[]): string[] {
  const key = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).map((word) => word.lower)
  return key.length > 1 && /^(?:jr|sr|esq)\.?$/.test(key.at(-1) ?? '') ? key.slice(0, -1) : key
}

/** The common nouns that stand before a name and say what it is: "actress Jane Doe", "his wife Jane". */
function nounsBefore(sentence: IndexedTree, from: number, to: number, children: Node[]) {
  const nouns = children.filter(
    (child) =>
      child.index < from &&
      (child.upos === 'NOUN' || child.upos === 'PROPN') &&
      is(child, 'nmod:desc', 'compound', 'flat', 'appos'),
  )
  const direct = sentence.tree[from - 1]
  const last =
    nouns.at(-1) ?? (direct?.upos === 'NOUN' && direct.head >= from && direct.head < to ? direct : undefined)
  return last ? saidBy(last) : { sort: null, gender: null, nouns: [] }
}

function saidBy(noun: Node): { sort: Sort | null; gender: Gender | null; nouns: string[] } {
  const lemma = noun.lemma.toLowerCase()
  const { sort, gender } = sortOfNoun(lemma)
  return { sort: sort === 'person' || sort === 'body' ? sort : null, gender, nouns: [lemma] }
}
