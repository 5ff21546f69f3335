import { worthinessOfSentence } from '../../../../src/breaker/judging/sentence.ts'
import { baselineOf } from '../baseline/baseline.ts'
import { scoresOf } from '../judging.ts'
import type { Predictions } from '../predictions.ts'
import { type Row, rowsOf } from '../row.ts'
import { averagePrecision, f1OfYes, type Judged } from '../scores/ranking-scores.ts'
import {
  claimBuster,
  claimRank,
  clef2019,
  clef2024,
  type Labelled,
  type Transcript,
} from '../worthiness-sets.ts'

/** A sentence is worth checking if its score is at least this. */
const THRESHOLD = 0.5

/** How far above the baseline the breaker is to be in debates neither has seen; percent. */
const AHEAD = 8

/** Which sentences are worth checking, beside what a simple program learns from the debates of earlier years. */
export async function worthinessRows(data: string, predictions: Predictions): Promise<Row[]> {
  const { early, late, crowd } = claimBuster(data)
  const dev = clef2024(data)
  const judged = alone(dev)
  predictions.write('worthiness-clef-2024.pred', judged)
  const fromAll = learnedFrom([...early, ...late])
  return [
    ...rowsOf('worthiness', 'CLEF 2024 dev', {
      'F1 of yes': f1OfYes(judged, THRESHOLD),
      'average precision': averagePrecision(judged),
      'F1 of yes, baseline of the same debates': f1OfYes(learnedFrom(crowd)(dev), THRESHOLD),
    }),
    ...lateRows(alone(late), learnedFrom(early)(late)),
    ...transcriptRows('CLEF 2019', clef2019(data), fromAll),
    ...transcriptRows('ClaimRank', claimRank(data), fromAll),
  ]
}

type Judge = (lines: readonly Labelled[]) => Judged[]

/** Lines judged as one document. */
const together: Judge = (lines) => {
  const scores = scoresOf(
    lines.map(({ text }) => text),
    (sentence) => worthinessOfSentence(sentence).score,
  )
  return lines.map(({ yes }, i) => ({ yes, score: scores[i] ?? 0 }))
}

/** Lines that have nothing to do with each other. */
const alone: Judge = (lines) => lines.flatMap((line) => together([line]))

function learnedFrom(sentences: Labelled[]): Judge {
  const probability = baselineOf(sentences)
  return (lines) => lines.map(({ text, yes }) => ({ yes, score: probability(text) }))
}

function lateRows(ours: Judged[], simple: Judged[]): Row[] {
  const figures = (list: Judged[]) => ({
    'F1 of yes': f1OfYes(list, THRESHOLD),
    'average precision': averagePrecision(list),
  })
  const goals = Object.entries(figures(simple)).map(([name, floor]) => [name, above(floor)])
  return rowsOf('worthiness', 'ClaimBuster, debates of 2016 unseen', figures(ours), Object.fromEntries(goals))
}

/** The mean over transcripts, then each of them, of average precision. */
function transcriptRows(set: string, transcripts: Transcript[], baseline: Judge): Row[] {
  const name = 'average precision'
  const each = transcripts.map((transcript) => ({
    set: `${set}, ${transcript.name}`,
    value: averagePrecision(together(transcript.lines)),
    floor: averagePrecision(baseline(transcript.lines)),
  }))
  const mean = (list: number[]) =>
    Math.round((10 * list.reduce((sum, value) => sum + value, 0)) / list.length) / 10
  return [
    ...rowsOf(
      'worthiness',
      `${set}, mean of ${each.length} unseen`,
      { [name]: mean(each.map(({ value }) => value)) },
      { [name]: above(mean(each.map(({ floor }) => floor))) },
    ),
    ...each.flatMap(({ set, value, floor }) =>
      rowsOf('worthiness', set, { [name]: value }, { [name]: { floor } }),
    ),
  ]
}

const above = (floor: number) => ({ floor, least: Math.round(10 * (floor + AHEAD)) / 10 })
