import { randomBytes } from 'node:crypto'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { require } from '../users/permissions.ts'
import { contactById } from './queries.ts'

const ERASED = 'Erased person'
const SALT_BYTES = 16

/**
 * Erases whom a contact was with, and with the old salt every way to tell from the history's digests who it was. What was
 * asked and answered stays as written. @throws Stale
 */
export async function eraseContact(c: Change, id: string, version: number): Promise<{ claim: string }> {
  require(c.actor, 'person.erase')
  const contact = await contactById(c.read, id)
  await checkVersion(c, 'contacts', contact, version, {}, {})
  const { id: claim } = await claimById(c.read, contact.claim_id)
  if (contact.whom === ERASED) c.unchanged()
  else {
    const salt = randomBytes(SALT_BYTES).toString('base64url')
    await c.update('contacts', contact, { whom: ERASED, salt })
    await c.record({ action: 'contact.erased' })
  }
  return { claim }
}
