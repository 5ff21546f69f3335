import { z } from 'zod'
import { line, once, version } from '../http/fields.ts'

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
