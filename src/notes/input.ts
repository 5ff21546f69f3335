import { z } from 'zod'
import { block, once, version } from '../http/fields.ts'

/** A note; `parent` is the id of a note it answers, or empty. */
export const noteInput = z.object({
  body: block('The note', { required: true }),
  parent: z.string().max(60).default(''),
  once,
})
export type NoteInput = z.output<typeof noteInput>

export const resolutionInput = z.object({ version, resolved: z.enum(['0', '1']), once })
