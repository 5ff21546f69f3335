import type { Claim } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { notify } from '../notifications/steps.ts'

/**
 * Tells of a dispute those who have answered the question that is disputed, and nobody else: who has not rated yet must
 * not learn from it what others said.
 */
export async function tellOfDispute(c: Change, claim: Claim): Promise<void> {
  const ratings = await ratingsOn(c, claim.id)
  const byQuestion = Map.groupBy(ratings, ({ question }) => question)
  const disputed = [...byQuestion.values()].filter(
    (answers) => new Set(answers.map(({ level_id }) => level_id)).size > 1,
  )
  const raters = disputed.flat().map(({ rater_id }) => rater_id)
  await notify(c, raters, { kind: 'disputed', ...about(c, claim) })
}

/** Tells whoever rated a claim that it is decided. */
export async function tellOfVerdict(c: Change, claim: Claim): Promise<void> {
  const raters = (await ratingsOn(c, claim.id)).map(({ rater_id }) => rater_id)
  await notify(c, raters, { kind: 'decided', ...about(c, claim) })
}

function about(c: Change, { id, article_id }: Claim) {
  return { article_id, claim_id: id, subject: `${id}@${c.at}` }
}

function ratingsOn(c: Change, claimId: string) {
  return c.read
    .selectFrom('ratings')
    .select(['question', 'level_id', 'rater_id'])
    .where('claim_id', '=', claimId)
    .execute()
}
