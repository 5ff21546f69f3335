import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { type BodyRule, bodyLimit, FORM, hasBody, mediaType, tooLarge } from './bodies.ts'
import { BadRequest, TooLarge } from './refusals.ts'

/** A bulk action may name some five hundred rows with a few fields each. */
export const MAX_PARAMETERS = 1500

/** Field name → value; a name sent several times has its values in order. Has no prototype: use Object.hasOwn. */
export type Form = Record<string, string | string[]>

/** Reads an urlencoded body into `req.body`; other bodies (files) are left for their route. */
export function formBody(rules: readonly BodyRule[]): RequestHandler {
  return async (req: Request, _res: Response, next: NextFunction) => {
    if (req.method !== 'POST') return next()
    if (!hasBody(req)) req.body = Object.create(null)
    else if (mediaType(req) === FORM) req.body = parseForm(await readBody(req, bodyLimit(req, rules)))
    next()
  }
}

/**
 * Parses `a=1&b=2`. Wrong escapes, bytes that are not UTF-8 and NUL are refused rather than repaired: what is stored
 * must be what was sent. The name `__proto__` is dropped.
 * @throws BadRequest, TooLarge
 */
export function parseForm(bytes: Uint8Array): Form {
  const form: Form = Object.create(null)
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf(AMPERSAND, start)
    const end = next === -1 ? source.length : next
    if (end > start) {
      if (++count > MAX_PARAMETERS)
        throw new TooLarge(`More than ${MAX_PARAMETERS} fields were sent at once.`)
      const equals = source.subarray(start, end).indexOf(EQUALS)
      const split = equals === -1 ? end : start + equals
      add(form, decode(source.subarray(start, split)), decode(source.subarray(Math.min(split + 1, end), end)))
    }
    start = end + 1
  }
  return form
}

/** Adds one more value under a name. */
export function add(form: Form, name: string, value: string): void {
  if (name === '__proto__') return
  const known = form[name]
  if (known === undefined) form[name] = value
  else if (Array.isArray(known)) known.push(value)
  else form[name] = [known, value]
}

/** Bytes to text, refusing what is not UTF-8 and what contains NUL. */
export function utf8(bytes: Uint8Array): string {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new BadRequest('What was sent is not well-formed UTF-8 text.')
  }
  if (text.includes('\0')) throw new BadRequest('What was sent contains a NUL character.')
  return text
}

const AMPERSAND = 0x26
const EQUALS = 0x3d
const PLUS = 0x2b
const PERCENT = 0x25
const SPACE = 0x20
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** `+` and `%41` back to bytes; the result is never longer than the source. */
function decode(source: Buffer): string {
  const bytes = Buffer.allocUnsafe(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    let byte = source[i] ?? 0
    if (byte === PLUS) byte = SPACE
    else if (byte === PERCENT) {
      const high = hexDigit(source[i + 1])
      const low = hexDigit(source[i + 2])
      if (high < 0 || low < 0) throw new BadRequest('What was sent has a broken % escape.')
      byte = high * 16 + low
      i += 2
    }
    bytes[length++] = byte
  }
  return utf8(bytes.subarray(0, length))
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Collects the body, and stops reading at the first byte over the limit. */
function readBody(req: Request, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const stop = (error: Error) => {
      req.off('data', onData)
      req.pause()
      reject(error)
    }
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) stop(tooLarge(limit))
      else chunks.push(chunk)
    }
    req.on('data', onData)
    req.once('end', () => resolve(Buffer.concat(chunks, length)))
    req.once('error', () => stop(new BadRequest('The request broke off.')))
    req.once('close', () => reject(new BadRequest('The request broke off.')))
  })
}
