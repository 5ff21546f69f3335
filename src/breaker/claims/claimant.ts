import type { Attribution, Words } from '../attribution/attribution.ts'
import { nounWords } from '../clauses/phrases.ts'
import type { Referents } from '../coreference/referents.ts'
import type { Document } from '../document.ts'
import { is, type Node, type Tree } from '../tree/tree.ts'
import type { Claimant, Span } from '../types.ts'
import { plainly } from '../wording/write.ts'

/** The attributions that run through each sentence, by its number. */
export function bySentence(attributions: Attribution[]): Map<number, Attribution[]> {
  const found = new Map<number, Attribution[]>()
  const put = (sentence: number, attribution: Attribution) => {
    const list = found.get(sentence)
    if (!list) found.set(sentence, [attribution])
    else if (!list.includes(attribution)) list.push(attribution)
  }
  for (const attribution of attributions) {
    for (const { sentence } of attribution.content) put(sentence, attribution)
    put(attribution.cue.sentence, attribution)
  }
  return found
}

/** Of the attributions through a sentence the innermost whose content holds the word. */
export function holding(attributions: Attribution[], sentence: number, word: Node): Attribution | null {
  let best: Attribution | null = null
  let size = Number.POSITIVE_INFINITY
  for (const attribution of attributions) {
    const here = attribution.content.find((words) => words.sentence === sentence)
    if (!here?.words.includes(word.index)) continue
    const own = attribution.content.reduce((sum, { words }) => sum + words.length, 0)
    if (own < size) {
      best = attribution
      size = own
    }
  }
  return best
}

/** Who asserts what is attributed; a pronoun is named where that is certain. `sentence` is where the claim stands. */
export function claimantOf(
  document: Document,
  attribution: Attribution,
  referents: Referents,
  sentence: number,
): Claimant {
  const { source, cue } = attribution
  const cueText = wordsText(document, cue)
  const claimant: Claimant = { name: source ? nameOf(document, source, referents) : null, cue: cueText }
  if (cue.sentence === sentence) claimant.cueSpan = spanOf(document, cue)
  if (source && source.sentence === sentence) claimant.nameSpan = spanOf(document, source)
  return claimant
}

/** The source as a name: titles and asides left out, a pronoun replaced. */
function nameOf(document: Document, source: Words, referents: Referents): string | null {
  const tree = document.sentences[source.sentence]?.tree ?? []
  const words = source.words.flatMap((index) => tree[index] ?? [])
  const head = words.find((word) => !source.words.includes(word.head)) ?? words[0]
  if (!head) return null
  if (head.upos === 'PRON') {
    const meant = referents(source.sentence, head.index)
    if (meant) return meant.name
  }
  const title = (node: Node) => is(node, 'nmod:desc') && head.upos === 'PROPN'
  const relative = (node: Node) => /^W/.test(node.xpos)
  const short = nounWords(tree as Tree, head, (node) => title(node) || relative(node)).filter(
    (word) => source.words.includes(word.index) && !(is(word, 'case') && word.head === head.index),
  )
  return plainly(tree as Tree, short.length ? short : words)
}

/** The words of one sentence of the document, as they would stand side by side. */
export const wordsText = (document: Document, { sentence, words }: Words): string => {
  const tree = document.sentences[sentence]?.tree ?? []
  return plainly(
    tree,
    words.flatMap((index) => tree[index] ?? []),
  )
}

function spanOf({ text, sentences }: Document, { sentence, words }: Words): Span {
  const tree = sentences[sentence]?.tree ?? []
  const start = tree[words[0] ?? 0]?.start ?? 0
  const end = tree[words.at(-1) ?? 0]?.end ?? 0
  return { start, end, exact: text.slice(start, end) }
}
