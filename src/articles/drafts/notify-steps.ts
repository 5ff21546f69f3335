import type { Claim } from '../../claims/queries.ts'
import type { Change } from '../../db/change.ts'
import { notify } from '../../notifications/steps.ts'

/**
 * Tells of claims of one article that a new draft sends to be checked again: whoever has one, and whoever rated one, of
 * all of theirs at once.
 */
export async function tellOfRecheck(c: Change, claims: readonly Claim[]): Promise<void> {
  const [first] = claims
  if (!first) return
  const { article_id } = first
  const rated = await c.read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .select(['r.claim_id', 'r.rater_id'])
    .distinct()
    .where('c.article_id', '=', article_id)
    .execute()
  const raters = Map.groupBy(rated, ({ claim_id }) => claim_id)
  const theirs = claims.flatMap(({ id, assignee_id }) => {
    const people = new Set((raters.get(id) ?? []).map(({ rater_id }) => rater_id))
    if (assignee_id) people.add(assignee_id)
    return [...people].map((person) => ({ person, id }))
  })
  for (const [person, own] of Map.groupBy(theirs, ({ person }) => person)) {
    const claim_id = own.length === 1 ? (own[0]?.id ?? null) : null
    const subject = `${claim_id ?? article_id}@${c.at}`
    await notify(c, [person], { kind: 're-check', subject, article_id, claim_id, claims: own.length })
  }
}
