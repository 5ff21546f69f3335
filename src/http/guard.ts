import type { Express, NextFunction, Request, Response } from 'express'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { type BodyRule, lengthGuard, typeGuard } from './bodies.ts'
import { crossSiteCheck } from './cross-site.ts'
import { formBody } from './form.ts'
import { securityHeaders } from './headers.ts'
import { health, type ReadyChecks } from './health.ts'
import { hostList } from './hosts.ts'
import { parseQuery } from './input.ts'
import { methodList } from './methods.ts'
import { requestId } from './request-id.ts'
import { requestLog } from './request-log.ts'
import { boundUnread } from './unread.ts'

export interface GuardOptions {
  config: Pick<Config, 'allowedHosts' | 'publicUrl' | 'https' | 'trustProxy'>
  log: Log
  /** Routes that take more than an ordinary form. */
  bodies: readonly BodyRule[]
  ready: ReadyChecks
}

/**
 * All that stands before the first route, in this order: the refusals that cost least come first, and the headers
 * before them all, so that a refusal carries them too. After it `req.body` is a Form on every POST but uploads.
 */
export function guard(app: Express, { config, log, bodies, ready }: GuardOptions): void {
  app.disable('x-powered-by')
  // Pages are never stored by browsers, so hashing each one for an ETag would be wasted work.
  app.disable('etag')
  app.set('trust proxy', config.trustProxy.length ? [...config.trustProxy] : false)
  app.set('query parser', parseQuery)
  app.use(requestId, requestLog(log), boundUnread, ...securityHeaders(config.https))
  app.use(hostList(config.allowedHosts), methodList, wellFormedQuery)
  app.use(health(ready, log))
  app.use(lengthGuard(bodies), crossSiteCheck(config.publicUrl), typeGuard(bodies), formBody(bodies))
}

/** A broken query string is refused also where no route would look at it. */
function wellFormedQuery(req: Request, _res: Response, next: NextFunction): void {
  void req.query
  next()
}
