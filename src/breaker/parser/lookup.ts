import { digitsForgotten, FEATURES, hashedRows, normalForm } from './features.ts'
import type { Model } from './model-file.ts'
import { tensor } from './weights.ts'

/** Writes the network's input for a word: its own vector, then the sum of its affixes' and shape's. */
export type Lookup = (form: string, to: Float32Array, at: number) => void

/** The lookup in the tables of a model; `index` tells each of its words' rows. */
export function lookupOf(model: Model, index: ReadonlyMap<string, number>): Lookup {
  const { word, hashed, hashedRows: size } = model.dimensions
  const [words, wordScales] = [tensor(model, 'words').data, tensor(model, 'wordsScale').data]
  const [table, scales] = [tensor(model, 'hashed').data, tensor(model, 'hashedScale').data]
  const rows = new Int32Array(FEATURES)
  return (form, to, at) => {
    const normal = normalForm(form)
    const row = index.get(normal) ?? index.get(digitsForgotten(normal) ?? '') ?? 0
    const scale = wordScales[row] as number
    for (let i = 0; i < word; i++) to[at + i] = scale * (words[row * word + i] as number)
    hashedRows(form, normal, size, rows, 0)
    const sums = at + word
    to.fill(0, sums, sums + hashed)
    for (const each of rows) {
      const by = scales[each] as number
      const from = each * hashed
      for (let i = 0; i < hashed; i++)
        to[sums + i] = (to[sums + i] as number) + by * (table[from + i] as number)
    }
  }
}
