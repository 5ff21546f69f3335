import { rowOf } from '../../../../src/breaker/rows.ts'
import { readRows } from '../data.ts'
import type { Predictions } from '../predictions.ts'
import { type Row, rowsOf } from '../row.ts'
import { claimScores, type FactRow } from '../scores/claim-scores.ts'

interface Text extends FactRow {
  text: string
}

/** Atomic claims: how many of the facts people took from a text the breaker's wordings say, and how many of its own they do not. */
export async function claimRows(data: string, predictions: Predictions): Promise<Row[]> {
  return sets.flatMap(({ name, file, read }) => {
    const texts = read(data)
    const produced = new Map(texts.map(({ id, text }) => [id, rowOf({ id, text }).facts]))
    predictions.write(
      `${file}.gold`,
      texts.map(({ id, facts }) => ({ id, facts })),
    )
    predictions.write(
      `${file}.pred`,
      [...produced].map(([id, facts]) => ({ id, facts })),
    )
    const { easR, easP, strictP, strictR, strictF, producedPerGold } = claimScores(texts, produced)
    return rowsOf('claims', name, { strictF, strictP, strictR, easR, easP, producedPerGold })
  })
}

const folder = 'claim-decomposition'

const sets: { name: string; file: string; read: (data: string) => Text[] }[] = [
  {
    name: 'RoSE dev',
    file: 'claims-rose',
    read: (data) => readRows(data, `${folder}/rose-cnndm-acu/dev.jsonl`),
  },
  {
    name: 'FActScore, people',
    file: 'claims-factscore',
    read: (data) => readRows(data, `${folder}/factscore-human/factscore_human.jsonl.gz`),
  },
  {
    name: 'Factcheck-GPT',
    file: 'claims-factcheck-gpt',
    read: (data) => readRows(data, `${folder}/factcheck-gpt/factcheck_gpt.jsonl`),
  },
  {
    name: 'PropSegmEnt wiki dev',
    file: 'claims-propsegment',
    read: (data) => readRows<Segmented>(data, `${folder}/propsegment/wiki_dev.jsonl`).map(factsOfSegments),
  },
]

interface Segmented {
  id: string
  text: string
  tokens: string[]
  /** What each annotator marked: propositions as indexes of tokens. */
  responses: { ref: boolean; props: number[][] }[]
}

function factsOfSegments({ id, text, tokens, responses }: Segmented): Text {
  const response = responses.find(({ ref }) => ref) ?? responses[0]
  return { id, text, facts: (response?.props ?? []).map((prop) => prop.map((i) => tokens[i]).join(' ')) }
}
