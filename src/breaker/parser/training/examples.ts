import type { GoldWord } from '../conllu.ts'
import { FEATURES, hashedRows, normalForm } from '../features.ts'
import type { Batch } from './network.ts'
import { type Random, shuffle } from './random.ts'
import { rowOf, type Vocabulary } from './vocabulary.ts'

/** How often a word's learnt vector, or all that is known of it but its affixes, is hidden from the network. */
const FORGET_LEARNT = 0.15
const FORGET_WORD = 0.03

/**
 * The sentences of one pass as batches of about `size` words: alike in length, in a new order, and a little changed,
 * so that the network meets what newspapers write and these treebanks seldom do.
 */
export function batchesOf(
  sentences: readonly GoldWord[][],
  vocabulary: Vocabulary,
  hashedSize: number,
  size: number,
  random: Random,
): Batch[] {
  const keyed = sentences.map((words) => ({ words, key: words.length * (0.85 + 0.3 * random.next()) }))
  keyed.sort((a, b) => a.key - b.key)
  const batches: Batch[] = []
  let waiting: GoldWord[][] = []
  let count = 0
  for (const { words } of keyed) {
    const varied = varyWords(words, random)
    waiting.push(varied)
    count += varied.length
    if (count < size) continue
    batches.push(batchOf(waiting, vocabulary, hashedSize, random))
    waiting = []
    count = 0
  }
  if (count) batches.push(batchOf(waiting, vocabulary, hashedSize, random))
  return shuffle(batches, random)
}

/** Sentences as numbers; with random numbers, some words are hidden. */
export function batchOf(
  sentences: readonly (readonly GoldWord[])[],
  vocabulary: Vocabulary,
  hashedSize: number,
  random: Random | null,
): Batch {
  const words = sentences.flat()
  const starts = new Int32Array(sentences.length + 1)
  for (const [s, sentence] of sentences.entries()) starts[s + 1] = (starts[s] as number) + sentence.length
  const batch: Batch = {
    starts,
    glove: new Int32Array(words.length),
    words: new Int32Array(words.length),
    hashed: new Int32Array(words.length * FEATURES),
    upos: Int32Array.from(words, (word) => vocabulary.upos.indexOf(word.upos)),
    xpos: Int32Array.from(words, (word) => vocabulary.xpos.indexOf(word.xpos)),
    heads: new Int32Array(words.length),
    relations: Int32Array.from(words, (word) => vocabulary.relations.indexOf(word.relation)),
  }
  for (const [row, { form }] of words.entries()) {
    const normal = normalForm(form)
    const known = rowOf(vocabulary.index, normal)
    const chance = random ? random.next() : 1
    batch.glove[row] = chance < FORGET_WORD ? 0 : known
    batch.words[row] = chance < FORGET_LEARNT || !vocabulary.learnt[known] ? 0 : known
    hashedRows(form, normal, hashedSize, batch.hashed, row * FEATURES)
  }
  for (const [s, sentence] of sentences.entries())
    for (const [i, word] of sentence.entries()) {
      const first = starts[s] as number
      batch.heads[first + i] = word.head < 0 ? -1 : first + word.head
    }
  return batch
}

/** A sentence as another hand might have set it: curly quotes, long dashes, no last stop, all in capitals. */
function varyWords(words: GoldWord[], random: Random): GoldWord[] {
  const curly = random.next() < 0.4
  const dashes = random.next() < 0.3
  const chance = random.next()
  const last = words.length - 1
  let varied = words
  if (chance < 0.08 && words[last]?.form === '.' && !words.some((word) => word.head === last))
    varied = words.slice(0, last)
  if (varied.length === 0) return words
  return varied.map((word) => {
    let { form } = word
    if (curly && form === '"') form = word.xpos === '``' ? '“' : '”'
    if (curly && form === "'" && word.upos === 'PUNCT') form = word.xpos === '``' ? '‘' : '’'
    if (dashes && word.upos === 'PUNCT' && /^(?:-|--|–|—)$/.test(form) && word.spaceAfter) form = '—'
    if (chance > 0.985) form = form.toUpperCase()
    return form === word.form ? word : { ...word, form }
  })
}
