import { randomUUIDv7 } from 'node:crypto'
import { beginCheck } from '../articles/steps.ts'
import { type Claim, claimById } from '../claims/queries.ts'
import { stateFromRatings } from '../claims/state.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, InvalidInput, Stale } from '../errors.ts'
import { desk } from '../scales/queries.ts'
import { require } from '../users/permissions.ts'
import type { RatingInput, VerdictInput } from './input.ts'
import { tellOfDispute, tellOfVerdict } from './notify-steps.ts'
import type { Question } from './vocabulary.ts'

/**
 * Saves this person's answer to one question about a claim: a first one, or a changed one (both stay in the history).
 * The claim becomes rated, or disputed when people differ.
 * @throws Conflict when *true* is rated before there is evidence
 */
export async function rateClaim(c: Change, claimId: string, input: RatingInput): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.rate', claim.state)
  const { question, level, confidence, rationale, version } = input
  const mine = await c.read
    .selectFrom('ratings')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('question', '=', question)
    .where('rater_id', '=', c.actor.id)
    .executeTakeFirst()
  await requireLevel(c, question, level, mine?.level_id)
  if (question === 'true') await requireEvidence(c, claimId, 'rated')
  const fields = { level_id: level, confidence, rationale }
  if (mine) {
    const theirs = { level: mine.level_id, confidence: mine.confidence, rationale: mine.rationale }
    if (version === 0)
      throw new Stale(
        'You have rated this already, in another window.',
        { level, confidence, rationale },
        theirs,
        mine.version,
      )
    await checkVersion(c, 'ratings', mine, version, { level, confidence, rationale }, theirs)
    if (!(await c.update('ratings', mine, fields))) return c.unchanged()
  } else {
    const at = { article_id: claim.article_id, claim_id: claimId, rater_id: c.actor.id, created_at: c.at }
    await c.insert('ratings', { id: randomUUIDv7(), ...at, question, ...fields })
  }
  const state = await ratedState(c, claimId)
  await c.update('claims', claim, { state })
  if (state === 'disputed' && claim.state !== 'disputed') await tellOfDispute(c, claim)
  await beginCheck(c, claim.article_id)
  await c.record({ action: mine ? 'rating.changed' : 'claim.rated' })
}

/**
 * An editor decides a claim. Somebody else must have rated it: nobody turns their own rating into the verdict alone.
 * @throws Conflict for that, and when the evidence it was rated on has been removed
 */
export async function decideClaim(c: Change, claimId: string, input: VerdictInput): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.decide', claim.state)
  const { level, said_level, summary, version } = input
  await requireOtherRater(c, claimId)
  await requireEvidence(c, claimId, 'decided')
  await requireLevel(c, 'true', level)
  if (said_level) await requireLevel(c, 'said', said_level, undefined, 'said_level')
  const before = await c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
  const fields = {
    level_id: level,
    said_level_id: said_level || null,
    summary,
    decided_by: c.actor.id,
    decided_at: c.at,
    withdrawn_at: null,
  }
  // A verdict that was taken back is not shown, so no form was filled from it.
  if (before && !before.withdrawn_at) {
    const theirs = { level: before.level_id, said_level: before.said_level_id ?? '', summary: before.summary }
    await checkVersion(c, 'verdicts', before, version, { level, said_level, summary }, theirs)
  }
  if (before) await c.update('verdicts', before, fields)
  else
    await c.insert('verdicts', {
      id: randomUUIDv7(),
      article_id: claim.article_id,
      claim_id: claimId,
      ...fields,
    })
  await c.update('claims', claim, { state: 'decided' })
  await tellOfVerdict(c, claim)
  await c.record({ action: before ? 'verdict.changed' : 'claim.decided' })
}

/** Takes a verdict back, with a reason: the claim is again where its ratings put it. */
export async function reopenClaim(c: Change, claimId: string, reason: string): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.reopen', claim.state)
  const verdict = await c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
  if (verdict) await c.update('verdicts', verdict, { withdrawn_at: c.at })
  await c.update('claims', claim, { state: await ratedState(c, claimId) })
  await c.record({ action: 'claim.reopened', reason })
}

async function ratedState(c: Change, claimId: string): Promise<Claim['state']> {
  const ratings = await c.read
    .selectFrom('ratings')
    .select(['question', 'level_id'])
    .where('claim_id', '=', claimId)
    .execute()
  return stateFromRatings(ratings)
}

/** A level must be of the scale in use; a rating made on an earlier version of it may keep the one it has. */
async function requireLevel(
  c: Change,
  question: Question,
  level: string,
  kept?: string,
  field = 'level',
): Promise<void> {
  if (level === kept) return
  const settings = await desk(c.read)
  const scale = question === 'said' ? settings.said_scale_id : settings.scale_id
  const known = await c.read
    .selectFrom('levels')
    .select('id')
    .where('id', '=', level)
    .where('scale_id', '=', scale)
    .executeTakeFirst()
  if (!known)
    throw new InvalidInput({
      [field]: 'This level is not on the desk’s scale; the scale may have changed: choose again.',
    })
}

async function requireEvidence(c: Change, claimId: string, done: 'rated' | 'decided'): Promise<void> {
  const any = await c.read
    .selectFrom('evidence')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!any) throw new Conflict(`Attach evidence first: whether it is true cannot be ${done} without any.`)
}

async function requireOtherRater(c: Change, claimId: string): Promise<void> {
  const other = await c.read
    .selectFrom('ratings')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('question', '=', 'true')
    .where('rater_id', '!=', c.actor.id)
    .limit(1)
    .executeTakeFirst()
  if (!other) throw new Conflict('Somebody other than you must have rated this claim before you decide it.')
}
