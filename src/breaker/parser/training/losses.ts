import type { Node, Tape } from './tape.ts'

/**
 * Cross-entropy of the right class at every row; returns its sum. Its slopes, times `weight`, are left in `scores`.
 * A right class of -1: the row does not count. Classes past `classes` are only padding.
 */
export function classLoss(scores: Node, right: Int32Array, classes: number, weight: number): number {
  const { rows, columns, data } = scores.value
  const slope = scores.slope.data
  let loss = 0
  for (let row = 0; row < rows; row++) {
    const gold = right[row] as number
    if (gold >= 0) loss += softmaxLoss(data, slope, row * columns, classes, gold, weight)
  }
  return loss
}

function softmaxLoss(
  scores: Float32Array,
  slope: Float32Array,
  at: number,
  count: number,
  right: number,
  weight: number,
): number {
  let top = Number.NEGATIVE_INFINITY
  for (let i = at; i < at + count; i++) top = Math.max(top, scores[i] as number)
  let sum = 0
  for (let i = at; i < at + count; i++) sum += Math.exp((scores[i] as number) - top)
  for (let i = at; i < at + count; i++)
    slope[i] = (slope[i] as number) + (weight * Math.exp((scores[i] as number) - top)) / sum
  slope[at + right] = (slope[at + right] as number) - weight
  return Math.log(sum) + top - (scores[at + right] as number)
}

/**
 * Cross-entropy of the right head at every word (Dozat & Manning 2017); returns its sum. A word's score for a head is
 * the product of its row of `asked` and the head's row of `offered`; the root's row stands in `root`.
 *
 * @param heads index of the head's row, or -1 where the word is the root.
 */
export function headLoss(
  tape: Tape,
  asked: Node,
  offered: Node,
  root: Node,
  starts: Int32Array,
  heads: Int32Array,
  weight: number,
): number {
  const { columns } = asked.value
  let loss = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    const first = starts[s] as number
    const count = (starts[s + 1] as number) - first
    const padded = (count + 8) & ~7
    const mark = tape.matrices.mark()
    // The sentence's heads, the root as the first of them.
    const choice = tape.matrices.zeros(padded, columns)
    choice.data.set(root.value.data)
    choice.data.set(offered.value.data.subarray(first * columns, (first + count) * columns), columns)
    const words = tape.matrices.zeros(count, columns)
    words.data.set(asked.value.data.subarray(first * columns, (first + count) * columns))
    const scores = { value: tape.matrices.zeros(count, padded), slope: tape.matrices.zeros(count, padded) }
    tape.matrices.multiply(scores.value, words, choice, { right: true })
    for (let row = 0; row < count; row++) {
      const head = heads[first + row] as number
      // No word is its own head.
      scores.value.data[row * padded + row + 1] = -1e9
      const right = head < 0 ? 0 : head - first + 1
      loss += softmaxLoss(scores.value.data, scores.slope.data, row * padded, count + 1, right, weight)
    }
    const wordSlopes = tape.matrices.zeros(count, columns)
    tape.matrices.multiply(wordSlopes, scores.slope, choice)
    const choiceSlopes = tape.matrices.zeros(padded, columns)
    tape.matrices.multiply(choiceSlopes, scores.slope, words, { left: true })
    add(asked.slope.data, first * columns, wordSlopes.data, 0, count * columns)
    add(root.slope.data, 0, choiceSlopes.data, 0, columns)
    add(offered.slope.data, first * columns, choiceSlopes.data, columns, count * columns)
    tape.matrices.release(mark)
  }
  return loss
}

function add(to: Float32Array, at: number, from: Float32Array, start: number, count: number): void {
  for (let i = 0; i < count; i++) to[at + i] = (to[at + i] as number) + (from[start + i] as number)
}
