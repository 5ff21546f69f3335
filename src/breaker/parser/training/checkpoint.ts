import type { Dimensions } from '../dimensions.ts'
import { type Model, modelBytes, readModel } from '../model-file.ts'
import type { Parameters } from './parameters.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The averages of all parameters as they are, to go on from: in the form of a model, but neither folded nor rounded. */
export function checkpointBytes(p: Parameters, dimensions: Dimensions, v: Vocabulary): Uint8Array {
  const { upos, xpos, relations, words, lemmas } = v
  const tensors: Model['tensors'] = new Map(
    p.all.map(({ name, value: { rows, columns }, average }) => [name, { rows, columns, data: average }]),
  )
  return modelBytes({ dimensions, upos, xpos, relations, words, lemmas, tensors })
}

/**
 * Sets the parameters to those of a checkpoint. Its table may hold other words; those it lacks begin anew. Throws where
 * it was made of other texts or sizes.
 */
export function resume(bytes: Uint8Array<ArrayBuffer>, p: Parameters, v: Vocabulary): void {
  const from = readModel(bytes)
  for (const list of ['upos', 'xpos', 'relations'] as const)
    if (from[list].join('\n') !== v[list].join('\n')) throw new Error(`The checkpoint has other ${list}`)
  for (const { name, value, average } of p.all) {
    const kept = from.tensors.get(name)?.data
    if (!kept) throw new Error(`The checkpoint has no ${name}`)
    if (name === 'words') placeRows(kept, from.words, value.data, v.index, value.columns)
    else if (kept.length === value.data.length) value.data.set(kept)
    else throw new Error(`The checkpoint has another ${name}`)
    average.set(value.data)
  }
}

/** Copies the row of each word to where the word's row is now. */
function placeRows(
  from: Int8Array | Float32Array,
  words: readonly string[],
  to: Float32Array,
  index: ReadonlyMap<string, number>,
  columns: number,
): void {
  for (const [row, word] of words.entries()) {
    const place = index.get(word)
    if (place !== undefined) to.set(from.subarray(row * columns, (row + 1) * columns), place * columns)
  }
}
