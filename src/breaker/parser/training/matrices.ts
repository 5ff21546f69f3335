import { readFileSync } from 'node:fs'

/** Rows of single-precision numbers in the memory that the kernels share. Rows are a multiple of 4 in storage. */
export interface Matrix {
  rows: number
  columns: number
  /** Byte offset in the memory. */
  at: number
  /** rows × columns, row after row. */
  data: Float32Array
}

/** Matrices and their products. What was made since a `mark` is given up by `release`. */
export interface Matrices {
  zeros: (rows: number, columns: number) => Matrix
  /** to += left · right, each turned on its side first if so said. */
  multiply: (to: Matrix, left: Matrix, right: Matrix, turned?: { left?: boolean; right?: boolean }) => void
  /** The kernels over the same memory, told byte offsets: see kernels.wat. */
  kernels: Record<'multiply' | 'recur' | 'recurBack', (...numbers: number[]) => void>
  mark: () => number
  release: (mark: number) => void
}

const PAGE = 65_536

/** A store of `megabytes` for matrices. Throws where the machine has not so much memory. */
export function matricesIn(megabytes: number): Matrices {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16, maximum: megabytes * 16 })
  const code = readFileSync(new URL('kernels.wasm', import.meta.url))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { js: { memory } })
  const kernels = instance.exports as unknown as Matrices['kernels']
  let free = PAGE

  const room = (rows: number, columns: number): Matrix => {
    const at = free
    free += 4 * storedNumbers(rows, columns)
    if (free > megabytes * 16 * PAGE) throw new RangeError(`More than ${megabytes} MB of matrices`)
    return { rows, columns, at, data: new Float32Array(memory.buffer, at, rows * columns) }
  }
  const zeros = (rows: number, columns: number): Matrix => {
    const matrix = room(rows, columns)
    new Float32Array(memory.buffer, matrix.at, storedNumbers(rows, columns)).fill(0)
    return matrix
  }

  const multiply: Matrices['multiply'] = (to, left, right, turned = {}) => {
    const before = free
    const a = turned.left ? transposed(left, room(left.columns, left.rows)) : left
    const depth = a.columns
    const panels = packed(right, turned.right ?? false, room(to.columns, depth))
    if (to.columns % 8) throw new RangeError('Columns of a product are a multiple of 8')
    kernels.multiply((to.rows + 3) & ~3, to.columns, depth, a.at, panels.at, to.at)
    free = before
  }

  return { zeros, multiply, kernels, mark: () => free, release: (mark) => (free = mark) }
}

const storedNumbers = (rows: number, columns: number): number => (((rows + 3) & ~3) * columns + 3) & ~3

function transposed(from: Matrix, to: Matrix): Matrix {
  const { rows, columns, data } = from
  const out = to.data
  for (let top = 0; top < rows; top += 16)
    for (let column = 0; column < columns; column++)
      for (let row = top; row < rows && row < top + 16; row++)
        out[column * rows + row] = data[row * columns + column] as number
  return to
}

/** The right side in panels of eight columns, as the kernel reads it. */
function packed(from: Matrix, turned: boolean, to: Matrix): Matrix {
  const { data } = from
  const out = to.data
  const depth = turned ? from.columns : from.rows
  const columns = turned ? from.rows : from.columns
  let at = 0
  for (let column = 0; column < columns; column += 8)
    for (let k = 0; k < depth; k++)
      for (let j = 0; j < 8; j++)
        out[at++] = (turned ? data[(column + j) * depth + k] : data[k * columns + column + j]) as number
  return to
}
