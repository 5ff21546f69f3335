import type { Random } from './random.ts'
import type { Node, Tape } from './tape.ts'

/** x · weights + bias. */
export function dense(tape: Tape, x: Node, weights: Node, bias: Node | null): Node {
  const { rows } = x.value
  const { columns } = weights.value
  const y = tape.node(rows, columns)
  if (bias) for (let row = 0; row < rows; row++) y.value.data.set(bias.value.data, row * columns)
  tape.matrices.multiply(y.value, x.value, weights.value)
  tape.note(() => {
    tape.matrices.multiply(weights.slope, x.value, y.slope, { left: true })
    tape.matrices.multiply(x.slope, y.slope, weights.value, { right: true })
    if (!bias) return
    const sums = bias.slope.data
    const slope = y.slope.data
    for (let row = 0, i = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, i++)
        sums[column] = (sums[column] as number) + (slope[i] as number)
  })
  return y
}

/** Each number through a function whose slope is known from its result. */
function pointwise(tape: Tape, x: Node, of: (x: number) => number, slopeAt: (y: number) => number): Node {
  const y = tape.node(x.value.rows, x.value.columns)
  const from = x.value.data
  const to = y.value.data
  for (let i = 0; i < from.length; i++) to[i] = of(from[i] as number)
  tape.note(() => {
    const back = x.slope.data
    const slope = y.slope.data
    for (let i = 0; i < back.length; i++)
      back[i] = (back[i] as number) + (slope[i] as number) * slopeAt(to[i] as number)
  })
  return y
}

export const tanh = (tape: Tape, x: Node): Node => pointwise(tape, x, Math.tanh, (y) => 1 - y * y)

export const relu = (tape: Tape, x: Node): Node =>
  pointwise(
    tape,
    x,
    (value) => Math.max(value, 0),
    (y) => (y > 0 ? 1 : 0),
  )

/**
 * Dropout with one mask for a whole sentence, as suits recurrent layers (Gal & Ghahramani 2016).
 * `starts` are the sentences' first rows and, last, the number of rows. No random numbers: nothing is dropped.
 */
export function dropout(tape: Tape, x: Node, rate: number, starts: Int32Array, random: Random | null): Node {
  if (!random || rate === 0) return x
  const { rows, columns } = x.value
  const y = tape.node(rows, columns)
  const mask = new Float32Array(rows * columns)
  const kept = 1 / (1 - rate)
  for (let s = 0; s + 1 < starts.length; s++) {
    const first = (starts[s] as number) * columns
    const end = (starts[s + 1] as number) * columns
    for (let i = first; i < first + columns; i++) mask[i] = random.next() < rate ? 0 : kept
    for (let i = first + columns; i < end; i += columns) mask.copyWithin(i, first, first + columns)
  }
  const from = x.value.data
  const to = y.value.data
  for (let i = 0; i < to.length; i++) to[i] = (from[i] as number) * (mask[i] as number)
  tape.note(() => {
    const back = x.slope.data
    const slope = y.slope.data
    for (let i = 0; i < back.length; i++)
      back[i] = (back[i] as number) + (slope[i] as number) * (mask[i] as number)
  })
  return y
}

/** Beside each row its neighbours in the sentence: [row before | row | row after], zeros outside. */
export function windows(tape: Tape, x: Node, starts: Int32Array): Node {
  const { rows, columns } = x.value
  const y = tape.node(rows, 3 * columns)
  const each = (copy: (row: number, place: number) => void) => {
    for (let s = 0; s + 1 < starts.length; s++) {
      const first = starts[s] as number
      const end = starts[s + 1] as number
      for (let row = first; row < end; row++)
        for (let beside = -1; beside <= 1; beside++)
          if (row + beside >= first && row + beside < end)
            copy((row + beside) * columns, (row * 3 + beside + 1) * columns)
    }
  }
  each((row, place) => y.value.data.set(x.value.data.subarray(row, row + columns), place))
  tape.note(() => {
    const back = x.slope.data
    const slope = y.slope.data
    each((row, place) => {
      for (let i = 0; i < columns; i++)
        back[row + i] = (back[row + i] as number) + (slope[place + i] as number)
    })
  })
  return y
}
