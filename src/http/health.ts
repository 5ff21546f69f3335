import express, { type Request, type Response, type Router } from 'express'
import type { Log } from '../log.ts'
import { requestIdOf } from './request-id.ts'

/** Each says whether one thing the desk needs is there; throwing counts as no. */
export type ReadyChecks = Record<string, () => boolean | Promise<boolean>>

/**
 * `/healthz`: the process answers. `/readyz`: it can also do its work. Both say one word only; which check failed
 * stands in the log, not before strangers.
 */
export function health(checks: ReadyChecks, log: Log): Router {
  const router = express.Router()
  router.get('/healthz', (_req: Request, res: Response) => void res.type('text/plain').send('ok\n'))
  router.get('/readyz', async (_req: Request, res: Response) => {
    const failed: string[] = []
    for (const [name, check] of Object.entries(checks)) if (!(await passes(check))) failed.push(name)
    if (failed.length) log.warn({ event: 'not_ready', requestId: requestIdOf(res), failed })
    res
      .status(failed.length ? 503 : 200)
      .type('text/plain')
      .send(failed.length ? 'not ready\n' : 'ready\n')
  })
  return router
}

async function passes(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    return false
  }
}
