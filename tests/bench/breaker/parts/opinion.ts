import { isOpinion } from '../../../../src/breaker/judging/sentence.ts'
import { baselineOf } from '../baseline/baseline.ts'
import { readRows, readTable } from '../data.ts'
import { scoresOf } from '../judging.ts'
import { type Row, rowsOf } from '../row.ts'
import { macroF1 } from '../scores/ranking-scores.ts'

interface Labelled {
  text: string
  yes: boolean
}

/** Opinion or fact, sentence by sentence; every sentence stands alone. */
export async function opinionRows(data: string): Promise<Row[]> {
  const train = subjectivity(data, 'train_en.tsv')
  const dev = subjectivity(data, 'dev_en.tsv')
  const judged = (sentences: Labelled[]) =>
    macroF1(
      sentences.map(({ text, yes }) => ({
        yes,
        score: scoresOf([text], (sentence) => Number(isOpinion(sentence)))[0] ?? 0,
      })),
      0.5,
    )
  const learned = baselineOf(train)
  const baseline = macroF1(
    dev.map(({ text, yes }) => ({ yes, score: learned(text) })),
    0.5,
  )
  return [
    ...rowsOf('opinion', 'BABE dev', { 'macro-F1': judged(babe(data, true)) }),
    ...rowsOf('opinion', 'BABE dev, clear cases', { 'macro-F1': judged(babe(data, false)) }),
    ...rowsOf('opinion', 'subjectivity dev', { 'macro-F1': judged(dev), 'TF-IDF baseline': baseline }),
    ...rowsOf('opinion', 'subjectivity train', { 'macro-F1': judged(train) }),
  ]
}

const subjectivity = (data: string, file: string): Labelled[] =>
  readTable(data, `check-worthiness/subjectivity-news-en/${file}`, '\t').map(({ sentence = '', label }) => ({
    text: sentence,
    yes: label === 'SUBJ',
  }))

/** News sentences on which annotators agreed. @param mixed with those that are somewhat factual but also opinionated */
const babe = (data: string, mixed: boolean): Labelled[] =>
  readRows<{ text: string; opinion: string }>(data, 'check-worthiness/babe-news-opinion/dev.jsonl')
    .filter(({ opinion }) => opinion !== 'No agreement' && (mixed || !opinion.startsWith('Somewhat')))
    .map(({ text, opinion }) => ({ text, yes: opinion !== 'Entirely factual' }))
