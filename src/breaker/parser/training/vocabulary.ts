import type { GoldWord } from '../conllu.ts'
import { padded } from '../dimensions.ts'
import { digitsForgotten, normalForm } from '../features.ts'
import { lemmaExceptions } from './lemma-exceptions.ts'
import type { Matrices, Matrix } from './matrices.ts'
import type { WordVectors } from './word-vectors.ts'

/** What the network has rows for, and the classes it tells apart. */
export interface Vocabulary {
  /** Normal forms, frequent first; the very first, "", stands for every unknown word. */
  words: string[]
  index: Map<string, number>
  /** The row is learnt, not only given: the word stands in the training texts at least twice. */
  learnt: boolean[]
  /** Given vectors, a row for each word; zeros where none is given. */
  glove: Matrix
  upos: string[]
  xpos: string[]
  relations: string[]
  lemmas: Map<string, string>
}

/** Words a table may hold beside those of the training texts. */
export const TABLE_WORDS = 60_000

/** The vocabulary of training texts, filled up with the most frequent words that have given vectors. */
export function vocabularyOf(
  sentences: readonly (readonly GoldWord[])[],
  given: WordVectors,
  matrices: Matrices,
): Vocabulary {
  const counts = new Map<string, number>()
  for (const word of sentences.flat())
    for (const key of keysOf(word.form)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const own = [...counts.keys()].filter((key) => (counts.get(key) ?? 0) > 1 && !given.vectors.has(key))
  let room = TABLE_WORDS - 1 - own.length
  for (const key of counts.keys()) if (given.vectors.has(key)) room--
  const known = given.words.filter((word) => given.vectors.has(word) && (counts.has(word) || room-- > 0))
  const words = ['', ...known, ...own]
  const index = new Map(words.map((word, row) => [word, row]))
  const glove = matrices.zeros(words.length, padded(given.width))
  for (const [row, word] of words.entries()) {
    const vector = given.vectors.get(word)
    if (vector) glove.data.set(vector, row * glove.columns)
  }
  const all = sentences.flat()
  return {
    words,
    index,
    learnt: words.map((word) => (counts.get(word) ?? 0) > 1),
    glove,
    upos: frequent(all.map((word) => word.upos)),
    xpos: frequent(all.map((word) => word.xpos)),
    relations: frequent(all.map((word) => word.relation)),
    lemmas: lemmaExceptions(sentences, (word) => index.get(word)),
  }
}

/** The forms a word may be looked up by, the best first. */
function keysOf(form: string): string[] {
  const normal = normalForm(form)
  const bare = digitsForgotten(normal)
  return bare === undefined || bare === normal ? [normal] : [normal, bare]
}

/** The row of a word: by its normal form, else by that with its digits forgotten, else 0. */
export function rowOf(index: ReadonlyMap<string, number>, normal: string): number {
  return index.get(normal) ?? index.get(digitsForgotten(normal) ?? '') ?? 0
}

/** The classes that occur at least twice, frequent first. */
function frequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()]
    .filter((name) => (counts.get(name) ?? 0) > 1)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
}
