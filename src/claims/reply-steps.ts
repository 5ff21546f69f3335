import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'

/** Bytes of a salt. */
const SALT_BYTES = 16

/** A part of a split claim has been asked about too: it gets the contacts and the mark of the whole. */
export async function copyReply(c: Change, from: string, to: string): Promise<void> {
  const contacts = await liveContacts(c, [from])
  for (const { id: _, version: _version, salt: _salt, ...contact } of contacts)
    await c.insert('contacts', {
      ...contact,
      id: randomUUIDv7(),
      claim_id: to,
      salt: randomBytes(SALT_BYTES).toString('base64url'),
    })
  const need = await c.read
    .selectFrom('reply_needs')
    .selectAll()
    .where('claim_id', '=', from)
    .executeTakeFirst()
  if (!need) return
  const { id: _, version: _version, ...mark } = need
  await c.insert('reply_needs', { ...mark, id: randomUUIDv7(), claim_id: to })
}

/**
 * Merging moves contacts to the claim that stays. It needs a reply if any of them did; a waiver of one counts only where
 * no other still needs one.
 */
export async function moveReplies(c: Change, to: string, from: readonly string[]): Promise<void> {
  for (const contact of await liveContacts(c, from)) await c.update('contacts', contact, { claim_id: to })
  const needs = await c.read
    .selectFrom('reply_needs')
    .selectAll()
    .where('claim_id', 'in', [to, ...from])
    .orderBy('needed_at')
    .execute()
  const kept = needs.find((need) => need.claim_id === to)
  const standing = needs.find((need) => need.claim_id !== to && !need.waived_at)
  if (kept?.waived_at && standing)
    await c.update('reply_needs', kept, {
      ...{ reason: standing.reason, needed_by: standing.needed_by, needed_at: standing.needed_at },
      ...{ waived_reason: '', waived_by: null, waived_at: null },
    })
  const other = standing ?? needs[0]
  if (!kept && other) await c.update('reply_needs', other, { claim_id: to })
}

function liveContacts(c: Change, claims: readonly string[]) {
  return c.read
    .selectFrom('contacts')
    .selectAll()
    .where('claim_id', 'in', claims)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute()
}
