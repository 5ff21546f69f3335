import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { may } from '../users/permissions.ts'
import type { Role } from '../users/vocabulary.ts'
import type { Entry } from './entry.ts'

/** More than an act's page offers; of an act on more, the rest is found in the workbench. */
const MAX_OFFERED = 20

export interface DiscardedClaim {
  id: string
  number: number
  wording: string
  version: number
}

/** Of the claims that an act discarded, those that are discarded still and that this person may bring back. */
export async function discardedBy(
  read: ReadonlyKysely<Tables>,
  { entry }: { entry: Entry },
  viewer: { role: Role },
): Promise<DiscardedClaim[]> {
  const ids = entry.rows.flatMap(({ table, id, changes }) =>
    table === 'claims' && changes.state?.to === 'discarded' ? [id] : [],
  )
  if (!ids.length) return []
  const claims = await read
    .selectFrom('claims as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .select(['c.id', 'c.number', 'c.wording', 'c.version', 'a.state as article'])
    .where('c.id', 'in', ids)
    .where('c.state', '=', 'discarded')
    .orderBy('c.number')
    .limit(MAX_OFFERED)
    .execute()
  return claims.filter(({ article }) => may({ role: viewer.role, article }, 'claim.restore', 'discarded'))
}
