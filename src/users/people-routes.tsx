import { type Request, type Response, Router } from 'express'
import { ErasePage } from '../../views/users/erase-page.tsx'
import { PeoplePage } from '../../views/users/people-page.tsx'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { changeRole, disableUser, enableUser, makeInvitation, withdrawInvitation } from './commands.ts'
import { eraseUser } from './erase-commands.ts'
import { inviteInput, personInput, roleInput } from './input.ts'
import { invitationById, openInvitations } from './invitation-queries.ts'
import { require } from './permissions.ts'
import { peopleListed, userById } from './queries.ts'
import { INVITATION_DAYS, newToken } from './setup.ts'

/** For admins: who is on the desk, in which role, and who is invited. */
export function peopleRoutes(context: Context, log: Log): Router {
  const router = Router()
  const { read, now } = context

  async function showWith(req: Request, res: Response, shown: Shown, link?: string | null): Promise<void> {
    require(actorOf(res), 'person.invite')
    const page = (
      <PeoplePage
        frame={frameOf(req, res)}
        people={await peopleListed(read)}
        invitations={await openInvitations(read, now().toISOString())}
        link={link}
      />
    )
    sendPage(res, page, shown)
  }
  const show = (req: Request, res: Response, shown: Shown) => showWith(req, res, shown)

  /** Where people reach the desk; with whatever port it was given, the address this request came to. */
  function originFor(req: Request): string {
    const { publicUrl } = context.config
    return publicUrl.endsWith(':0') ? `http://${req.get('Host')}` : publicUrl
  }

  router.get('/desk/people', (req, res) => show(req, res, {}))

  // The answer is the page itself and not a way to it: the link stands nowhere but in this one answer.
  router.post(
    '/desk/people',
    form(show, async (req, res) => {
      const { role, once } = readInput(inviteInput, req.body)
      const actor = actorOf(res)
      const { token, tokenHash } = newToken()
      const expiresAt = new Date(now().getTime() + INVITATION_DAYS * 86_400_000).toISOString()
      const work = (await context.change(
        actor,
        async (c) => ({ id: await makeInvitation(c, { tokenHash, role, expiresAt }), digest: tokenHash }),
        { once },
      )) as { id: string; digest: string }
      // A form sent twice makes one invitation; its link was in the first answer.
      const isFirst = work.digest === tokenHash
      if (isFirst) log.info({ event: 'authn_token_created', userId: actor.id, role })
      await showWith(req, res, {}, isFirst ? `${originFor(req)}/join/${token}` : null)
    }),
  )

  router.post('/desk/people/invitations/:id/withdrawal', async (req, res) => {
    const invitationId = idOf(req.params.id)
    await context.change(actorOf(res), async (c) =>
      withdrawInvitation(c, await invitationById(c.read, invitationId)),
    )
    goOn(res, '/desk/people', 'Invitation withdrawn.')
  })

  router.post(
    '/desk/people/:id/role',
    form(show, async (req, res) => {
      const { role, version, once } = readInput(roleInput, req.body)
      const person = idOf(req.params.id)
      await context.change(actorOf(res), (c) => changeRole(c, person, role, version), { once })
      log.warn({ event: 'privilege_permissions_changed', userId: actorOf(res).id, person, role })
      goOn(res, '/desk/people', 'Role changed.')
    }),
  )

  for (const [word, command, toast] of [
    ['disabling', disableUser, 'Disabled: the person is signed out and cannot sign in.'],
    ['enabling', enableUser, 'Enabled: the person can sign in again.'],
  ] as const)
    router.post(
      `/desk/people/:id/${word}`,
      form(show, async (req, res) => {
        const { version, once } = readInput(personInput, req.body)
        const person = idOf(req.params.id)
        await context.change(actorOf(res), (c) => command(c, person, version), { once })
        log.warn({ event: 'user_updated', userId: actorOf(res).id, person, change: word })
        goOn(res, '/desk/people', toast)
      }),
    )

  const showErasure = async (req: Request, res: Response, shown: Shown) => {
    require(actorOf(res), 'person.erase')
    const person = await userById(read, idOf(req.params.id))
    sendPage(res, <ErasePage frame={frameOf(req, res)} person={person} />, shown)
  }
  router.get('/desk/people/:id/erasure', (req, res) => showErasure(req, res, {}))
  router.post(
    '/desk/people/:id/erasure',
    form(showErasure, async (req, res) => {
      const { version, once } = readInput(personInput, req.body)
      const person = idOf(req.params.id)
      await context.change(actorOf(res), (c) => eraseUser(c, person, version), { once })
      log.warn({ event: 'user_archived', userId: actorOf(res).id, person })
      goOn(res, '/desk/people', 'Erased: what the person did stays, without name and address.')
    }),
  )

  return router
}
