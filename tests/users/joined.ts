import { systemActor } from '../../src/desk/system-actor.ts'
import { makeInvitation } from '../../src/users/commands.ts'
import { newToken } from '../../src/users/setup.ts'
import type { Role } from '../../src/users/vocabulary.ts'
import type { Visitor, World } from '../support/world.ts'

export const PASSWORD = 'violet kettle harbour sixpence'
export const OTHER_PASSWORD = 'lantern gravel oboe thirteen moths'

export interface Joined {
  browser: Visitor
  id: string
  email: string
}

/** A browser with an empty cookie jar, of nobody in particular. */
export async function browser(world: World): Promise<Visitor> {
  const visitor = await world.signedIn('reader')
  await visitor.post('/session/end')
  return visitor
}

/** Somebody who joined by an invitation and has the password above. */
export async function joined(world: World, role: Role, name: string): Promise<Joined> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(world.context.now().getTime() + 3_600_000).toISOString()
  await world.context.change(systemActor, (c) => makeInvitation(c, { tokenHash, role, expiresAt }))
  const visitor = await browser(world)
  const email = `${name.toLowerCase().replace(/\W/g, '')}@desk.example`
  const answer = await visitor.post(`/join/${token}`, { name, email, password: PASSWORD })
  if (answer.status !== 303) throw new Error(`${name} could not join: ${answer.status} ${answer.text}`)
  const { id } = await world.context.read
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return { browser: visitor, id, email }
}
