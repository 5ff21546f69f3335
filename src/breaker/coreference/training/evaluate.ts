import { readDocument } from '../../read-document.ts'
import { chooseByWeights } from '../choose.ts'
import { type Choose, readEntities } from '../read-entities.ts'
import { type GapRow, gapRowsOf, standsAt } from './gap-rows.ts'

/** How well pronouns are resolved on GAP, in per cent, as its own scorer counts: each of the two names is a yes or no. */
export interface GapEvaluation {
  precision: number
  recall: number
  f1: number
  /** Of the pronouns, how many were said to stand for one of the two names, and how many of these rightly. */
  answered: number
  right: number
}

/** Resolves the pronouns of a GAP file; answers less sure than `margin` count as none. */
export function evaluateGap(tsv: string, margin = 0): GapEvaluation {
  return scored(gapRowsOf(tsv).map((row) => ({ row, said: namesMeant(row, margin, chooseByWeights) })))
}

/** For each of the row's names, whether the reading puts the pronoun in one chain with it. */
export function namesMeant(
  row: GapRow,
  margin: number,
  choose: Choose,
  document = readDocument(row.text),
): boolean[] {
  for (const [sentence, readings] of readEntities(document, choose).entries())
    for (const { mention, entity, sureness } of readings.values())
      if (
        document.sentences[sentence]?.tree[mention.head]?.start === row.pronoun &&
        mention.kind === 'pronoun'
      )
        return row.names.map((name) => sureness > 0 && sureness >= margin && standsAt(document, entity, name))
  return row.names.map(() => false)
}

/** Counts what was said of each row's names. */
export function scored(answers: readonly { row: GapRow; said: boolean[] }[]): GapEvaluation {
  const pairs = answers.flatMap(({ row, said }) =>
    row.names.map(({ meant }, at) => ({ meant, said: said[at] === true })),
  )
  const both = pairs.filter(({ meant, said }) => meant && said).length
  const precision = percent(both, pairs.filter(({ said }) => said).length)
  const recall = percent(both, pairs.filter(({ meant }) => meant).length)
  const answered = answers.filter(({ said }) => said.includes(true))
  const right = answered.filter(({ row, said }) => row.names.every(({ meant }, at) => meant || !said[at]))
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    answered: percent(answered.length, answers.length),
    right: percent(right.length, answered.length),
  }
}

const percent = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0)
