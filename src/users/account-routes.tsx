import { type Request, type Response, Router } from 'express'
import { AccountPage } from '../../views/users/account-page.tsx'
import type { Context } from '../context.ts'
import { InvalidInput } from '../errors.ts'
import { text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { changePassword, renameUser } from './commands.ts'
import { passwordInput, renameInput } from './input.ts'
import { passwordProblem } from './password-policy.ts'
import { hashPassword } from './passwords.ts'
import { userById } from './queries.ts'
import { endSessionOf, endSessions, sessionsOfUser } from './session-store.ts'
import { beginSession, checkOwnPassword, endBrowserSession } from './sign-in.ts'

/** A person's own account: name, password, sessions. */
export function accountRoutes(context: Context, log: Log): Router {
  const router = Router()
  const { read, keep } = context

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const { id } = actorOf(res)
    const user = await userById(read, id)
    const sessions = await sessionsOfUser(read, id, res.locals.sessionHash)
    sendPage(res, <AccountPage frame={frameOf(req, res)} user={user} sessions={sessions} />, shown)
  }

  router.get('/me', (req, res) => show(req, res, {}))

  router.post(
    '/me/name',
    form(show, async (req, res) => {
      const { name, version, once } = readInput(renameInput, req.body)
      await context.change(actorOf(res), (c) => renameUser(c, name, version), { once })
      goOn(res, '/me', 'Name saved.')
    }),
  )

  router.post(
    '/me/password',
    form(show, async (req, res) => {
      const actor = actorOf(res)
      const { old, password } = readInput(passwordInput, req.body)
      const user = await userById(read, actor.id)
      await checkOwnPassword(context, log, req, user, old, 'old')
      const problem = password === old ? 'The new password is the old one.' : passwordProblem(password, user)
      if (problem) throw new InvalidInput({ password: problem })
      const hash = await hashPassword(password)
      await context.change(actor, (c) => changePassword(c, hash))
      log.info({ event: 'authn_password_change', userId: actor.id })
      await beginSession(context, log, req, res, { id: actor.id, password_hash: hash })
      goOn(res, '/me', 'Password changed. Your other sessions are ended.')
    }),
  )

  router.post('/me/sessions/end', async (_req, res) => {
    const { id } = actorOf(res)
    await endSessions(keep, id, res.locals.sessionHash ?? undefined)
    log.info({ event: 'authn_token_revoked', userId: id })
    goOn(res, '/me', 'Your other sessions are ended.')
  })

  router.post('/me/sessions/:prefix/end', async (req, res) => {
    const { id } = actorOf(res)
    const ended = await endSessionOf(keep, id, text(req.params.prefix, { max: 64 }))
    if (ended) log.info({ event: 'authn_token_revoked', userId: id })
    if (ended !== null && ended === res.locals.sessionHash) {
      await endBrowserSession(context, log, req, res)
      return goOn(res, '/session', 'You are signed out.')
    }
    goOn(res, '/me', ended ? 'The session is ended.' : 'That session had ended already.')
  })

  return router
}
