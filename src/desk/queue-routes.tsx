import { Router } from 'express'
import { queueUrl } from '../../views/desk/queue-address.ts'
import { QueuePageView } from '../../views/desk/queue-page.tsx'
import { loads } from '../claims/load-queries.ts'
import { type Context, todayOf } from '../context.ts'
import { wholeNumber } from '../http/input.ts'
import { actorOf, frameOf, sendPage } from '../http/reply.tsx'
import { eyesOf } from '../ratings/readable-queries.ts'
import { may, require } from '../users/permissions.ts'
import { MOST_COUNTED } from './limits.ts'
import { queueByKey, queuePage } from './queue-page.ts'

/** The queues' pages. */
export function queueRoutes(context: Context): Router {
  const router = Router()
  const { read } = context

  // Where disputes stood on a page of their own.
  router.get('/disputes', (_req, res) => res.redirect(301, queueUrl('disputed')))

  router.get('/queues/:queue', async (req, res) => {
    const viewer = actorOf(res)
    require(viewer, 'queue.read')
    const queue = queueByKey(req.params.queue)
    const today = todayOf(context)
    const first = wholeNumber(req.query.from, { min: 1, max: MOST_COUNTED, otherwise: 1 })
    const givesOut = queue.key === 'unassigned' && may(viewer, 'claim.assign-by-load')
    sendPage(
      res,
      <QueuePageView
        frame={frameOf(req, res)}
        page={await queuePage(read, queue, { viewer: await eyesOf(read, viewer), today }, first)}
        today={today}
        people={givesOut ? await loads(read) : null}
      />,
    )
  })

  return router
}
