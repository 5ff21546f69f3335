import { type Request, type Response, Router } from 'express'
import { NotificationsPage } from '../../views/notifications/notifications-page.tsx'
import type { Context } from '../context.ts'
import { text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { require } from '../users/permissions.ts'
import { mailChoiceInput, readNotificationsInput } from './input.ts'
import { chooseMail, mailChoiceOf, markRead, unreadNotifications } from './queries.ts'
import { mailChoiceLabels } from './vocabulary.ts'

/** What a person is told and has not read, and whether they want it by mail too. */
export function notificationRoutes(context: Context): Router {
  const router = Router()
  const { read, keep, now, config } = context

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const viewer = actorOf(res)
    const before = text(req.query.before, { max: 100 }) || null
    const page = (
      <NotificationsPage
        frame={frameOf(req, res)}
        isFirst={before === null}
        {...(await unreadNotifications(read, viewer.id, before))}
        mail={config.smtp ? await mailChoiceOf(read, viewer.id) : null}
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/notifications', (req, res) => show(req, res, {}))

  router.post('/notifications/read', async (req, res) => {
    const { notification, all } = readInput(readNotificationsInput, req.body)
    await markRead(keep, actorOf(res).id, all ? 'all' : notification, now())
    goOn(res, '/notifications')
  })

  router.post(
    '/notifications/mail',
    form(show, async (req, res) => {
      const viewer = actorOf(res)
      require(viewer, 'account.edit')
      const { choice } = readInput(mailChoiceInput, req.body)
      await chooseMail(keep, viewer.id, choice, now())
      goOn(res, '/notifications', `By e-mail: ${mailChoiceLabels[choice]}.`)
    }),
  )

  return router
}
