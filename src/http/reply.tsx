import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { TypedContext } from '../../views/form.tsx'
import { renderDocument, type Viewer } from '../../views/layout.tsx'
import type { Undo } from '../../views/parts/undo.tsx'
import type { Actor } from '../db/change.ts'
import { Conflict, InvalidInput, SignedOut, Stale } from '../errors.ts'
import type { Typed } from './typed.ts'

declare global {
  namespace Express {
    interface Locals {
      requestId: string
      /** Who is signed in. */
      viewer: Viewer | null
      /** A form that was typed before the session ended, to be shown again on its page. */
      held?: Typed
      /** What this person did just now and can undo. */
      undo?: Undo | null
    }
  }
}

/** What every page's layout needs. */
export interface Frame {
  viewer: Viewer | null
  path: string
  toast: string | null
  /** What can be undone beside the toast. */
  undo?: Undo | null
  /** Address of this page with its query, to come back to. */
  here?: string
}

export interface Shown {
  status?: number
  typed?: Typed | null
}

/** Renders the page a form stands on, with what was typed into it. */
export type Show = (req: Request, res: Response, shown: Shown) => Promise<void>

const TOAST_COOKIE = 'assay-toast'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The signed-in person as the actor of a change. @throws SignedOut */
export function actorOf(res: Response): Actor {
  const { viewer } = res.locals as Express.Locals
  if (!viewer) throw new SignedOut('Please sign in to go on.')
  return { id: viewer.id, name: viewer.name, role: viewer.role }
}

/** The frame of this request's page. Takes the one-time toast that the request before left. */
export function frameOf(req: Request, res: Response): Frame {
  const toast = readToast(req)
  if (toast) res.clearCookie(TOAST_COOKIE, { path: '/' })
  const { viewer, undo = null } = res.locals as Express.Locals
  return { viewer, path: req.path, toast, undo, here: req.originalUrl }
}

/** Whether this request's page will say what was done just now. */
export function hasToast(req: Request): boolean {
  return readToast(req) !== null
}

/** Sends a whole page; forms on it show what was typed and refused, or typed before the session ended. */
export function sendPage(res: Response, page: VNode, { status = 200, typed = null }: Shown = {}): void {
  const shown = typed ?? (res.locals as Express.Locals).held ?? null
  res
    .status(status)
    .type('html')
    .send(renderDocument(<TypedContext.Provider value={shown}>{page}</TypedContext.Provider>))
}

/** Sends only the parts of a page that changed, for a request whose sender swaps them in. */
export function sendParts(res: Response, parts: VNode, { status = 200, typed = null }: Shown = {}): void {
  res
    .status(status)
    .type('html')
    .send(renderToString(<TypedContext.Provider value={typed}>{parts}</TypedContext.Provider>))
}

/** Whether the request comes from a script that swaps parts, and does not want a whole page. */
export function wantsParts(req: Request): boolean {
  return req.get('HX-Request') === 'true' && req.get('HX-Request-Type') === 'partial'
}

/** After a save: off to the page to go on with, with one sentence about what was done. */
export function goOn(res: Response, to: string, toast?: string): void {
  if (toast)
    res.cookie(TOAST_COOKIE, encodeURIComponent(toast.toWellFormed()), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 20_000,
      encode: String,
    })
  res.redirect(303, to)
}

/** A form's handler: what `work` refuses is shown on the form's own page, with everything that was typed. */
export function form(show: Show, work: (req: Request, res: Response) => Promise<void>): RequestHandler {
  return async (req, res) => {
    try {
      bindOnce(req)
      await work(req, res)
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof Stale || error instanceof Conflict)) throw error
      await show(req, res, { status: error.status, typed: typedOf(req, error) })
    }
  }
}

/**
 * A once-key counts at the address it was sent to. Were it good everywhere, one form's key sent with another would
 * give the first one's answer for the second, and save nothing.
 */
function bindOnce(req: Request): void {
  const body = (req.body ?? {}) as Record<string, unknown>
  if (typeof body.once !== 'string' || !UUID.test(body.once)) return
  const hex = createHash('sha256').update(`${req.path}\n${body.once}`).digest('hex')
  // In the shape of RFC 9562's version 8, which leaves the bits to whoever makes them.
  body.once = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

function typedOf(req: Request, error: InvalidInput | Stale | Conflict): Typed {
  const typed: Typed = {
    action: req.originalUrl.replace(/\?.*$/, ''),
    values: { ...(req.body as Record<string, string | string[]>) },
    errors: error instanceof InvalidInput ? error.fields : {},
  }
  if (!(error instanceof InvalidInput)) typed.message = error.message
  if (error instanceof Stale) {
    typed.theirs = error.theirs
    typed.version = error.version
  }
  return typed
}

function readToast(req: Request): string | null {
  const found = /(?:^|;\s*)assay-toast=([^;]*)/.exec(req.get('Cookie') ?? '')
  if (!found?.[1]) return null
  try {
    return decodeURIComponent(found[1]).slice(0, 300)
  } catch {
    return null
  }
}
