import { z } from 'zod'
import { line, once, version } from '../../http/fields.ts'

const MAX_MOMENT = 30
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?$/

/**
 * A moment to look back to: a time in UTC, or else the number of an act.
 * @returns `at` as ISO 8601 up to the end of the day, minute or second that was named, or empty; `act` or null
 */
export const momentInput = z.object({
  at: line('The time', { max: MAX_MOMENT })
    .transform((typed) => typed.replace(/(\.\d+)?Z?$/, ''))
    .refine((typed) => !typed || endOf(typed), 'The time must be one such as 2026-11-23 10:00.')
    .transform((typed) => endOf(typed) ?? ''),
  act: actNumber('The act'),
})

/** Which two moments to compare, by the numbers of acts; null where none is given. */
export const comparisonInput = z.object({
  from: actNumber('The act to compare from'),
  to: actNumber('The act to compare to'),
})

export const claimBackInput = z.object({ reason: line('The reason'), version, once })
export type ClaimBackInput = z.output<typeof claimBackInput>

function actNumber(what: string) {
  return line(what, { max: MAX_MOMENT })
    .transform((typed) => typed.replace(/^#/, ''))
    .refine((typed) => !typed || /^[1-9]\d{0,14}$/.test(typed), `${what} must be a number such as 41.`)
    .transform((typed) => (typed ? Number(typed) : null))
}

function endOf(typed: string): string | null {
  const [, day, minute, second] = MOMENT.exec(typed) ?? []
  if (!day) return null
  const end = `${day}T${minute ?? '23:59'}${second ?? ':59'}.999Z`
  const time = Date.parse(end)
  return !Number.isNaN(time) && new Date(time).toISOString() === end ? end : null
}
