import { DISTANCES, type Dimensions, padded } from '../dimensions.ts'
import type { Matrices } from './matrices.ts'
import { normal, type Random } from './random.ts'
import type { Node } from './tape.ts'

/** A matrix that is learnt. */
export interface Parameter extends Node {
  name: string
  /** A matrix is a right side of products, of a table single rows are looked up, the rest are numbers to add. */
  kind: 'matrix' | 'table' | 'numbers'
  /** Adam's running mean of the slope and of its square, and the average of the values of late steps. */
  mean: Float32Array
  square: Float32Array
  average: Float32Array
  /** Of a large table: the rows this batch has touched. */
  touched: Set<number> | null
}

export interface Layer {
  weights: Parameter
  bias: Parameter
  states: Parameter
}

export type Parameters = ReturnType<typeof newParameters>

/** How many classes each output tells apart. */
export interface Classes {
  upos: number
  xpos: number
  relations: number
}

/** The parameters of a new network, small and random. `glove` is the width of the vectors given for words. */
export function newParameters(
  matrices: Matrices,
  d: Dimensions,
  classes: Classes,
  words: number,
  glove: number,
  random: Random,
) {
  const all: Parameter[] = []
  const parameter = (
    name: string,
    rows: number,
    columns: number,
    spread: number,
    kind: Parameter['kind'] = 'numbers',
  ): Parameter => {
    const value = matrices.zeros(rows, columns)
    for (let i = 0; i < value.data.length; i++) value.data[i] = spread && spread * normal(random)
    const size = rows * columns
    const [mean, square, average] = [new Float32Array(size), new Float32Array(size), value.data.slice()]
    const slope = matrices.zeros(rows, columns)
    const touched = kind === 'table' ? new Set<number>() : null
    const made = { name, kind, value, slope, mean, square, average, touched }
    all.push(made)
    return made
  }
  const weights = (name: string, rows: number, columns: number) =>
    parameter(name, rows, columns, Math.sqrt(2 / (rows + columns)), 'matrix')
  const bias = (name: string, columns: number) => parameter(name, 1, columns, 0)
  const layer = (number: number): Layer => {
    const made = {
      weights: parameter(`layer${number}`, d.channels, 3 * d.channels, Math.sqrt(1 / d.channels), 'matrix'),
      bias: bias(`layer${number}Bias`, 3 * d.channels),
      states: parameter(`layer${number}States`, 2, d.channels, 0.2),
    }
    // Some channels forget at once, some slowly: the gates begin at different openings.
    for (let i = 0; i < d.channels; i++) made.bias.value.data[d.channels + i] = 3 * random.next() - 1
    made.bias.average.set(made.bias.value.data)
    return made
  }
  return {
    all,
    projection: weights('projection', glove, d.word),
    words: parameter('words', words, d.word, 0.02, 'table'),
    hashed: parameter('hashed', d.hashedRows, d.hashed, 0.1, 'table'),
    input: weights('input', 3 * (d.word + d.hashed), d.channels),
    inputBias: bias('inputBias', d.channels),
    layers: Array.from({ length: d.layers }, (_, number) => layer(number)),
    upos: weights('upos', d.channels, padded(classes.upos)),
    uposBias: bias('uposBias', padded(classes.upos)),
    xpos: weights('xpos', d.channels, padded(classes.xpos)),
    xposBias: bias('xposBias', padded(classes.xpos)),
    asked: weights('asked', d.channels, d.arc),
    askedBias: bias('askedBias', d.arc),
    offered: weights('offered', d.channels, d.arc),
    offeredBias: bias('offeredBias', d.arc),
    pair: weights('pair', d.arc, d.arc),
    pairBias: bias('pairBias', d.arc),
    root: parameter('root', 1, d.arc, 0.1),
    dependent: weights('dependent', d.channels, d.label),
    dependentBias: bias('dependentBias', d.label),
    governor: weights('governor', d.channels, d.label),
    rootGovernor: parameter('rootGovernor', 1, d.label, 0.1),
    distance: parameter('distance', DISTANCES, d.label, 0.1),
    relation: weights('relation', d.label, padded(classes.relations)),
    relationBias: bias('relationBias', padded(classes.relations)),
  }
}

/** Sets new parameters to the averages of earlier ones of the same sizes; Adam begins anew. */
export function goOnFrom(earlier: Parameters, parameters: Parameters): void {
  for (const [i, { value, average }] of parameters.all.entries()) {
    value.data.set((earlier.all[i] as Parameter).average)
    average.set(value.data)
  }
}
