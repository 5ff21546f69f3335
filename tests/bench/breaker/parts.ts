import { attributionRows } from './parts/attribution.ts'
import { claimRows } from './parts/claims.ts'
import { opinionRows } from './parts/opinion.ts'
import { parserRows } from './parts/parser.ts'
import { pronounRows } from './parts/pronouns.ts'
import { sentenceRows } from './parts/sentences.ts'
import { speedRows } from './parts/speed.ts'
import { worthinessRows } from './parts/worthiness.ts'
import type { Predictions } from './predictions.ts'
import type { Row } from './row.ts'

/** Measures one part of the breaker on the sets in a folder. */
export type Part = (data: string, predictions: Predictions) => Promise<Row[]>

/** In the order of the table. */
export const parts = {
  claims: claimRows,
  attribution: attributionRows,
  sentences: sentenceRows,
  parser: parserRows,
  worthiness: worthinessRows,
  opinion: opinionRows,
  pronouns: pronounRows,
  speed: speedRows,
} satisfies Record<string, Part>

export type PartName = keyof typeof parts

export const partNames = Object.keys(parts) as PartName[]
