import { z } from 'zod'

/** Longest single line of text a field takes, in UTF-16 units. */
export const MAX_LINE = 300
/** Longest block of text a field takes, in UTF-16 units. */
export const MAX_BLOCK = 10_000
export const MAX_URL = 2_000

const controls = /(?![\n\t])\p{Cc}/u

/** A field of running text, trimmed, in Unicode NFC, line ends as LF. Empty when absent. */
export function block(what: string, { max = MAX_BLOCK, required = false } = {}) {
  return z
    .string({ error: `${what} must be text.` })
    .default('')
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine(
      (value) => value.isWellFormed() && !controls.test(value),
      `${what} holds characters that cannot be kept.`,
    )
    .refine((value) => !required || value.length > 0, `${what} is missing.`)
    .refine((value) => value.length <= max, `${what} is longer than ${max} characters.`)
}

/** A field of one line: as `block`, with white space folded to single spaces. */
export function line(what: string, { max = MAX_LINE, required = false } = {}) {
  return block(what, { max, required }).transform((value) => value.replace(/\s+/g, ' '))
}

/** An http or https address, or empty. */
export function webAddress(what: string) {
  return line(what, { max: MAX_URL }).refine(
    (value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value)),
    `${what} must start with http:// or https://.`,
  )
}

/** A calendar day as YYYY-MM-DD, or empty. */
export function day(what: string) {
  return line(what, { max: 10 }).refine(
    (value) => value === '' || (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)),
    `${what} must be a date such as 2025-03-17.`,
  )
}

/** One of a vocabulary's words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(what: string, words: Words) {
  return z.enum(words, { error: `${what} must be one of: ${words.filter(Boolean).join(', ')}.` })
}

/** The version of the row the form was filled from. */
export const version = z.coerce.number({ error: 'The form lacks its version.' }).int().min(0)

/** The form's once-key. */
export const once = z.uuid().optional().catch(undefined)

/** A field that may come once or many times, as a list. */
export function list<Item extends z.ZodType>(item: Item, max: number) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max, `At most ${max} at once.`),
  )
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
