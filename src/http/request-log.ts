import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { type Log, type LogEvent, loggedPath } from '../log.ts'
import { requestIdOf } from './request-id.ts'

/** Writes one line per answered request; `res.locals.userId` goes in when something before it has set it. */
export function requestLog(log: Log): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const began = performance.now()
    res.once('close', () => {
      const quiet = QUIET.test(req.path) && res.statusCode < 400
      log[quiet ? 'debug' : 'info']({
        event: 'http_request' satisfies LogEvent,
        ...requestFields(req, res),
        status: res.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(!res.writableFinished && { cut: true }),
      })
    })
    next()
  }
}

/** What every line about a request says: id, method, masked path, address, person. */
export function requestFields(req: Request, res: Response) {
  return {
    requestId: requestIdOf(res),
    method: req.method,
    path: loggedPath(req.originalUrl),
    address: req.ip,
    ...(typeof res.locals.userId === 'string' && { userId: res.locals.userId }),
  }
}

const QUIET = /^\/(assets\/|healthz$|readyz$)/
