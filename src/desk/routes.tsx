import { type Request, type Response, Router } from 'express'
import { DeskPage } from '../../views/desk/desk-page.tsx'
import { SettingsPage } from '../../views/desk/settings-page.tsx'
import { type Context, todayOf } from '../context.ts'
import { dueItems } from '../due/queries.ts'
import { text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { BadRequest } from '../http/refusals.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { eyesUnder } from '../ratings/readable-queries.ts'
import { desk } from '../scales/queries.ts'
import { may, require } from '../users/permissions.ts'
import { editDesk } from './commands.ts'
import { chosenScaleInput, deskInput } from './input.ts'
import { DUE_ON_DESK } from './limits.ts'
import { articlesPage, type Cursor } from './queries.ts'
import { ownQueue } from './queue-page.ts'
import { queueRoutes } from './queue-routes.tsx'

/** The desk's own pages: its articles, what is due and one's queue, its settings. */
export function deskRoutes(context: Context): Router {
  const router = Router()
  const { read } = context

  router.get('/', async (req, res) => {
    const viewer = actorOf(res)
    const before = cursorOf(req.query.before)
    const today = todayOf(context)
    const settings = await desk(read)
    const eyes = eyesUnder(settings, viewer)
    const showsQueue = before === null && may(viewer, 'queue.read')
    const page = (
      <DeskPage
        frame={frameOf(req, res)}
        name={settings.name}
        page={await articlesPage(read, before, eyes)}
        isFirst={before === null}
        due={before ? [] : await dueItems(read, 'all', DUE_ON_DESK + 1)}
        queue={showsQueue ? await ownQueue(read, { viewer: eyes, today }) : null}
        today={today}
      />
    )
    sendPage(res, page)
  })

  async function showSettings(req: Request, res: Response, shown: Shown): Promise<void> {
    require(actorOf(res), 'desk.edit')
    sendPage(res, <SettingsPage frame={frameOf(req, res)} desk={await desk(read)} />, shown)
  }

  router.get('/desk/settings', (req, res) => showSettings(req, res, {}))

  router.post(
    '/desk/settings',
    form(showSettings, async (req, res) => {
      const { once, ...input } = readInput(deskInput, req.body)
      await context.change(actorOf(res), (c) => editDesk(c, input), { once })
      goOn(res, '/desk/settings', 'Saved.')
    }),
  )

  router.post(
    '/desk/settings/scale',
    form(showSettings, async (req, res) => {
      const { once, ...input } = readInput(chosenScaleInput, req.body)
      await context.change(actorOf(res), (c) => editDesk(c, input), { once })
      goOn(res, '/desk/scales', 'New ratings use this scale; earlier ones keep theirs.')
    }),
  )

  router.use(queueRoutes(context))
  return router
}

/** As `cursorText` wrote it. @throws BadRequest */
function cursorOf(value: unknown): Cursor | null {
  const given = text(value, { max: 100 })
  if (!given) return null
  const [at = '', id = ''] = given.split('_', 2)
  if (!/^[\dTZ:.-]{10,30}$/.test(at) || !id) throw new BadRequest('There is no such page of the list.')
  return { at, id }
}
