import { z } from 'zod'
import { MAX_QUOTE } from '../../claims/limits.ts'
import { block, once, version } from '../../http/fields.ts'
import { articleInput } from '../input.ts'

/** A later version of an article's text, already normalised, and the id of the version it was compared with. */
export const draftInput = articleInput
  .pick({ text: true, raw_sha256: true, file_name: true, media_type: true, charset: true, once: true })
  .extend({ based: z.string().min(1, 'The form lacks the version it was compared with.').max(60) })
export type DraftInput = z.output<typeof draftInput>

const offset = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number().int().min(0).optional().catch(undefined),
)

export const keepInput = z.object({ version, once })

/** Where a claim stands now: selected words (start, end), or words typed out of a line. */
export const rePlaceInput = z.object({
  version,
  line: z.coerce.number().int().min(1).optional().catch(undefined),
  quote: z.string().max(MAX_QUOTE, `The quote is longer than ${MAX_QUOTE} characters.`).default(''),
  start: offset,
  end: offset,
  once,
})
export type RePlaceInput = z.output<typeof rePlaceInput>

export const retireInput = z.object({
  version,
  reason: block('The reason', { max: 1_000, required: true }),
  once,
})
