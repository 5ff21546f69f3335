import { z } from 'zod'
import { line, list, once, oneOf, version } from '../http/fields.ts'
import { flaggedRisks, MAX_RATINGS_ASKED, raterDecisions, visibilities } from './policy-vocabulary.ts'

const MAX_DESK_NAME = 100

export const deskInput = z.object({
  name: line('Name', { max: MAX_DESK_NAME, required: true }),
  version,
  once,
})

/** Choosing the scale that new ratings use. */
export const chosenScaleInput = z.object({
  scale: z.string({ error: 'Choose a scale.' }).max(60),
  version,
  once,
})

const ticked = z
  .enum(['', '1'], { error: 'This must be ticked or not.' })
  .default('')
  .transform((value) => value === '1')

/** The desk's policies. `preview` asks what they would mean, and saves nothing. */
export const policiesInput = z.object({
  ratings: z.coerce
    .number({ error: 'Give a number of ratings.' })
    .int('Give a whole number of ratings.')
    .min(1, 'At least one rating is needed: a verdict rests on what was found.')
    .max(MAX_RATINGS_ASKED, `At most ${MAX_RATINGS_ASKED} ratings.`),
  visibility: oneOf('Visibility', visibilities),
  rater_decides: oneOf('Whether a rater may decide', raterDecisions),
  evidence_first: ticked,
  two_sources: ticked,
  second_editor: list(oneOf('The risk', flaggedRisks), flaggedRisks.length),
  preview: z.enum(['', '1']).default(''),
  version,
  once,
})
export type PoliciesInput = z.output<typeof policiesInput>
