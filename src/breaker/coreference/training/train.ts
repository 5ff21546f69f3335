import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../../document.ts'
import { treebanksIn } from '../../parser/training/treebanks.ts'
import { readDocument } from '../../read-document.ts'
import { chooserOf } from '../choose.ts'
import { namesMeant, scored } from './evaluate.ts'
import type { Example } from './example.ts'
import { fitWeights } from './fit-weights.ts'
import { gapExample } from './gap-examples.ts'
import { type GapRow, gapRowsOf } from './gap-rows.ts'
import { gumDocumentsOf } from './gum-documents.ts'
import { gumExamples } from './gum-examples.ts'
import { byKind, weightsFile } from './weights-file.ts'

const help = `npm run breaker:train:pronouns -- TREEBANKS GAP [OUT]

Fits the weights by which pronouns are resolved and writes them to OUT (src/breaker/coreference/weights.ts).
  TREEBANKS  folder with the training part of the GUM treebank, …gum…-train.conllu, or packed by xz
  GAP        the development part of GAP, gap-development.tsv, or packed by gzip`

/** The pronouns before a GAP pronoun are read by the weights of the round before. */
const ROUNDS = 2

const [treebanks, gap, out = path.join(import.meta.dirname, '..', 'weights.ts')] = process.argv.slice(2)
if (!treebanks || !gap) {
  console.error(help)
  process.exitCode = 1
} else train(treebanks, gap, out)

function train(folder: string, gapFile: string, file: string): void {
  const gum = treebanksIn(folder, 'train')
    .filter(({ name }) => name.includes('gum'))
    .flatMap(({ text }) => gumDocumentsOf(text).flatMap(gumExamples))
  const bytes = readFileSync(gapFile)
  const rows = gapRowsOf((gapFile.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  const read = rows.map((row) => ({ row, document: readDocument(row.text) }))
  const [even, odd] = [0, 1].map((half) => read.filter((_, at) => at % 2 === half))
  const answers = [even, odd].flatMap((half, at) => {
    const weights = fitted(gum, (at === 0 ? odd : even) ?? [])
    return (half ?? []).map(({ row, document }) => ({
      row,
      said: namesMeant(row, 0, chooserOf(byKind(weights)), document),
    }))
  })
  console.log('GAP, each half by the weights of the other:', scored(answers))
  writeFileSync(file, weightsFile(fitted(gum, read)))
}

function fitted(
  gum: readonly Example[],
  read: readonly { row: GapRow; document: Document }[],
): Map<string, number> {
  let weights = fitWeights(gum)
  for (let round = 0; round < ROUNDS; round++) {
    const choose = chooserOf(byKind(weights))
    weights = fitWeights([
      ...gum,
      ...read.flatMap(({ row, document }) => gapExample(row, document, choose) ?? []),
    ])
  }
  return weights
}
