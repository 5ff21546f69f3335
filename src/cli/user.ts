import type { Context } from '../context.ts'
import { systemActor } from '../desk/system-actor.ts'
import { Conflict } from '../errors.ts'
import { makeInvitation } from '../users/commands.ts'
import { people } from '../users/queries.ts'
import { INVITATION_DAYS, newToken, setupLink } from '../users/setup.ts'
import type { Role } from '../users/vocabulary.ts'
import { roles } from '../users/vocabulary.ts'
import { type Command, parse, print, UsageError, withDesk } from './command.ts'

export const user: Command = {
  name: 'user',
  args: 'list | invite ROLE | setup-link [--json]',
  summary: 'lists people, or makes a one-time link for a new one',
  options: [
    `invite ROLE    a link for somebody to join as ${roles.join(', ')}`,
    'setup-link     the link that makes the first admin, while nobody is on the desk',
    '--json         prints JSON',
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
      } else throw new UsageError('Say list, invite or setup-link.')
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
