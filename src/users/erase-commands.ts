import { randomBytes } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict } from '../errors.ts'
import { require } from './permissions.ts'
import { erasedCount, isErased, otherAdmins, userById } from './queries.ts'
import { endSessions } from './session-store.ts'

/** Bytes of the salt that takes the erased one's place. */
const SALT_BYTES = 16

/**
 * Erases who a person is: name, address and password go, and with the old salt every way to tell from the history's
 * digests what they were. What the person did stays, under a number, and every proof of it holds.
 * @throws Conflict for the last admin, Stale
 */
export async function eraseUser(c: Change, id: string, version: number): Promise<void> {
  require(c.actor, 'person.erase')
  const user = await userById(c.read, id)
  await checkVersion(c, 'users', user, version, {}, {})
  if (isErased(user)) return c.unchanged()
  if (user.role === 'admin' && !(await otherAdmins(c.read, id)))
    throw new Conflict('This is the desk’s only admin. Make somebody else admin first.')
  const number = (await erasedCount(c.read)) + 1
  await c.update('users', user, {
    name: `Erased person ${number}`,
    // No address, since it has no @; two could not both be empty.
    email: `erased ${number}`,
    password_hash: '',
    salt: randomBytes(SALT_BYTES).toString('base64url'),
    disabled_at: user.disabled_at ?? c.at,
  })
  await endSessions(c.keep, id)
  for (const table of ['mails', 'mail_choices', 'notifications', 'calendars', 'onces'] as const)
    await c.keep.deleteFrom(table).where('user_id', '=', id).execute()
  await c.record({ action: 'user.erased' })
}
