import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { Grounds } from './state.ts'

/** What has been attached to claims and decides where they stand, by claim; two queries for any number of them. */
export async function groundsOf(
  read: ReadonlyKysely<Tables>,
  claims: readonly string[],
): Promise<Map<string, Grounds>> {
  const grounds = new Map<string, Grounds>(claims.map((id) => [id, { ratings: [], hasEvidence: false }]))
  if (!claims.length) return grounds
  const ratings = await read
    .selectFrom('ratings')
    .select(['claim_id', 'question', 'level_id'])
    .where('claim_id', 'in', claims)
    .execute()
  for (const { claim_id, ...rating } of ratings) grounds.get(claim_id)?.ratings.push(rating)
  const evidence = await read
    .selectFrom('evidence')
    .select('claim_id')
    .distinct()
    .where('claim_id', 'in', claims)
    .where('removed_at', 'is', null)
    .execute()
  for (const { claim_id } of evidence) {
    const found = grounds.get(claim_id)
    if (found) found.hasEvidence = true
  }
  return grounds
}
