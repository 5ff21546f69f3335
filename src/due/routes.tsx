import { type Request, type Response, Router } from 'express'
import { DuePage } from '../../views/due/due-page.tsx'
import { type Context, todayOf } from '../context.ts'
import { choice } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { require } from '../users/permissions.ts'
import { calendarOf, makeCalendar, withdrawCalendar } from './calendar-store.ts'
import { calendarInput } from './input.ts'
import { MOST_DUE } from './limits.ts'
import { dueItems } from './queries.ts'
import { whoseDue } from './vocabulary.ts'

/** What is due, and the address under which a person's calendar reads it. */
export function dueRoutes(context: Context, log: Log): Router {
  const router = Router()
  const { read, keep, now } = context

  async function showWith(req: Request, res: Response, shown: Shown, link?: string): Promise<void> {
    const viewer = actorOf(res)
    const whose = choice(req.query.whose, whoseDue)
    const page = (
      <DuePage
        frame={frameOf(req, res)}
        items={await dueItems(read, whose === 'all' ? 'all' : { person: viewer.id }, MOST_DUE)}
        whose={whose}
        today={todayOf(context)}
        calendar={await calendarOf(read, viewer.id)}
        link={link}
      />
    )
    sendPage(res, page, shown)
  }
  const show = (req: Request, res: Response, shown: Shown) => showWith(req, res, shown)

  router.get('/due', (req, res) => show(req, res, {}))

  // The answer is the page itself and not a way to it: the address stands nowhere but in this one answer.
  router.post(
    '/due/calendar',
    form(show, async (req, res) => {
      const viewer = actorOf(res)
      require(viewer, 'account.edit')
      const { whose } = readInput(calendarInput, req.body)
      const token = await makeCalendar(keep, viewer.id, whose, now())
      log.info({ event: 'authn_token_created', userId: viewer.id })
      await showWith(req, res, {}, `${originFor(req)}/calendar/${token}`)
    }),
  )

  router.post('/due/calendar/withdrawal', async (_req, res) => {
    const viewer = actorOf(res)
    require(viewer, 'account.edit')
    if (await withdrawCalendar(keep, viewer.id)) log.info({ event: 'authn_token_revoked', userId: viewer.id })
    goOn(res, '/due', 'The address of your calendar is not valid any more.')
  })

  /** Where people reach the desk; with whatever port it was given, the address this request came to. */
  function originFor(req: Request): string {
    const { publicUrl } = context.config
    return publicUrl.endsWith(':0') ? `http://${req.get('Host')}` : publicUrl
  }

  return router
}
