import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ClaimTable, Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { restorableOfClaim } from '../restorable.ts'
import { entriesAbout } from './entry-queries.ts'

type Claim = Selectable<ClaimTable>
export type ClaimField = (typeof restorableOfClaim)[number]

/** A claim's own row as it stood after an act. @throws NotFound where it was not there yet */
export async function claimThatStood(
  read: ReadonlyKysely<Tables>,
  claimId: string,
  seq: number,
): Promise<Claim> {
  const row: Record<string, unknown> = {}
  for (const { rows } of await entriesAbout(read, 'claim', claimId, seq))
    for (const { table, id, changes } of rows)
      if (table === 'claims' && id === claimId)
        for (const [column, { to }] of Object.entries(changes)) row[column] = to
  if (row.id === undefined) throw new NotFound('The claim was not there yet at that moment.')
  return row as unknown as Claim
}

/** The fields that can be put back and are not as they stood. */
export function fieldsToPutBack(now: Claim, stood: Claim): ClaimField[] {
  return restorableOfClaim.filter((field) => stood[field] !== undefined && stood[field] !== now[field])
}
