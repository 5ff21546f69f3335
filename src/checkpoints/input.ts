import { z } from 'zod'
import { block, line, once, version } from '../http/fields.ts'

/** Longest verifier key, in characters: a name, eight digits and 44 of key, with room. */
const MAX_KEY = 300
/** Longest checkpoint with all its signatures, in characters. */
export const MAX_NOTE = 20_000

export const witnessInput = z.object({
  name: line('Name', { max: 100, required: true }),
  key: line('Key', { max: MAX_KEY, required: true }),
  once,
})
export type WitnessInput = z.output<typeof witnessInput>

export const withdrawalInput = z.object({ version, once })

/** A pasted note has lost its last line end at most. */
export const cosignedInput = z.object({
  note: block('The cosigned checkpoint', { max: MAX_NOTE, required: true }).transform((text) => `${text}\n`),
  once,
})
