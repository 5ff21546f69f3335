import { ACTIVATION, type Kernels } from './kernels.ts'
import type { Model, Tensor } from './model-file.ts'

/** A matrix product's right side, laid out in the kernels' memory; numbers are byte offsets. */
export interface Weights {
  columns: number
  /** Pairs of rows. */
  pairs: number
  panels: number
  scale: number
  bias: number
}

/** Hands out the kernels' memory from its beginning on. */
export interface Space {
  take: (bytes: number) => number
}

export function spaceIn(from: number): Space {
  let free = from
  return {
    take(bytes) {
      const at = free
      free = (free + bytes + 15) & ~15
      return at
    },
  }
}

/** Bytes that the weights of a model fill in the kernels' memory, at most. */
export function bytesOfWeights(model: Model): number {
  let bytes = 0
  for (const { rows, columns, data } of model.tensors.values())
    bytes += 64 + (data instanceof Int8Array ? 2 : 4) * (rows + 2) * columns
  return bytes
}

/** Lays out the matrix `name` of the model and its bias. */
export function weightsOf(model: Model, name: string, kernels: Kernels, space: Space): Weights {
  const { rows, columns, data } = tensor(model, name)
  const pairs = rows / 2
  const made = {
    columns,
    pairs,
    panels: space.take(4 * pairs * columns),
    scale: space.take(4 * columns),
    bias: space.take(4 * columns),
  }
  const panels = new Int16Array(kernels.memory.buffer, made.panels, rows * columns)
  let at = 0
  for (let panel = 0; panel < columns; panel += 8)
    for (let pair = 0; pair < rows; pair += 2)
      for (let column = panel; column < panel + 8; column++) {
        panels[at++] = data[pair * columns + column] as number
        panels[at++] = data[(pair + 1) * columns + column] as number
      }
  const scales = tensor(model, `${name}Scale`).data
  const scale = new Float32Array(kernels.memory.buffer, made.scale, columns)
  for (let i = 0; i < columns; i++) scale[i] = (scales[i] as number) / ACTIVATION
  const bias = model.tensors.get(`${name}Bias`)
  if (bias) new Float32Array(kernels.memory.buffer, made.bias, columns).set(bias.data)
  return made
}

/** The tensor of that name. Throws where the model has none. */
export function tensor(model: Model, name: string): Tensor {
  const found = model.tensors.get(name)
  if (!found) throw new Error(`The parser model has no ${name}`)
  return found
}
