import { expect, it } from 'vitest'
import type { GoldWord } from '../../../src/breaker/parser/conllu.ts'
import type { Dimensions } from '../../../src/breaker/parser/dimensions.ts'
import { tokensOfGold } from '../../../src/breaker/parser/evaluate.ts'
import { modelBytes, readModel } from '../../../src/breaker/parser/model-file.ts'
import { parserOf } from '../../../src/breaker/parser/parse.ts'
import { average, stepDown } from '../../../src/breaker/parser/training/adam.ts'
import { batchesOf, batchOf } from '../../../src/breaker/parser/training/examples.ts'
import { matricesIn } from '../../../src/breaker/parser/training/matrices.ts'
import { learnFrom } from '../../../src/breaker/parser/training/network.ts'
import { goOnFrom, newParameters } from '../../../src/breaker/parser/training/parameters.ts'
import { modelOf } from '../../../src/breaker/parser/training/quantise.ts'
import { randomFrom } from '../../../src/breaker/parser/training/random.ts'
import { newTape } from '../../../src/breaker/parser/training/tape.ts'
import { vocabularyOf } from '../../../src/breaker/parser/training/vocabulary.ts'

const dimensions: Dimensions = {
  word: 8,
  hashed: 8,
  hashedRows: 50,
  channels: 32,
  layers: 2,
  tagLayer: 1,
  arc: 16,
  label: 16,
}

/** "form/xpos/head/relation …", heads counted from 1. */
const sentence = (text: string): GoldWord[] =>
  text.split(' ').map((each) => {
    const [form = '', xpos = '', head = '', relation = ''] = each.split('/')
    const upos = xpos.slice(0, 2)
    return { form, lemma: form.toLowerCase(), upos, xpos, head: Number(head) - 1, relation, spaceAfter: true }
  })

const texts = [
  'The/DT/2/det cat/NN/3/nsubj saw/VBD/0/root a/DT/5/det dog/NN/3/obj',
  'A/DT/2/det dog/NN/3/nsubj heard/VBD/0/root the/DT/5/det cat/NN/3/obj',
  'Cats/NNS/2/nsubj heard/VBD/0/root dogs/NNS/2/obj',
  'Dogs/NNS/2/nsubj saw/VBD/0/root cats/NNS/2/obj',
]

it('learns a few sentences by heart, its file reads them so, and a second round goes on from there', () => {
  const sentences = [...texts, ...texts].map(sentence)
  const matrices = matricesIn(64)
  const random = randomFrom(5)
  const vectors = new Map(['cat', 'dog', 'the'].map((word, i) => [word, Float32Array.of(i, 1 - i, 0.5)]))
  const vocabulary = vocabularyOf(
    sentences,
    { words: ['the', 'cat', 'dog', 'never'], vectors, width: 3 },
    matrices,
  )
  const classes = {
    upos: vocabulary.upos.length,
    xpos: vocabulary.xpos.length,
    relations: vocabulary.relations.length,
  }
  const parameters = newParameters(matrices, dimensions, classes, vocabulary.words.length, 8, random)
  const tape = newTape(matrices)
  const none = { input: 0, layer: 0, output: 0 }
  const learn = (batch: ReturnType<typeof batchOf>) => {
    const mark = matrices.mark()
    const loss = learnFrom(tape, parameters, classes, vocabulary.glove, batch, 1, none, null)
    matrices.release(mark)
    return loss.heads + loss.relations + loss.tags
  }
  let step = 0
  for (let pass = 0; pass < 60; pass++)
    for (const batch of batchesOf(sentences, vocabulary, dimensions.hashedRows, 1000, random)) {
      learn(batch)
      stepDown(parameters.all, ++step, 0.01, 5)
      average(parameters.all, pass < 50 ? 0 : 0.5)
    }
  expect(learn(batchOf(sentences, vocabulary, dimensions.hashedRows, null))).toBeLessThan(3)

  const model = readModel(new Uint8Array(modelBytes(modelOf(parameters, dimensions, vocabulary, matrices))))
  const trees = parserOf(model)(sentences.map(tokensOfGold))
  const read = trees.map((tree) =>
    tree.map((node) => `${node.text}/${node.xpos}/${node.head + 1}/${node.relation}`).join(' '),
  )
  expect(read).toEqual([...texts, ...texts])

  const again = newParameters(matrices, dimensions, classes, vocabulary.words.length, 8, random)
  goOnFrom(parameters, again)
  expect(modelOf(again, dimensions, vocabulary, matrices)).toEqual(
    modelOf(parameters, dimensions, vocabulary, matrices),
  )
})
