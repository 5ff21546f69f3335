import { randomUUIDv7 } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { JoinPage } from '../../views/users/join-page.tsx'
import type { Context } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { joinDesk } from './commands.ts'
import { joinInput } from './input.ts'
import { type Invitation, openInvitation } from './invitation-queries.ts'
import { passwordProblem } from './password-policy.ts'
import { hashPassword } from './passwords.ts'
import { anyUser } from './queries.ts'
import { linkHash } from './setup.ts'
import { beginSession } from './sign-in.ts'

const MAX_TOKEN = 100

/** Taking up the link for the first admin (`/setup/TOKEN`), or an invitation (`/join/TOKEN`). */
export function joinRoutes(context: Context, log: Log): Router {
  const router = Router()
  for (const kind of ['setup', 'join'] as const) {
    const show = async (req: Request, res: Response, shown: Shown) => {
      const invitation = await invitationOf(req, kind)
      const action = `/${kind}/${text(req.params.token, { max: MAX_TOKEN })}`
      const page = (
        <JoinPage frame={frameOf(req, res)} action={action} role={invitation.role} first={kind === 'setup'} />
      )
      sendPage(res, page, shown)
    }
    router.get(`/${kind}/:token`, (req, res) => show(req, res, {}))
    router.post(
      `/${kind}/:token`,
      form(show, async (req, res) => {
        const invitation = await invitationOf(req, kind)
        const { password, ...person } = readInput(joinInput, req.body)
        const problem = passwordProblem(password, person)
        if (problem) throw new InvalidInput({ password: problem })
        const passwordHash = await hashPassword(password)
        const actor = { id: randomUUIDv7(), name: person.name, role: invitation.role }
        await context.change(actor, (c) => joinDesk(c, invitation.token_hash, { ...person, passwordHash }))
        log.info({ event: 'user_created', userId: actor.id, role: actor.role })
        await beginSession(context, log, req, res, { id: actor.id, password_hash: passwordHash })
        goOn(res, '/', `Welcome to the desk, ${person.name}.`)
      }),
    )
  }

  /** The first admin's link works only while nobody is on the desk. */
  async function invitationOf(req: Request, kind: 'setup' | 'join'): Promise<Invitation> {
    const token = text(req.params.token, { max: MAX_TOKEN })
    if (kind === 'setup' && (await anyUser(context.read)))
      throw new NotFound('This desk is set up already. Sign in, or ask its admin for an invitation.')
    return openInvitation(context.read, linkHash(kind, token), context.now().toISOString())
  }

  return router
}
