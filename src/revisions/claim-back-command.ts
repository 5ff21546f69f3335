import { workOn } from '../articles/steps.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { eyesOf } from '../ratings/readable-queries.ts'
import { movedBy, require } from '../users/permissions.ts'
import type { ClaimBackInput } from './past/input.ts'
import { momentOf } from './past/moment-queries.ts'
import { claimThatStood, fieldsToPutBack } from './past/put-back-queries.ts'
import { permissionFor } from './restorable.ts'

/**
 * Puts everything about a claim that can be put back to how it stood after an act, as one new act: its words and what
 * is said about it, not its state, evidence, ratings or verdict. Each field that differs needs the permission to change
 * it, in the state the claim is in.
 * @throws NotFound where the claim was not there yet or the act may not be known of, Forbidden, Conflict, Stale
 */
export async function putClaimBack(
  c: Change,
  id: string,
  seq: number,
  { version, reason }: ClaimBackInput,
): Promise<void> {
  require(c.actor, 'history.restore')
  const claim = await claimById(c.read, id)
  await momentOf(c.read, await eyesOf(c.read, c.actor), { kind: 'claim', id }, seq)
  const stood = await claimThatStood(c.read, id, seq)
  const fields = fieldsToPutBack(claim, stood)
  const permissions = new Set(fields.map((field) => permissionFor('claims', field)))
  for (const permission of permissions) require(c.actor, permission, claim.state)
  const text = (row: typeof claim) => Object.fromEntries(fields.map((field) => [field, row[field]]))
  await checkVersion(c, 'claims', claim, version, text(stood), text(claim))
  if (!fields.length) return c.unchanged()
  const [permission = 'claim.edit'] = permissions
  await c.update('claims', claim, { ...text(stood), ...movedBy(permission, claim) })
  await workOn(c, permission, claim.article_id)
  await c.record({ action: 'claim.put-back', reason: `As after act ${seq}${reason ? `: ${reason}` : ''}` })
}
