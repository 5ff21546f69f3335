import { z } from 'zod'
import { block, line, once } from '../http/fields.ts'

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/

/** When, in UTC, and how a copy was got. `got_at` comes out as ISO 8601, or empty for now. */
export const snapshotInput = z.object({
  got_at: line('The time', { max: 30 })
    .refine((typed) => !typed || timeOf(typed), 'The time must be one such as 2026-11-23 10:00.')
    .transform((typed) => timeOf(typed) ?? ''),
  how: line('How it was got'),
  once,
})
export type SnapshotInput = z.output<typeof snapshotInput>

export const removeSnapshotInput = z.object({
  reason: block('The reason', { max: 1_000, required: true }),
  once,
})

function timeOf(typed: string): string | null {
  const [, day, minute] = MOMENT.exec(typed) ?? []
  const at = `${day}T${minute}:00.000Z`
  const time = Date.parse(at)
  return !Number.isNaN(time) && new Date(time).toISOString() === at ? at : null
}
