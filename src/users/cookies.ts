import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'

/**
 * Cookies that a browser sends to this very origin only, never over plain http, and shows to no script. Browsers also
 * keep `Secure` cookies of a plain-http origin on loopback; every other plain-http address is refused by the settings.
 */
const guarded: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' }

const SESSION = '__Host-assay'
const BROWSER = '__Host-assay-browser'
const BROWSER_MAX_AGE_MS = 365 * 86_400_000

/** The session's secret as the browser sent it; null without one. */
export function sessionCookie(req: Request): string | null {
  return cookie(req, SESSION, /^[\w-]{32}$/)
}

/** A cookie for as long as the browser is open; the server's own limits end the session in any case. */
export function setSessionCookie(res: Response, token: string): void {
  res.cookie(SESSION, token, guarded)
}

export function clearSessionCookie(res: Response): void {
  res.clearCookie(SESSION, guarded)
}

/**
 * The id of this browser, if it has proved that this person signed in from it before. The proof is keyed with the
 * stored password hash, so it needs no table, and a new password ends it.
 */
export function knownBrowser(req: Request, passwordHash: string | null): string | null {
  const [id = '', proof = ''] = cookie(req, BROWSER, /^[\w-]{16}\.[\w-]{43}$/)?.split('.') ?? []
  if (!id || passwordHash === null) return null
  return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(id, passwordHash))) ? id : null
}

/** Lets the browser prove from now on that this person signed in from it. */
export function rememberBrowser(res: Response, passwordHash: string): void {
  const id = randomBytes(12).toString('base64url')
  res.cookie(BROWSER, `${id}.${proofOf(id, passwordHash)}`, { ...guarded, maxAge: BROWSER_MAX_AGE_MS })
}

function proofOf(id: string, passwordHash: string): string {
  return createHmac('sha256', passwordHash).update(`browser ${id}`).digest('base64url')
}

function cookie(req: Request, name: string, shape: RegExp): string | null {
  for (const pair of (req.get('Cookie') ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=', 2)
    if (key === name) return shape.test(value) ? value : null
  }
  return null
}
