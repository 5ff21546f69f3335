import { z } from 'zod'
import { day, line, once, version } from '../http/fields.ts'
import { restorableTables } from './restorable.ts'
import { actGroups, sides, thingNames } from './vocabulary.ts'

/** Where in a list a page starts. */
export const pageCursor = z.object({
  before: z.coerce.number().int().positive().optional().catch(undefined),
  after: z.coerce.number().int().min(0).optional().catch(undefined),
})

/** What a history page is narrowed to. Whatever is not understood is left out, so that an old link still opens. */
export const historyFilter = pageCursor.extend({
  person: z.string().max(60).catch('').default(''),
  group: z
    .enum(['', ...actGroups])
    .catch('')
    .default(''),
  /** One action, such as `claim.edited`. */
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .max(60)
    .catch('')
    .default(''),
  thing: z
    .enum(['', ...thingNames])
    .catch('')
    .default(''),
  text: line('The words').catch('').default(''),
  from: time('From').catch('').default(''),
  to: time('To').catch('').default(''),
})
export type HistoryFilter = z.output<typeof historyFilter>

/** A day, or a minute as `2025-03-17T09:30`, or empty. */
function time(what: string) {
  return line(what, { max: 16 }).refine(
    (value) =>
      day(what).safeParse(value.slice(0, 10)).success &&
      /^(|.{10}|.{10}T([01]\d|2[0-3]):[0-5]\d)$/.test(value),
  )
}

const notHere = 'There is no value to restore here.'

export const restorationInput = z.object({
  table: z.enum(restorableTables, { error: notHere }),
  row: z.string({ error: notHere }).max(60),
  field: z.string({ error: notHere }).max(60),
  side: z.enum(sides).default('before'),
  reason: line('The reason'),
  version,
  once,
})
export const undoInput = z.object({ once })

export type RestorationInput = z.output<typeof restorationInput>
