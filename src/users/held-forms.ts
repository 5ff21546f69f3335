import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { z } from 'zod'
import { type BodyRule, MULTIPART, mediaType } from '../http/bodies.ts'
import type { Typed } from '../http/typed.ts'
import { ownPage, ownPath } from './next-path.ts'

/** Longest typed form, as JSON, that is carried through signing in: an article of the greatest length fits. */
export const MAX_HELD = 500_000
/** How long a form waits to be shown again. */
export const HELD_MS = 10 * 60_000
/** Forms held at once on the whole desk; the oldest gives way. */
const MOST_HELD = 50

/** The sign-in form may carry a whole typed form, each character up to nine bytes long. */
export const signInBodies: readonly BodyRule[] = [{ path: '/session', form: 9 * MAX_HELD + 65_536 }]

interface Held {
  session: string
  until: number
  typed: Typed
}

const held = new Map<string, Held>()

/** What the form for signing in again, after a refused save, is to carry along. */
export interface SignInAgain {
  next: string
  hidden?: Record<string, string> | undefined
}

/**
 * For the page that answers a save without a session. A script keeps the page and all that was typed, so only a plain
 * form, without a file, has to be carried along: its action, its page and its fields, in hidden fields of the sign-in form.
 */
export function signInAgain(req: Request): SignInAgain {
  const page = ownPage(req.get('Referer'), req.get('Host'))
  if (req.get('HX-Request') === 'true') return { next: '/me' }
  const action = ownPath(req.originalUrl.replace(/\?.*$/, ''))
  const fields = JSON.stringify(keepable(req.body ?? {}))
  const isHeld = req.method === 'POST' && mediaType(req) !== MULTIPART && fields.length <= MAX_HELD
  if (!isHeld || !page || !action) return { next: page ?? '/' }
  return { next: page, hidden: { held_action: action, held_page: page, held_fields: fields } }
}

/** The hidden fields as they came back with the sign-in form, to be carried on when the password was wrong. */
export function carriedOn(body: Record<string, unknown>): z.output<typeof heldInput> | undefined {
  const read = heldInput.safeParse({ ...body })
  return read.success ? read.data : undefined
}

/**
 * Keeps a carried form for the session that has just begun.
 * @returns the path of the form's page, where it is shown again with all that was typed; null when none was carried
 */
export function holdForm(body: Record<string, unknown>, sessionHash: string, now: Date): string | null {
  const carried = carriedOn(body)
  if (!carried) return null
  const page = ownPath(carried.held_page)
  const action = ownPath(carried.held_action)
  const values = readValues(carried.held_fields)
  if (!page || !action || !values) return null
  makeRoom(sessionHash, now)
  const key = randomBytes(12).toString('base64url')
  const message = 'You were signed out meanwhile. What you typed is here again: save it once more.'
  held.set(key, {
    session: sessionHash,
    until: now.getTime() + HELD_MS,
    typed: { action, values, errors: {}, message },
  })
  const [path = '', query] = page.replace(/#.*$/, '').split('?', 2)
  const rest = new URLSearchParams(query)
  rest.set('held', key)
  return `${path}?${rest}`
}

/** Middleware after the session: shows a held form on its page, to the session it was held for only. */
export function heldForms(now: () => Date) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const { held: key } = req.query
    const found = req.method === 'GET' && typeof key === 'string' ? held.get(key) : undefined
    if (found && found.session === res.locals.sessionHash && found.until >= now().getTime())
      res.locals.held = found.typed
    next()
  }
}

/** One form per session, and only so many at all. */
function makeRoom(session: string, now: Date): void {
  for (const [key, one] of held)
    if (one.session === session || one.until < now.getTime() || held.size >= MOST_HELD) held.delete(key)
}

const heldInput = z.object({
  held_action: z.string().max(2_000),
  held_page: z.string().max(2_000),
  held_fields: z.string().max(MAX_HELD),
})

const heldValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

function readValues(json: string): Record<string, string | string[]> | null {
  try {
    return heldValues.parse(JSON.parse(json))
  } catch {
    return null
  }
}

/** Passwords are never written into a page, and a once-key belongs to the form it came with. */
function keepable(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !/password/i.test(name) && !['old', 'once'].includes(name)),
  )
}
