import { NotFound } from '../errors.ts'
import { type Form, parseForm } from './form.ts'
import { BadRequest } from './refusals.ts'

/** For `app.set('query parser', …)`: as strict as forms are. */
export function parseQuery(query: string | null | undefined): Form {
  return parseForm(Buffer.from(query ?? '', 'latin1'))
}

/**
 * One text from a query string or a path. Missing counts as empty.
 * @param max in UTF-16 units
 * @throws BadRequest when repeated, too short or long, or not well-formed
 */
export function text(value: unknown, { min = 0, max }: { min?: number; max: number }): string {
  if (value === undefined) return text('', { min, max })
  if (typeof value !== 'string') throw new BadRequest('A part of the address may be given only once.')
  if (!value.isWellFormed() || value.includes('\0'))
    throw new BadRequest('The address contains characters that are not text.')
  if (value.length > max) throw new BadRequest(`A part of the address is longer than ${max} characters.`)
  if (value.length < min) throw new BadRequest('A part of the address is missing.')
  return value
}

/** One of the listed words, or the first of them when missing or empty. */
export function choice<const Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word {
  const given = text(value, { max: MAX_WORD })
  if (given === '') return words[0]
  const found = words.find((word) => word === given)
  if (found === undefined) throw new BadRequest(`Not one of: ${words.join(', ')}.`)
  return found
}

/** A whole number in decimal digits, or `otherwise` when missing or empty. */
export function wholeNumber(
  value: unknown,
  { min, max, otherwise }: { min: number; max: number; otherwise: number },
): number {
  const given = text(value, { max: MAX_WORD })
  if (given === '') return otherwise
  const number = /^[0-9]{1,15}$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= min && number <= max)) throw new BadRequest(`Not a whole number from ${min} to ${max}.`)
  return number
}

/**
 * An id of ours from a path.
 * @throws NotFound for anything that cannot be one, so that odd ids look like missing rows
 */
export function id(value: unknown): string {
  if (typeof value === 'string' && ID.test(value)) return value
  throw new NotFound('There is nothing at this address.')
}

const MAX_WORD = 60
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
