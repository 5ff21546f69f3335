import type { Matrices, Matrix } from './matrices.ts'

/** A value of the network and the loss's slope by it. */
export interface Node {
  value: Matrix
  slope: Matrix
}

/**
 * Reverse-mode differentiation: each operation notes how slopes go back through it; `unwind` plays the notes backwards.
 */
export interface Tape {
  matrices: Matrices
  node: (rows: number, columns: number) => Node
  note: (back: () => void) => void
  unwind: () => void
}

export function newTape(matrices: Matrices): Tape {
  const notes: (() => void)[] = []
  return {
    matrices,
    node: (rows, columns) => ({ value: matrices.zeros(rows, columns), slope: matrices.zeros(rows, columns) }),
    note: (back) => notes.push(back),
    unwind() {
      for (let back = notes.pop(); back; back = notes.pop()) back()
    },
  }
}
