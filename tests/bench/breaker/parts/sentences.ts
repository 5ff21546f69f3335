import { rowOf } from '../../../../src/breaker/rows.ts'
import { readRows } from '../data.ts'
import type { Predictions } from '../predictions.ts'
import { type Row, rowsOf } from '../row.ts'
import { boundaryScores, type SplitText } from '../scores/boundary-scores.ts'

interface Paragraph extends SplitText {
  text: string
  genre?: string
}

/** Where lines end: in paragraphs of many genres, and in made-up sentences that are hard to end. */
export async function sentenceRows(data: string, predictions: Predictions): Promise<Row[]> {
  const gum = readRows<Paragraph>(data, 'sentence-segmentation/gum_paragraphs_dev.jsonl')
  const rules = readRows<Paragraph & { rule: number }>(
    data,
    'sentence-segmentation/golden_rules_en.jsonl',
  ).map((row) => ({ ...row, id: String(row.rule) }))
  const genres = (...names: string[]) => gum.filter(({ genre }) => names.includes(genre ?? ''))
  return [
    ['GUM dev, news + interview', 'sentences-gum-news', genres('news', 'interview')] as const,
    ['GUM dev, news', 'sentences-gum-only-news', genres('news')] as const,
    ['GUM dev, interview', 'sentences-gum-interview', genres('interview')] as const,
    ['GUM dev, all genres', 'sentences-gum', gum] as const,
    ['golden rules, published 52', 'sentences-golden-52', rules.slice(0, 52)] as const,
    ['golden rules, all 85', 'sentences-golden', rules] as const,
  ].flatMap(([name, file, paragraphs]) => {
    const produced = new Map(paragraphs.map(({ id, text }) => [id, rowOf({ id, text }).sentences]))
    predictions.write(
      `${file}.gold`,
      paragraphs.map(({ id, text, sentences }) => ({ id, text, sentences })),
    )
    predictions.write(
      `${file}.pred`,
      [...produced].map(([id, sentences]) => ({ id, sentences })),
    )
    const { boundaryF1, exact } = boundaryScores(paragraphs, produced)
    return rowsOf('sentences', name, name.startsWith('golden') ? { exact } : { boundaryF1, exact })
  })
}
