import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import { ACTIVATION, newKernels } from '../../../src/breaker/parser/kernels.ts'

const folder = `${import.meta.dirname}/../../../src/breaker/parser`

it.each(['kernels', 'training/kernels'])('%s.wasm is what %s.wat compiles to', async (name) => {
  const text = readFileSync(`${folder}/${name}.wat`, 'utf8')
  const { buffer } = (await wabt()).parseWat(name, text, { simd: true }).toBinary({})
  expect(Buffer.from(buffer)).toEqual(readFileSync(`${folder}/${name}.wasm`))
})

describe('kernels', () => {
  const kernels = newKernels(1 << 20)
  const floats = (at: number, count: number) => new Float32Array(kernels.memory.buffer, at, count)
  const shorts = (at: number, count: number) => new Int16Array(kernels.memory.buffer, at, count)

  it('multiply whole numbers exactly, rows overlapping', () => {
    const [rows, columns, depth, stride] = [4, 8, 6, 2]
    const a = shorts(0, rows * stride + depth).map((_, i) => (i % 7) - 3)
    shorts(0, a.length).set(a)
    const b = Array.from({ length: depth * columns }, (_, i) => ((i * 5) % 11) - 5)
    const panel = shorts(1024, b.length)
    for (let k = 0; k < depth; k++)
      for (let j = 0; j < columns; j++) panel[(k >> 1) * 16 + 2 * j + (k & 1)] = b[k * columns + j] as number
    floats(2048, columns).fill(0.5)
    floats(3072, columns).fill(1)
    kernels.multiply(rows, columns, depth / 2, 0, 2 * stride, 1024, 2048, 3072, 4096)
    const expected = Array.from({ length: rows * columns }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns]
      let sum = 0
      for (let k = 0; k < depth; k++)
        sum += (a[row * stride + k] as number) * (b[k * columns + column] as number)
      return 0.5 * sum + 1
    })
    expect([...floats(4096, rows * columns)]).toEqual(expected)
  })

  it('quantise to the nearest whole number and cut off what is too large', () => {
    floats(0, 8).set([0, 1, -1, 0.3, 1e9, -1e9, 15.9, 1 / ACTIVATION])
    kernels.quantise(0, 1024, 8)
    expect([...shorts(1024, 8)]).toEqual([0, 2048, -2048, 614, 32767, -32768, 32563, 1])
  })

  it('know tanh', () => {
    const points = Array.from({ length: 400 }, (_, i) => (i - 200) / 20)
    floats(0, points.length).set(points)
    kernels.tanh(0, points.length)
    for (const [i, x] of points.entries()) expect(floats(0, 400)[i]).toBeCloseTo(Math.tanh(x), 6)
  })

  it('match every row with every row', () => {
    floats(0, 16).set(Array.from({ length: 16 }, (_, i) => i))
    floats(1024, 24).set(Array.from({ length: 24 }, (_, i) => i % 5))
    kernels.match(0, 2, 1024, 3, 8, 2048)
    const row = (at: number, i: number) => [...floats(at + 32 * i, 8)]
    const expected = [0, 1].flatMap((i) =>
      [0, 1, 2].map((j) => row(0, i).reduce((sum, x, k) => sum + x * (row(1024, j)[k] as number), 0)),
    )
    expect([...floats(2048, 6)]).toEqual(expected)
  })
})
