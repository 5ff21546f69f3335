import { distanceKind } from './dimensions.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { type Machine, machineOf, multiply, ROWS } from './machine.ts'
import type { Model } from './model-file.ts'
import { bestTree } from './spanning-tree.ts'

/** What the network says of a sentence, a number for each word: classes by their place in the model's lists. */
export interface Reading {
  upos: Uint8Array
  xpos: Uint8Array
  /** Index of the head; -1 at the root. */
  heads: Int32Array
  relations: Uint8Array
}

/** Reads sentences, each of 1 to LONGEST words. */
export type Network = (sentences: readonly (readonly string[])[]) => Reading[]

/**
 * The network of a model: what training/network.ts learns, in whole numbers. Sentences go through it together, in
 * batches of at most ROWS rows. `index` tells the rows of the model's words.
 */
export function networkOf(model: Model, index: ReadonlyMap<string, number>): Network {
  const machine = machineOf(model)
  const lookup = lookupOf(model, index)
  return (sentences) => {
    const readings: Reading[] = []
    for (let from = 0; from < sentences.length; ) {
      let rows = 1
      let to = from
      for (let next = sentences[to]; next && rows + next.length + 1 <= ROWS; next = sentences[++to])
        rows += next.length + 1
      readings.push(...read(machine, lookup, sentences.slice(from, to), rows))
      from = to
    }
    return readings
  }
}

/** A sentence's place among the rows. */
interface Stretch {
  start: number
  length: number
}

/**
 * The rows of all matrices: one of zeros, a sentence's words, one of zeros, the next sentence's words, and so on. So a
 * word's window is the row before, its own and the row after; and the row before a sentence is free for the root.
 */
function read(
  machine: Machine,
  lookup: Lookup,
  sentences: readonly (readonly string[])[],
  rows: number,
): Reading[] {
  let row = 1
  const stretches = sentences.map(({ length }): Stretch => {
    const start = row
    row += length + 1
    return { start, length }
  })
  embed(machine, lookup, sentences, stretches, rows)
  const top = encode(machine, stretches, rows)
  const trees = attach(machine, stretches, rows, top)
  relate(machine, stretches, trees, rows)
  const { upos, xpos, relations } = machine.model
  return trees.map((heads, s) => {
    const stretch = stretches[s] as Stretch
    return {
      upos: bestClasses(machine, 'upos', upos.length, stretch),
      xpos: bestClasses(machine, 'xpos', xpos.length, stretch),
      heads,
      relations: bestClasses(machine, 'relation', relations.length, stretch),
    }
  })
}

/** Words' vectors, then the convolution over each and its neighbours: into `x`. */
function embed(
  machine: Machine,
  lookup: Lookup,
  sentences: readonly (readonly string[])[],
  stretches: readonly Stretch[],
  rows: number,
): void {
  const { kernels, room, weights, floats, model } = machine
  const { word, hashed, channels } = model.dimensions
  const width = word + hashed
  const embedded = floats(room.embedded, (rows + 1) * width).fill(0)
  for (const [s, forms] of sentences.entries())
    for (const [i, form] of forms.entries())
      lookup(form, embedded, ((stretches[s] as Stretch).start + i) * width)
  kernels.quantise(room.embedded, room.narrow, (rows + 1) * width)
  // The window that begins at row r is that of the word in row r + 1.
  const second = room.x + 4 * channels
  multiply(machine, rows, room.narrow, width, weights.input, second)
  kernels.tanh(second, rows * channels)
}

/** The recurrent layers over `x`, and the tags on their way; returns where the last layer's rows are. */
function encode(machine: Machine, stretches: readonly Stretch[], rows: number): number {
  const { kernels, room, weights, layers, model } = machine
  const { channels, tagLayer } = model.dimensions
  let [x, y] = [room.x, room.y]
  for (const [i, layer] of layers.entries()) {
    kernels.quantise(x, room.narrow, rows * channels)
    multiply(machine, rows, room.narrow, channels, layer.weights, room.u)
    for (const { start, length } of stretches) {
      const offset = 4 * channels * start
      kernels.recur(room.u + 3 * offset, layer.states, x + offset, y + offset, room.state, length, channels)
    }
    ;[x, y] = [y, x]
    if (i + 1 !== tagLayer) continue
    kernels.quantise(x, room.narrow, rows * channels)
    multiply(machine, rows, room.narrow, channels, weights.upos, room.upos)
    multiply(machine, rows, room.narrow, channels, weights.xpos, room.xpos)
  }
  return x
}

/** The best tree of each sentence. */
function attach(machine: Machine, stretches: readonly Stretch[], rows: number, top: number): Int32Array[] {
  const { kernels, room, weights, vectors, floats, model } = machine
  const { channels, arc } = model.dimensions
  kernels.quantise(top, room.narrow, rows * channels)
  for (const name of ['asked', 'offered', 'dependent', 'governor'] as const)
    multiply(machine, rows, room.narrow, channels, weights[name], room[name])
  kernels.rectify(room.asked, rows * arc)
  kernels.rectify(room.offered, rows * arc)
  kernels.quantise(room.asked, room.narrow, rows * arc)
  multiply(machine, rows, room.narrow, arc, weights.pair, room.paired)
  return stretches.map(({ start, length }) => {
    const offered = room.offered + 4 * arc * (start - 1)
    floats(offered, arc).set(vectors.root)
    kernels.match(room.paired + 4 * arc * start, length, offered, length + 1, arc, room.scores)
    return bestTree(floats(room.scores, length * (length + 1)), length)
  })
}

/** The relation's layer: each word's part, its head's and their distance's, added. */
function relate(
  machine: Machine,
  stretches: readonly Stretch[],
  trees: readonly Int32Array[],
  rows: number,
): void {
  const { kernels, room, weights, vectors, floats, model } = machine
  const { label } = model.dimensions
  const dependent = floats(room.dependent, rows * label)
  const governor = floats(room.governor, rows * label)
  for (const [s, { start }] of stretches.entries())
    for (const [word, head] of (trees[s] as Int32Array).entries()) {
      const to = (start + word) * label
      const far = distanceKind(word, head) * label
      const from = head < 0 ? 0 : (start + head) * label
      const part = head < 0 ? vectors.rootGovernor : governor
      for (let i = 0; i < label; i++)
        dependent[to + i] =
          (dependent[to + i] as number) + (part[from + i] as number) + (vectors.distance[far + i] as number)
    }
  kernels.rectify(room.dependent, rows * label)
  kernels.quantise(room.dependent, room.narrow, rows * label)
  multiply(machine, rows, room.narrow, label, weights.relation, room.relation)
}

function bestClasses(
  { room, weights, floats }: Machine,
  name: 'upos' | 'xpos' | 'relation',
  classes: number,
  { start, length }: Stretch,
): Uint8Array {
  const { columns } = weights[name]
  const scores = floats(room[name] + 4 * columns * start, length * columns)
  const best = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    const from = row * columns
    let top = 0
    for (let k = 1; k < classes; k++)
      if ((scores[from + k] as number) > (scores[from + top] as number)) top = k
    best[row] = top
  }
  return best
}
