import { workOn } from '../articles/steps.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, InvalidInput, NotFound } from '../errors.ts'
import { require } from '../users/permissions.ts'
import type { RestorationInput } from './input.ts'
import { actBySeq, rowsByIds } from './queries.ts'
import { isRestorable, obstacleTo, permissionFor, type RestorableTable, stateMatters } from './restorable.ts'

type Row = Record<string, unknown> & { id: string; version: number }

/**
 * Puts back the value a column had before an act, or the one the act gave it. That is a new act: nothing in the
 * history is undone. It needs the permission to restore and the one to edit that thing, in the state it is in.
 * @throws NotFound for a value the act does not hold, InvalidInput for a column that cannot be restored, Stale
 */
export async function restoreValue(c: Change, seq: number, input: RestorationInput): Promise<void> {
  require(c.actor, 'history.restore')
  const { table, row: id, field, side, reason } = input
  if (!isRestorable(table, field))
    throw new InvalidInput({
      field: 'This field cannot be restored from here; change it where it is edited.',
    })
  const { act } = await actBySeq(c.read, seq)
  const changed = act.entry.rows.find((row) => row.table === table && row.id === id)?.changes[field]
  const value = side === 'before' ? changed?.from : changed?.to
  if (value === undefined) throw new NotFound('This act holds no such value to restore.')
  const row = (await rowsByIds(c.read, table, [id])).get(id)
  if (!row) throw new NotFound('What this value belonged to is gone.')
  await requirePermission(c, table, field, row)
  if (field === 'removed_at' && value !== null)
    throw new InvalidInput({ field: 'This is removed on the claim’s page, with a reason.' })
  const obstacle = obstacleTo(table, field, row, value)
  if (obstacle) throw new Conflict(obstacle)
  const text = (each: unknown) => ({ [field]: String(each ?? '') })
  await checkVersion(c, table, row, input.version, text(value), text(row[field]))
  const patch = field === 'removed_at' ? { removed_at: null, removed_reason: '' } : { [field]: value }
  if (!(await c.update(table, row as never, patch as never))) return c.unchanged()
  if (typeof row.article_id === 'string') await workOn(c, permissionFor(table, field), row.article_id)
  await c.record({ action: 'history.restored', reason })
}

async function requirePermission(c: Change, table: RestorableTable, field: string, row: Row): Promise<void> {
  const permission = permissionFor(table, field)
  if (!stateMatters(table)) return require(c.actor, permission)
  const claim = await claimById(c.read, table === 'claims' ? row.id : String(row.claim_id))
  require(c.actor, permission, claim.state)
}
