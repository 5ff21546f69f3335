import { type Request, type Response, Router } from 'express'
import { DeskPage } from '../../views/desk/desk-page.tsx'
import { MentionsPage } from '../../views/desk/mentions-page.tsx'
import { SettingsPage } from '../../views/desk/settings-page.tsx'
import type { Context } from '../context.ts'
import { text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { BadRequest } from '../http/refusals.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { disputeCount } from '../ratings/dispute-queries.ts'
import { desk } from '../scales/queries.ts'
import { require } from '../users/permissions.ts'
import { editDesk } from './commands.ts'
import { chosenScaleInput, deskInput, readMentionsInput } from './input.ts'
import { markRead, unreadMentions } from './mention-queries.ts'
import { articlesPage, type Cursor, queueLength, queueOf } from './queries.ts'

/** The desk's own pages: its articles, one's queue and mentions, its settings. */
export function deskRoutes(context: Context): Router {
  const router = Router()
  const { read, keep, now } = context

  router.get('/', async (req, res) => {
    const viewer = actorOf(res)
    const before = cursorOf(req.query.before)
    const page = (
      <DeskPage
        frame={frameOf(req, res)}
        name={(await desk(read)).name}
        page={await articlesPage(read, before, viewer)}
        isFirst={before === null}
        queue={await queueOf(read, viewer)}
        queued={await queueLength(read, viewer.id)}
        disputes={await disputeCount(read, viewer)}
        today={now().toISOString().slice(0, 10)}
      />
    )
    sendPage(res, page)
  })

  router.get('/mentions', async (req, res) => {
    const viewer = actorOf(res)
    const before = text(req.query.before, { max: 60 }) || null
    sendPage(
      res,
      <MentionsPage
        frame={frameOf(req, res)}
        isFirst={before === null}
        {...(await unreadMentions(read, viewer.id, before))}
      />,
    )
  })

  router.post('/mentions/read', async (req, res) => {
    const { note, all } = readInput(readMentionsInput, req.body)
    await markRead(keep, actorOf(res).id, all ? 'all' : note, now())
    goOn(res, '/mentions')
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
