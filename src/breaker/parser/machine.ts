import { type Kernels, newKernels } from './kernels.ts'
import type { Model } from './model-file.ts'
import { bytesOfWeights, type Space, spaceIn, tensor, type Weights, weightsOf } from './weights.ts'

/** Words of a sentence that are read at once: the scores of their arcs grow as the square. */
export const LONGEST = 200
/** Rows that go through the network together: enough to keep its products busy, few enough for the cache. */
export const ROWS = 512
/** Rows that a product may write or read beyond its own: it works by fours, and a window looks around it. */
const SLACK = 8
/** The first bytes stay free, so that a row before the first can be addressed. */
const MARGIN = 65_536

/** A model laid out in the kernels' memory, with room to work in. Numbers are byte offsets. */
export interface Machine {
  model: Model
  kernels: Kernels
  floats: (at: number, count: number) => Float32Array
  weights: Record<(typeof matrices)[number], Weights>
  layers: { weights: Weights; states: number }[]
  /** Rows added to others one by one. */
  vectors: Record<'root' | 'rootGovernor' | 'distance', Float32Array>
  room: ReturnType<typeof roomFor>
}

const matrices = [
  'input',
  'upos',
  'xpos',
  'asked',
  'offered',
  'pair',
  'dependent',
  'governor',
  'relation',
] as const

/** Lays the model out. Throws where it lacks a part. */
export function machineOf(model: Model): Machine {
  const measure = spaceIn(0)
  roomFor(model, measure)
  const kernels = newKernels(MARGIN + bytesOfWeights(model) + measure.take(0))
  const space = spaceIn(MARGIN)
  const floats = (at: number, count: number) => new Float32Array(kernels.memory.buffer, at, count)
  const vector = (name: string) => Float32Array.from(tensor(model, name).data)
  const placed = (name: string) => {
    const numbers = vector(name)
    const at = space.take(4 * numbers.length)
    floats(at, numbers.length).set(numbers)
    return at
  }
  const laidOut = (name: string) => weightsOf(model, name, kernels, space)
  return {
    model,
    kernels,
    floats,
    weights: Object.fromEntries(matrices.map((name) => [name, laidOut(name)])) as Machine['weights'],
    layers: Array.from({ length: model.dimensions.layers }, (_, i) => ({
      weights: laidOut(`layer${i}`),
      states: placed(`layer${i}States`),
    })),
    vectors: { root: vector('root'), rootGovernor: vector('rootGovernor'), distance: vector('distance') },
    room: roomFor(model, space),
  }
}

/** A matrix product of `rows` rows, which begin `stride` numbers after one another. */
export function multiply(
  { kernels }: Machine,
  rows: number,
  from: number,
  stride: number,
  weights: Weights,
  to: number,
): void {
  const { columns, pairs, panels, scale, bias } = weights
  kernels.multiply((rows + 3) & ~3, columns, pairs, from, 2 * stride, panels, scale, bias, to)
}

function roomFor(model: Model, space: Space) {
  const { word, hashed, channels, arc, label } = model.dimensions
  const width = word + hashed
  const rowsOf = (columns: number) => space.take(4 * (ROWS + SLACK) * columns)
  const classes = (name: string) => tensor(model, name).columns
  return {
    embedded: rowsOf(width),
    /** The rows that are multiplied next, as whole numbers of 16 bits. */
    narrow: rowsOf(Math.max(width, channels, arc, label) / 2),
    x: rowsOf(channels),
    y: rowsOf(channels),
    u: rowsOf(3 * channels),
    state: space.take(4 * channels),
    upos: rowsOf(classes('upos')),
    xpos: rowsOf(classes('xpos')),
    asked: rowsOf(arc),
    paired: rowsOf(arc),
    offered: rowsOf(arc),
    dependent: rowsOf(label),
    governor: rowsOf(label),
    relation: rowsOf(classes('relation')),
    scores: space.take(4 * (LONGEST + 1) ** 2),
  }
}
