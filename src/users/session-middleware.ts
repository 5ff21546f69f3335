import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import { SignedOut } from '../errors.ts'
import { MULTIPART, mediaType } from '../http/bodies.ts'
import { wantsParts } from '../http/reply.tsx'
import { clearSessionCookie, sessionCookie } from './cookies.ts'
import { heldForms } from './held-forms.ts'
import { signedIn, touchSession } from './session-store.ts'

declare global {
  namespace Express {
    interface Locals {
      /** Hash of the session's secret; null for strangers. */
      sessionHash: string | null
    }
  }
}

/** Finds out who is asking: sets `viewer`, `sessionHash` and, for the log, `userId`. */
export function sessions(context: Context): RequestHandler {
  const { config, read, keep, now } = context
  const limits = { idleHours: config.sessionIdleHours, days: config.sessionDays }
  const showHeld = heldForms(now)
  return async (req: Request, res: Response, next: NextFunction) => {
    res.locals.viewer = null
    res.locals.sessionHash = null
    const token = sessionCookie(req)
    if (token) {
      const session = await signedIn(read, token, limits, now())
      if (session) {
        const { id, name, role, unread } = session
        res.locals.viewer = { id, name, role, unread }
        res.locals.sessionHash = session.sessionHash
        res.locals.userId = id
        await touchSession(keep, session, now())
      } else clearSessionCookie(res)
    }
    showHeld(req, res, next)
  }
}

/**
 * Lets only signed-in people on. A page asked for without a session leads to signing in and then on to that page;
 * everything else is refused.
 * @throws SignedOut
 */
export function signedInOnly(req: Request, res: Response, next: NextFunction): void {
  if (res.locals.viewer) {
    next()
    return
  }
  const isPage = (req.method === 'GET' || req.method === 'HEAD') && !wantsParts(req) && req.accepts('html')
  if (!isPage) throw new SignedOut(nothingSaved(req))
  const query = req.originalUrl === '/' ? '' : `?${new URLSearchParams({ next: req.originalUrl })}`
  res.redirect(303, `/session${query}`)
}

/** A form with a file cannot be carried through signing in: it is not even read, and no page can fill a file in again. */
function nothingSaved(req: Request): string {
  const sentence = 'You are not signed in any more, so nothing was saved.'
  return mediaType(req) === MULTIPART
    ? `${sentence} A form with a file is not carried along: sign in, and choose the file again.`
    : sentence
}
