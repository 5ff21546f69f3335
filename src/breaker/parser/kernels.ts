import { parserFile } from './own-file.ts'

/** The kernels of kernels.wat; addresses are byte offsets in `memory`. */
export interface Kernels {
  memory: WebAssembly.Memory
  multiply: (
    rows: number,
    columns: number,
    pairs: number,
    a: number,
    aStride: number,
    b: number,
    scale: number,
    bias: number,
    y: number,
  ) => void
  quantise: (x: number, q: number, count: number) => void
  rectify: (x: number, count: number) => void
  tanh: (x: number, count: number) => void
  recur: (u: number, v: number, x: number, y: number, c: number, words: number, channels: number) => void
  match: (a: number, aRows: number, b: number, bRows: number, width: number, scores: number) => void
}

/** What `quantise` multiplies by before it rounds. */
export const ACTIVATION = 2048

/** A new set of kernels with a memory of its own, of `bytes` at least. */
export function newKernels(bytes: number): Kernels {
  const module = new WebAssembly.Module(parserFile('kernels.wasm'))
  const kernels = new WebAssembly.Instance(module).exports as unknown as Kernels
  const missing = bytes - kernels.memory.buffer.byteLength
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / 65_536))
  return kernels
}
