import { z } from 'zod'
import { day, line, once, version } from '../http/fields.ts'
import { restorableTables } from './restorable.ts'
import { actGroups, sides } from './vocabulary.ts'

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
  from: day('From').catch('').default(''),
  to: day('To').catch('').default(''),
})
export type HistoryFilter = z.output<typeof historyFilter>

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
export type RestorationInput = z.output<typeof restorationInput>
