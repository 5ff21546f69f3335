import { expect, it } from 'vitest'
import { type Model, modelBytes, readModel } from '../../../src/breaker/parser/model-file.ts'
import { quantised } from '../../../src/breaker/parser/training/quantise.ts'

it('gives back the model it was given', () => {
  const model: Model = {
    dimensions: { word: 8, hashed: 8, hashedRows: 2, channels: 8, layers: 1, tagLayer: 1, arc: 8, label: 8 },
    upos: ['NOUN'],
    xpos: ['NN', "''"],
    relations: ['nsubj:pass'],
    words: ['', 'naïve', '“'],
    lemmas: new Map([['VBZ has', 'have']]),
    tensors: new Map([
      ['odd', { rows: 1, columns: 3, data: Int8Array.of(-127, 0, 5) }],
      ['small', { rows: 1, columns: 5, data: Int8Array.of(-8, 7, 0, -1, 3) }],
      ['fine', { rows: 2, columns: 1, data: Float32Array.of(0.1, -2) }],
    ]),
  }
  expect(readModel(new Uint8Array(modelBytes(model)))).toEqual(model)
})

it('refuses what is no model', () => {
  expect(() => readModel(new Uint8Array(64))).toThrow('Not a parser model')
})

it('gives each row or column a scale of its own', () => {
  const numbers = Float32Array.of(1, 2, -4, 0.5)
  expect([...quantised(numbers, 2, 2, 'row', 127).data]).toEqual([64, 127, -127, 16])
  expect([...quantised(numbers, 2, 2, 'column', 7).data]).toEqual([2, 7, -7, 2])
})
