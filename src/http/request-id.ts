import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/**
 * Gives each request an id of our own making, so that a page that says "quote this number" and a line in the log
 * belong together. One that came in is not believed: it could be made to point at somebody else's lines.
 */
export function requestId(_req: Request, res: Response, next: NextFunction): void {
  const id = randomUUID()
  res.locals.requestId = id
  res.set('X-Request-Id', id)
  next()
}

export function requestIdOf(res: Response): string {
  return String(res.locals.requestId ?? '')
}
