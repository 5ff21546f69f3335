import type { NextFunction, Request, Response } from 'express'

/** A body announced as no longer than this is taken in to its end and thrown away. */
const MAX_TAKEN_IN = 32 * 1024 * 1024
const TAKING_IN_MS = 10_000
/** Time for the sender of a longer one to see the answer before the line is cut. */
const PARTING_MS = 1000

/**
 * What happens to a body that was answered without being read, as every refused one is. Node would read it to its
 * end, however long. Cutting the line at once is no good either: a browser first sends all, then looks for the
 * answer, and would show a broken connection in place of "too large". So what may be a person's file is taken in, and
 * anything longer, or of unknown length, is left unread and cut off.
 */
export function boundUnread(req: Request, res: Response, next: NextFunction): void {
  res.once('finish', () => {
    if (req.complete) return
    const length = Number(req.headers['content-length'] ?? Number.POSITIVE_INFINITY)
    if (length <= MAX_TAKEN_IN) takeIn(req)
    // Node is about to set the request flowing; it can be stopped only after that.
    else setImmediate(() => part(req))
  })
  next()
}

function takeIn(req: Request): void {
  const { socket } = req
  const timer = setTimeout(() => {
    if (!req.complete) socket.destroy()
  }, TAKING_IN_MS)
  req.once('close', () => clearTimeout(timer))
  req.resume()
}

function part(req: Request): void {
  const { socket } = req
  if (req.complete || socket.destroyed) return
  socket.pause()
  const timer = setTimeout(() => socket.destroy(), PARTING_MS)
  socket.once('close', () => clearTimeout(timer))
}
