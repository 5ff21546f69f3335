import type { Dimensions } from '../dimensions.ts'
import type { Model, Tensor } from '../model-file.ts'
import type { Matrices } from './matrices.ts'
import type { Parameters } from './parameters.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * The network as it is shipped, from the averages of its parameters: each word's given and learnt vectors are one row,
 * matrices are whole numbers of eight bits with a scale for each column (tables: each row), the rest single precision.
 * The words' rows have only four bits: twice as many words for the same bytes do more good than finer rows.
 */
export function modelOf(p: Parameters, dimensions: Dimensions, v: Vocabulary, matrices: Matrices): Model {
  const tensors = new Map<string, Tensor>()
  for (const parameter of p.all) {
    const { rows, columns } = parameter.value
    if (parameter === p.projection) continue
    const numbers = parameter === p.words ? wordRows(p, v, matrices) : parameter.average
    if (parameter.kind === 'numbers') {
      tensors.set(parameter.name, { rows, columns, data: numbers.slice() })
      continue
    }
    const by = parameter.kind === 'table' ? 'row' : 'column'
    const largest = parameter === p.words ? 7 : 127
    const { data, scales } = quantised(numbers, rows, columns, by, largest)
    tensors.set(parameter.name, { rows, columns, data })
    tensors.set(`${parameter.name}Scale`, { rows: 1, columns: scales.length, data: scales })
  }
  return {
    dimensions,
    upos: v.upos,
    xpos: v.xpos,
    relations: v.relations,
    words: v.words,
    lemmas: v.lemmas,
    tensors,
  }
}

function wordRows(p: Parameters, v: Vocabulary, matrices: Matrices): Float32Array {
  const mark = matrices.mark()
  const { columns } = p.words.value
  const projection = matrices.zeros(p.projection.value.rows, columns)
  projection.data.set(p.projection.average)
  const rows = matrices.zeros(v.words.length, columns)
  matrices.multiply(rows, v.glove, projection)
  const folded = rows.data.slice()
  for (const [row, learnt] of v.learnt.entries()) {
    const from = learnt ? row * columns : 0
    for (let i = 0; i < columns; i++)
      folded[row * columns + i] =
        (folded[row * columns + i] as number) + (p.words.average[from + i] as number)
  }
  matrices.release(mark)
  return folded
}

/** Whole numbers from −largest to largest and what each row's or column's are to be multiplied by. */
export function quantised(
  numbers: Float32Array,
  rows: number,
  columns: number,
  by: 'row' | 'column',
  largest: number,
) {
  const scales = new Float32Array(by === 'row' ? rows : columns)
  const groupOf = (i: number) => (by === 'row' ? Math.floor(i / columns) : i % columns)
  for (let i = 0; i < numbers.length; i++) {
    const group = groupOf(i)
    scales[group] = Math.max(scales[group] as number, Math.abs(numbers[i] as number) / largest)
  }
  const data = new Int8Array(numbers.length)
  for (let i = 0; i < numbers.length; i++)
    data[i] = Math.round((numbers[i] as number) / ((scales[groupOf(i)] as number) || 1))
  return { data, scales }
}
