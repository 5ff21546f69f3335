import { z } from 'zod'
import { block, once, oneOf, version } from '../http/fields.ts'
import { confidences, questions } from './vocabulary.ts'

/** Longest reason, in UTF-16 units. */
const MAX_REASON = 1_000

const level = z.string({ error: 'Choose a level.' }).min(1, 'Choose a level.').max(60)

/** One person's answer to one question about a claim. `version` is 0 while they have not answered it. */
export const ratingInput = z.object({
  question: oneOf('The question', questions),
  level,
  confidence: oneOf('The confidence', confidences),
  rationale: block('The rationale'),
  /** Why an earlier rating is changed; needed once others' answers are in. */
  reason: block('The reason', { max: MAX_REASON }),
  version,
  once,
})
export type RatingInput = z.output<typeof ratingInput>

export const verdictInput = z.object({
  level,
  said_level: z.string().max(60).default(''),
  summary: block('The published summary', { max: 2_000, required: true }),
  /** Why it rests on fewer than two independent sources, where the desk asks. */
  sources_reason: block('The reason', { max: MAX_REASON }),
  /** Why a dispute among the raters is settled so. */
  dispute_reason: block('The reason', { max: MAX_REASON }),
  version,
  once,
})
export type VerdictInput = z.output<typeof verdictInput>

export const deciderInput = z.object({ once })

export const confirmationInput = z.object({ version, once })

export const reopeningInput = z.object({
  reason: block('The reason', { max: MAX_REASON, required: true }),
  once,
})
