import { z } from 'zod'
import { block, once, version } from '../http/fields.ts'

/** A note; `parent` is the id of a note it answers, or empty. */
export const noteInput = z.object({
  body: block('The note', { required: true }),
  parent: z.string().max(60).default(''),
  /** '1' when it is part of its author's rating, and hidden as that is. */
  part_of_rating: z.enum(['', '1']).optional(),
  once,
})
export type NoteInput = z.output<typeof noteInput>

export const resolutionInput = z.object({ version, resolved: z.enum(['0', '1']), once })
