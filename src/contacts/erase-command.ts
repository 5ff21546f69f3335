import { randomBytes } from 'node:crypto'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { require } from '../users/permissions.ts'
import { contactById, contactsWith } from './queries.ts'

const ERASED = 'Erased person'
const SALT_BYTES = 16

/**
 * Erases whom a contact was with, in all contacts of the same words, also removed ones and those of other claims; and with
 * the old salts every way to tell from the history's digests who it was. What was asked and answered stays as written.
 * @throws Stale
 */
export async function eraseContact(c: Change, id: string, version: number): Promise<{ claim: string }> {
  require(c.actor, 'person.erase')
  const contact = await contactById(c.read, id)
  await checkVersion(c, 'contacts', contact, version, {}, {})
  const { id: claim } = await claimById(c.read, contact.claim_id)
  if (contact.whom === ERASED) c.unchanged()
  else {
    for (const row of await contactsWith(c.read, contact.whom))
      await c.update('contacts', row, {
        whom: ERASED,
        salt: randomBytes(SALT_BYTES).toString('base64url'),
      })
    await c.record({ action: 'contact.erased' })
  }
  return { claim }
}
