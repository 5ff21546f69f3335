import { setTimeout } from 'node:timers/promises'
import { Router } from 'express'
import { VerificationPage, VerificationProgress } from '../../views/checkpoints/verification-page.tsx'
import type { Context } from '../context.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { require } from '../users/permissions.ts'
import { verificationInput } from './verification-input.ts'
import { lastGood, lastVerification, logFacts } from './verification-queries.ts'
import { VerificationRuns } from './verification-runs.ts'

/** A check that ends within this, in milliseconds, is answered with its result. */
const PATIENCE = 600

/** Checking the history: the last result, and a new check. */
export function verificationRoutes(context: Context, log: Log): Router {
  const router = Router()
  const runs = new VerificationRuns(context, log)

  const show: Show = async (req, res, shown) => {
    require(actorOf(res), 'history.verify')
    const { read } = context
    const [last, good] = [await lastVerification(read), await lastGood(read)]
    const page = { log: await logFacts(read), last, hasGood: good !== null, run: runs.run }
    sendPage(res, <VerificationPage frame={frameOf(req, res)} page={page} />, shown)
  }

  router.get('/history/verification', async (req, res) => {
    res.vary('HX-Request').vary('HX-Request-Type')
    if (!wantsParts(req)) return show(req, res, {})
    require(actorOf(res), 'history.verify')
    if (runs.run) sendParts(res, <VerificationProgress progress={runs.run.progress} />)
    // The result is a whole page, with a heading of its own.
    else res.set('HX-Refresh', 'true').type('html').send('')
  })

  router.post(
    '/history/verification',
    form(show, async (req, res) => {
      const actor = actorOf(res)
      require(actor, 'history.verify')
      const { extent } = readInput(verificationInput, req.body)
      const { over } = runs.start(actor, extent === 'all')
      await Promise.race([over, setTimeout(PATIENCE)])
      goOn(res, '/history/verification')
    }),
  )

  return router
}
