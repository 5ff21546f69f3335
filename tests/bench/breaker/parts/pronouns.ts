import { STRONG } from '../../../../src/breaker/coreference/referents-of.ts'
import { evaluateGap } from '../../../../src/breaker/coreference/training/evaluate.ts'
import { readText } from '../data.ts'
import { type Row, rowsOf } from '../row.ts'

/**
 * Whom a pronoun means: two names stand in each passage, and of each it is asked whether it is the one. The weights were
 * fitted on these passages among others; what they give on passages they have not seen is printed by the training.
 */
export async function pronounRows(data: string): Promise<Row[]> {
  const passages = readText(data, 'coreference-gap/gap-development.tsv.gz')
  const { f1, precision, recall } = evaluateGap(passages)
  const desk = evaluateGap(passages, STRONG)
  return [
    ...rowsOf('pronouns', 'GAP dev', { F1: f1, precision, recall }),
    ...rowsOf('pronouns', 'GAP dev, as sure as the desk asks', {
      precision: desk.precision,
      coverage: desk.answered,
    }),
  ]
}
