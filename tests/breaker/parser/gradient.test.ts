import { expect, it } from 'vitest'
import type { Dimensions } from '../../../src/breaker/parser/dimensions.ts'
import { FEATURES } from '../../../src/breaker/parser/features.ts'
import { matricesIn } from '../../../src/breaker/parser/training/matrices.ts'
import { type Batch, learnFrom } from '../../../src/breaker/parser/training/network.ts'
import { newParameters } from '../../../src/breaker/parser/training/parameters.ts'
import { randomFrom } from '../../../src/breaker/parser/training/random.ts'
import { newTape } from '../../../src/breaker/parser/training/tape.ts'

const dimensions: Dimensions = {
  word: 8,
  hashed: 8,
  hashedRows: 10,
  channels: 16,
  layers: 2,
  tagLayer: 1,
  arc: 8,
  label: 8,
}
const classes = { upos: 3, xpos: 4, relations: 5 }

/** Two sentences, of five words and of three. */
const batch: Batch = {
  starts: Int32Array.of(0, 5, 8),
  glove: Int32Array.of(1, 2, 0, 3, 1, 2, 4, 0),
  words: Int32Array.of(1, 0, 3, 2, 1, 0, 4, 4),
  hashed: Int32Array.from({ length: 8 * FEATURES }, (_, i) => (i * 7) % 10),
  upos: Int32Array.of(0, 1, 2, 0, 1, -1, 2, 1),
  xpos: Int32Array.of(0, 1, 2, 3, 1, 0, 2, 1),
  heads: Int32Array.of(1, -1, 1, 4, 2, 6, -1, 6),
  relations: Int32Array.of(0, 1, 2, 3, 4, 0, 1, -1),
}

it('slopes are those that small steps measure', () => {
  const matrices = matricesIn(16)
  const random = randomFrom(3)
  const parameters = newParameters(matrices, dimensions, classes, 5, 16, random)
  const glove = matrices.zeros(5, 16)
  for (let i = 16; i < glove.data.length; i++) glove.data[i] = random.next() - 0.5
  const tape = newTape(matrices)
  const lossNow = () => {
    const mark = matrices.mark()
    const none = { input: 0, layer: 0, output: 0 }
    const loss = learnFrom(tape, parameters, classes, glove, batch, dimensions.tagLayer, none, null)
    matrices.release(mark)
    return (loss.heads + loss.relations + 0.5 * loss.tags) / batch.words.length
  }
  lossNow()
  const slopes = parameters.all.map(({ slope }) => slope.data.slice())
  const step = 3e-4
  for (const [k, { name, value }] of parameters.all.entries()) {
    let far = 0
    let length = 0
    for (let i = 0; i < value.data.length; i += 1 + Math.floor(value.data.length / 40)) {
      const kept = value.data[i] as number
      value.data[i] = kept + step
      const up = lossNow()
      value.data[i] = kept - step
      const down = lossNow()
      value.data[i] = kept
      const measured = (up - down) / (2 * step)
      far += (measured - (slopes[k]?.[i] as number)) ** 2
      length += measured ** 2
    }
    expect(Math.sqrt(far), name).toBeLessThan(0.03 * Math.sqrt(length) + 1e-3)
  }
})
