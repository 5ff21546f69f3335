import { beginCheck } from '../articles/steps.ts'
import type { Change } from '../db/change.ts'
import { may, require } from '../users/permissions.ts'
import { tellAssignee } from './bulk.ts'
import { assignment, requireAssignable } from './commands.ts'
import { type Claim, claimsByIds } from './queries.ts'

/** Why, as the history tells it. */
const BY_LOAD = 'by load: to whoever had the fewest open claims'

/**
 * Gives claims of any articles to people, as a preview by load showed it. Claims that somebody has by now, or whose
 * state does not allow it any more, are left as they are and counted. An act for each article and person.
 * @throws InvalidInput when somebody cannot be given claims any more
 */
export async function assignByLoad(
  c: Change,
  given: readonly { claim: string; to: string }[],
): Promise<{ changed: number; left: number }> {
  require(c.actor, 'claim.assign-by-load')
  for (const person of new Set(given.map(({ to }) => to))) await requireAssignable(c, person)
  const claims = await claimsByIds(
    c.read,
    given.map(({ claim }) => claim),
  )
  const to = new Map(given.map(({ claim, to }) => [claim, to]))
  const free = claims.filter(
    (claim) => claim.assignee_id === null && may(c.actor, 'claim.assign-by-load', claim.state),
  )
  const acts = Map.groupBy(free, (claim) => `${claim.article_id} ${to.get(claim.id)}`)
  for (const claims of acts.values()) await assignTogether(c, claims, to.get(claims[0]?.id ?? '') ?? '')
  if (!free.length) c.unchanged()
  return { changed: free.length, left: to.size - free.length }
}

async function assignTogether(c: Change, claims: readonly Claim[], person: string): Promise<void> {
  const article = claims[0]?.article_id ?? ''
  for (const claim of claims) await c.update('claims', claim, assignment(claim, person))
  await tellAssignee(
    c,
    article,
    person,
    claims.map(({ id }) => id),
  )
  await beginCheck(c, article)
  await c.record({ action: 'claim.assigned', article, reason: BY_LOAD })
}
