import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { type Invitation, openInvitation } from './invitation-queries.ts'
import { require } from './permissions.ts'
import { isErased, otherAdmins, userByEmail, userById } from './queries.ts'
import { endSessions } from './session-store.ts'
import type { Role } from './vocabulary.ts'

/** Bytes of the salt that keeps the digests of a person's name and address from being guessed. */
const SALT_BYTES = 16

export interface NewPerson {
  name: string
  email: string
  passwordHash: string
}

/**
 * Takes an invitation up: the change's actor is the new person, with the id they are to have.
 * @throws NotFound when the invitation is used, withdrawn or too old; InvalidInput when the address is taken
 */
export async function joinDesk(c: Change, tokenHash: string, person: NewPerson): Promise<void> {
  const invitation = await openInvitation(c.read, tokenHash, c.at)
  if (await userByEmail(c.read, person.email))
    throw new InvalidInput({
      email: 'Somebody on this desk has this address already. Sign in with it instead.',
    })
  await c.insert('users', {
    id: c.actor.id,
    name: person.name,
    email: person.email,
    role: invitation.role,
    password_hash: person.passwordHash,
    salt: randomBytes(SALT_BYTES).toString('base64url'),
    disabled_at: null,
    created_at: c.at,
  })
  await c.update('invitations', invitation, { used_by: c.actor.id, used_at: c.at })
  await c.record({ action: 'user.joined' })
}

/** Writes an invitation down. Its secret is made outside: only the digest comes here. @returns the invitation's id */
export async function makeInvitation(
  c: Change,
  { tokenHash, role, expiresAt }: { tokenHash: string; role: Role; expiresAt: string },
): Promise<string> {
  require(c.actor, 'person.invite')
  const id = randomUUIDv7()
  await c.insert('invitations', {
    id,
    token_hash: tokenHash,
    role,
    created_by: c.actor.id,
    created_at: c.at,
    expires_at: expiresAt,
    used_by: null,
    used_at: null,
    withdrawn_at: null,
  })
  await c.record({ action: 'invitation.made' })
  return id
}

/** @throws Conflict when it was taken up meanwhile */
export async function withdrawInvitation(c: Change, invitation: Invitation): Promise<void> {
  require(c.actor, 'person.invite')
  if (invitation.used_at) throw new Conflict('The invitation has been taken up already.')
  if (invitation.withdrawn_at) return c.unchanged()
  await c.update('invitations', invitation, { withdrawn_at: c.at })
  await c.record({ action: 'invitation.withdrawn' })
}

export async function renameUser(c: Change, name: string, version: number): Promise<void> {
  require(c.actor, 'account.edit')
  const user = await userById(c.read, c.actor.id)
  await checkVersion(c, 'users', user, version, { name }, { name: user.name })
  if (await c.update('users', user, { name })) await c.record({ action: 'user.renamed' })
  else c.unchanged()
}

/** Sets the actor's own password and ends all their sessions; the old password was checked before. */
export async function changePassword(c: Change, passwordHash: string): Promise<void> {
  require(c.actor, 'account.edit')
  const user = await userById(c.read, c.actor.id)
  await c.update('users', user, { password_hash: passwordHash })
  await endSessions(c.keep, user.id)
  await c.record({ action: 'password.changed' })
}

/** Sets another person's password, for one who has forgotten it, and ends all their sessions. */
export async function resetPassword(c: Change, id: string, passwordHash: string): Promise<void> {
  require(c.actor, 'person.edit')
  const user = await userById(c.read, id)
  await c.update('users', user, { password_hash: passwordHash })
  await endSessions(c.keep, user.id)
  await c.record({ action: 'password.changed', reason: 'forgotten' })
}

/** Keeps the same password under the costs used now. */
export async function rehashPassword(c: Change, passwordHash: string): Promise<void> {
  const user = await userById(c.read, c.actor.id)
  await c.update('users', user, { password_hash: passwordHash })
  await c.record({ action: 'password.rehashed' })
}

/** Gives a person another role and ends their sessions. @throws Conflict for the last admin */
export async function changeRole(c: Change, id: string, role: Role, version: number): Promise<void> {
  require(c.actor, 'person.edit')
  const user = await userById(c.read, id)
  await checkVersion(c, 'users', user, version, { role }, { role: user.role })
  if (user.role === 'admin' && role !== 'admin') await assertOtherAdmin(c, id)
  if (!(await c.update('users', user, { role }))) return c.unchanged()
  if (id !== c.actor.id) await endSessions(c.keep, id)
  await c.record({ action: 'user.role-changed' })
}

/** Shuts a person out and ends their sessions; what they did stays. @throws Conflict for the last admin */
export async function disableUser(c: Change, id: string, version: number): Promise<void> {
  require(c.actor, 'person.edit')
  const user = await userById(c.read, id)
  await checkVersion(c, 'users', user, version, {}, {})
  if (user.disabled_at) return c.unchanged()
  if (user.role === 'admin') await assertOtherAdmin(c, id)
  await c.update('users', user, { disabled_at: c.at })
  await endSessions(c.keep, id)
  await c.record({ action: 'user.disabled' })
}

export async function enableUser(c: Change, id: string, version: number): Promise<void> {
  require(c.actor, 'person.edit')
  const user = await userById(c.read, id)
  await checkVersion(c, 'users', user, version, {}, {})
  if (!user.disabled_at) return c.unchanged()
  if (isErased(user)) throw new Conflict('This person was erased. Invite them anew.')
  await c.update('users', user, { disabled_at: null })
  await c.record({ action: 'user.enabled' })
}

async function assertOtherAdmin(c: Change, id: string): Promise<void> {
  if (await otherAdmins(c.read, id)) return
  throw new Conflict('This is the desk’s only admin. Make somebody else admin first.')
}
