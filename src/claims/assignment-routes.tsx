import { type Request, type Response, Router } from 'express'
import { AssignmentPageView } from '../../views/desk/assignment-page.tsx'
import { type Context, todayOf } from '../context.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { eyesOf } from '../ratings/readable-queries.ts'
import { require } from '../users/permissions.ts'
import { assignmentPage } from './assignment-page.ts'
import { type ByLoadAsked, byLoadAsked, byLoadInput } from './input.ts'
import { assignByLoad } from './load-commands.ts'

/** Giving unassigned claims out by load: what it comes to, and doing it. */
export function assignmentRoutes(context: Context): Router {
  const router = Router()
  const { read } = context
  const path = '/queues/unassigned/assignment'

  async function show(req: Request, res: Response, asked: ByLoadAsked, shown: Shown = {}): Promise<void> {
    const viewer = actorOf(res)
    require(viewer, 'claim.assign-by-load')
    const today = todayOf(context)
    const page = await assignmentPage(read, { viewer: await eyesOf(read, viewer), today }, asked)
    sendPage(res, <AssignmentPageView frame={frameOf(req, res)} page={page} today={today} />, shown)
  }

  router.get(path, (req, res) => show(req, res, byLoadAsked.parse({ ...req.query })))

  /** A refused assignment is shown as it would be now, of the same claims and people. */
  const again = (req: Request, res: Response, shown: Shown) => {
    const { given } = byLoadInput.catch({ given: [], once: undefined }).parse(req.body)
    const people = [...new Set(given.map(({ to }) => to))]
    return show(req, res, { claim: given.map(({ claim }) => claim), number: 0, person: people }, shown)
  }

  router.post(
    path,
    form(again, async (req, res) => {
      const { given, once } = readInput(byLoadInput, req.body)
      const { changed, left } = await context.change(actorOf(res), (c) => assignByLoad(c, given), { once })
      const claims = (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`
      const others = left ? `, ${claims(left)} left: somebody has them by now` : ''
      goOn(res, '/queues/unassigned', `${claims(changed)} given out${others}.`)
    }),
  )

  return router
}
