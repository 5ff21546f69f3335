import type { NextFunction, Request, Response } from 'express'

/** What is still taken in, and for how long, after an answer was given without reading the body to its end. */
const UNREAD_BYTES = 4 * 1024 * 1024
const UNREAD_MS = 2000
const LOOK_EVERY_MS = 20

/**
 * Node reads the rest of a refused body to its end, however long. Cutting at once is no good either: the sender, still
 * sending, would see a broken connection in place of the answer. So a little more is taken in, then the line is cut.
 */
export function boundUnread(req: Request, res: Response, next: NextFunction): void {
  res.once('finish', () => {
    if (req.complete) return
    const { socket } = req
    const before = socket.bytesRead
    const until = performance.now() + UNREAD_MS
    const timer = setInterval(() => {
      const over = socket.bytesRead - before > UNREAD_BYTES || performance.now() > until
      if (over && !req.complete) socket.destroy()
      if (over || req.complete || socket.destroyed) clearInterval(timer)
    }, LOOK_EVERY_MS)
    timer.unref()
  })
  next()
}
