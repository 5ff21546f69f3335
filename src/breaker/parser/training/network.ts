import { distanceKind } from '../dimensions.ts'
import { FEATURES } from '../features.ts'
import { classLoss, headLoss } from './losses.ts'
import type { Matrix } from './matrices.ts'
import { dense, dropout, relu, tanh, windows } from './operations.ts'
import type { Parameters } from './parameters.ts'
import type { Random } from './random.ts'
import { recurrence } from './recurrence.ts'
import type { Node, Tape } from './tape.ts'

/** Sentences as numbers, one after another. */
export interface Batch {
  /** First row of each sentence and, last, the number of rows. */
  starts: Int32Array
  /** Row of each word's given vector; 0: none. */
  glove: Int32Array
  /** Row of each word's learnt vector; 0: that of unknown words. */
  words: Int32Array
  /** FEATURES rows of the hashed table for each word. */
  hashed: Int32Array
  upos: Int32Array
  xpos: Int32Array
  /** Row of the head in the batch; -1 at a root. */
  heads: Int32Array
  relations: Int32Array
}

export interface Dropout {
  input: number
  layer: number
  output: number
}

export interface Loss {
  heads: number
  relations: number
  tags: number
}

/**
 * Runs the network over a batch and leaves the slopes of its mean loss in the parameters: a convolution over three
 * words, bidirectional recurrent layers, tags read from a lower layer (Søgaard & Goldberg 2016), heads by biaffine
 * attention (Dozat & Manning 2017), relations by a small layer over word and head (Kiperwasser & Goldberg 2016).
 */
export function learnFrom(
  tape: Tape,
  p: Parameters,
  classes: { upos: number; xpos: number; relations: number },
  glove: Matrix,
  batch: Batch,
  tagLayer: number,
  rates: Dropout,
  random: Random | null,
): Loss {
  const { starts } = batch
  const weight = 1 / batch.words.length
  const dropped = (x: Node, rate: number) => dropout(tape, x, rate, starts, random)

  let x = dropped(embedded(tape, p, glove, batch), rates.input)
  x = tanh(tape, dense(tape, windows(tape, x, starts), p.input, p.inputBias))
  let tagged = x
  for (const [number, layer] of p.layers.entries()) {
    const u = dense(tape, dropped(x, rates.layer), layer.weights, layer.bias)
    x = recurrence(tape, u, layer.states, x, starts)
    if (number + 1 === tagLayer) tagged = x
  }
  const seen = dropped(tagged, rates.output)
  const upos = dense(tape, seen, p.upos, p.uposBias)
  const xpos = dense(tape, seen, p.xpos, p.xposBias)

  const top = dropped(x, rates.output)
  const half = (node: Node, weights: Node, bias: Node) =>
    dropped(relu(tape, dense(tape, node, weights, bias)), rates.output)
  const asked = dense(tape, half(top, p.asked, p.askedBias), p.pair, p.pairBias)
  const offered = half(top, p.offered, p.offeredBias)

  const dependent = dense(tape, top, p.dependent, p.dependentBias)
  const governor = dense(tape, top, p.governor, null)
  const joined = dropped(relu(tape, beside(tape, p, dependent, governor, batch)), rates.output)
  const relations = dense(tape, joined, p.relation, p.relationBias)

  const loss = {
    tags:
      classLoss(upos, batch.upos, classes.upos, 0.5 * weight) +
      classLoss(xpos, batch.xpos, classes.xpos, 0.5 * weight),
    relations: classLoss(relations, batch.relations, classes.relations, weight),
    heads: headLoss(tape, asked, offered, p.root, starts, batch.heads, weight),
  }
  tape.unwind()
  return loss
}

/** [given vector, projected, + learnt vector | sum of the hashed features' vectors] of each word. */
function embedded(tape: Tape, p: Parameters, glove: Matrix, batch: Batch): Node {
  const rows = batch.words.length
  const given = tape.node(rows, glove.columns)
  for (let row = 0; row < rows; row++) {
    const at = (batch.glove[row] as number) * glove.columns
    given.value.data.set(glove.data.subarray(at, at + glove.columns), row * glove.columns)
  }
  const projected = dense(tape, given, p.projection, null)
  const [word, hashed] = [p.words.value.columns, p.hashed.value.columns]
  const width = word + hashed
  const x = tape.node(rows, width)
  const each = (from: (node: Node) => Float32Array, visit: Visit) => {
    const out = from(x)
    for (let row = 0; row < rows; row++) {
      visit(out, row * width, from(projected), row * word, word)
      visit(out, row * width, from(p.words), (batch.words[row] as number) * word, word)
      for (let k = 0; k < FEATURES; k++)
        visit(
          out,
          row * width + word,
          from(p.hashed),
          (batch.hashed[row * FEATURES + k] as number) * hashed,
          hashed,
        )
    }
  }
  each((node) => node.value.data, addTo)
  tape.note(() => {
    each((node) => node.slope.data, addFrom)
    for (const row of batch.words) p.words.touched?.add(row)
    for (const row of batch.hashed) p.hashed.touched?.add(row)
  })
  return x
}

/** Each word's part of the relation's layer, its right head's part and their distance's, added. */
function beside(tape: Tape, p: Parameters, dependent: Node, governor: Node, batch: Batch): Node {
  const { rows, columns } = dependent.value
  const x = tape.node(rows, columns)
  const each = (from: (node: Node) => Float32Array, visit: Visit) => {
    const out = from(x)
    for (let row = 0; row < rows; row++) {
      const head = batch.heads[row] as number
      visit(out, row * columns, from(dependent), row * columns, columns)
      visit(out, row * columns, from(p.distance), distanceKind(row, head) * columns, columns)
      if (head < 0) visit(out, row * columns, from(p.rootGovernor), 0, columns)
      else visit(out, row * columns, from(governor), head * columns, columns)
    }
  }
  each((node) => node.value.data, addTo)
  tape.note(() => each((node) => node.slope.data, addFrom))
  return x
}

type Visit = (out: Float32Array, at: number, part: Float32Array, from: number, count: number) => void

const addTo: Visit = (out, at, part, from, count) => {
  for (let i = 0; i < count; i++) out[at + i] = (out[at + i] as number) + (part[from + i] as number)
}

const addFrom: Visit = (out, at, part, from, count) => {
  for (let i = 0; i < count; i++) part[from + i] = (part[from + i] as number) + (out[at + i] as number)
}
