import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { systemActor } from '../desk/system-actor.ts'
import { Conflict } from '../errors.ts'
import { makeInvitation, resetPassword } from '../users/commands.ts'
import { hashPassword } from '../users/passwords.ts'
import { people } from '../users/queries.ts'
import { INVITATION_DAYS, newToken, setupLink } from '../users/setup.ts'
import type { Role } from '../users/vocabulary.ts'
import { roles } from '../users/vocabulary.ts'
import { actingAs } from './acting-as.ts'
import { type Command, parse, print, UsageError, withDesk } from './command.ts'

/** Bytes of a password made by the desk: 24 characters. */
const PASSWORD_BYTES = 18

export const user: Command = {
  name: 'user',
  args: 'list | invite ROLE | setup-link | new-password EMAIL [--json]',
  summary: 'lists people, makes a one-time link for a new one, or a password for one who forgot it',
  options: [
    `invite ROLE         a link for somebody to join as ${roles.join(', ')}`,
    'setup-link          the link that makes the first admin, while nobody is on the desk',
    'new-password EMAIL  sets a random password, prints it once, and ends the person’s sessions',
    '--json              prints JSON',
  ],
  async run(args) {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } })
    const [what, word] = positionals
    return withDesk(async (context) => {
      const show = (value: unknown, text: string) => print(values.json ? JSON.stringify(value) : text)
      if (what === 'list') {
        const list = (await people(context.read)).map(({ id, name, role, disabled_at }) => ({
          id,
          name,
          role,
          disabled: disabled_at !== null,
        }))
        show(
          list,
          list
            .map((one) => `${one.role.padEnd(9)} ${one.name}${one.disabled ? ' (disabled)' : ''}\n`)
            .join(''),
        )
      } else if (what === 'invite') {
        const role = roles.find((role) => role === word)
        if (!role) throw new UsageError(`The role is one of ${roles.join(', ')}.`)
        const link = await invite(context, role)
        show({ link }, link)
      } else if (what === 'setup-link') {
        const link = await setupLink(context)
        if (!link) throw new Conflict('Somebody is on this desk already; use "assay user invite admin".')
        show({ link }, link)
      } else if (what === 'new-password') {
        if (!word) throw new UsageError('Give the person’s e-mail address.')
        const password = await newPassword(context, word)
        show({ password }, `${password}\nThey sign in with it and change it under their name.`)
      } else throw new UsageError('Say list, invite, setup-link or new-password.')
      return 0
    })
  },
}

async function invite(context: Context, role: Role): Promise<string> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(context.now().getTime() + INVITATION_DAYS * 86_400_000).toISOString()
  await context.change(systemActor, (c) => makeInvitation(c, { tokenHash, role, expiresAt }))
  return `${context.config.publicUrl}/join/${token}`
}

async function newPassword(context: Context, email: string): Promise<string> {
  const { id } = await actingAs(context, email)
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const passwordHash = await hashPassword(password)
  await context.change(systemActor, (c) => resetPassword(c, id, passwordHash))
  return password
}
