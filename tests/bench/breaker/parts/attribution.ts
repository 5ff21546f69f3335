import { rowOf } from '../../../../src/breaker/rows.ts'
import { readRows } from '../data.ts'
import type { Predictions } from '../predictions.ts'
import { type Row, rowsOf } from '../row.ts'
import { type AttributedText, attributionScores } from '../scores/attribution-scores.ts'

/** Who said what, in articles in which people marked source, cue and content; of each article the first of its annotators. */
export async function attributionRows(data: string, predictions: Predictions): Promise<Row[]> {
  const gold = firstOfEach(readRows<AttributedText>(data, 'attribution/polnear/dev.jsonl'))
  const produced = new Map(gold.map(({ id, text }) => [id, rowOf({ id, text }).attributions]))
  predictions.write('attribution-polnear.gold', gold)
  predictions.write(
    'attribution-polnear.pred',
    [...produced].map(([id, attributions]) => ({ id, attributions })),
  )
  return rowsOf('attribution', 'PolNeAR dev', { ...attributionScores(gold, produced) })
}

const firstOfEach = (rows: readonly AttributedText[]) => [
  ...new Map(rows.toReversed().map((row) => [row.id, row])).values(),
]
