import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { workOn } from '../articles/steps.ts'
import { factsOf, groundsOfOne } from '../claims/grounds-queries.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import type { ClaimState, VerdictTable } from '../db/tables.ts'
import { Conflict } from '../errors.ts'
import { movedBy, require } from '../users/permissions.ts'
import { placeOfLevel } from './commands.ts'
import type { VerdictInput } from './input.ts'
import { tellOfVerdict } from './notify-steps.ts'

/**
 * An editor decides a claim; where the raters differ, an editor who is none of them settles it, with a reason. Where
 * the policies want a second editor for its risk, the verdict waits until one has confirmed it, and the claim stays
 * where it is.
 * @throws Conflict that says what is missing
 */
export async function decideClaim(c: Change, claimId: string, input: VerdictInput): Promise<void> {
  const claim = await claimById(c.read, claimId)
  const { level, said_level, summary, sources_reason, dispute_reason, version } = input
  const reasons = { sourcesReason: sources_reason, disputeReason: dispute_reason }
  const facts = await factsOf(c.read, claim, c.actor, reasons)
  require(c.actor, 'claim.decide', claim.state, facts)
  await placeOfLevel(c, 'true', level)
  if (said_level) await placeOfLevel(c, 'said', said_level, undefined, 'said_level')
  const moved = movedBy('claim.decide', claim, facts)
  const waits = moved.state !== 'decided'
  const before = await verdictRow(c, claimId)
  const fields = {
    level_id: level,
    said_level_id: said_level || null,
    summary,
    sources_reason,
    dispute_reason: claim.state === 'disputed' ? dispute_reason : '',
    decided_by: c.actor.id,
    decided_at: c.at,
    awaits_second: waits ? 1 : 0,
    confirmed_by: null,
    confirmed_at: null,
    withdrawn_at: waits ? c.at : null,
  }
  // A verdict that was taken back is not shown, so no form was filled from it.
  if (before && (!before.withdrawn_at || before.awaits_second)) {
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
  await c.update('claims', claim, moved)
  if (!waits) await tellOfVerdict(c, claim)
  await workOn(c, 'claim.decide', claim.article_id)
  const reason = claim.state === 'disputed' ? dispute_reason : ''
  await c.record({ action: waits ? 'verdict.proposed' : actionFor(claim.state, before), reason })
}

function actionFor(state: ClaimState, before: object | undefined): string {
  if (state === 'disputed') return 'claim.adjudicated'
  return before ? 'verdict.changed' : 'claim.decided'
}

/** A second editor confirms the verdict that waits on a claim, as it stands: from then on it holds. */
export async function confirmVerdict(c: Change, claimId: string, version: number): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.confirm', claim.state, await factsOf(c.read, claim, c.actor))
  const verdict = await verdictRow(c, claimId)
  if (!verdict) throw new Conflict('No verdict on this claim waits to be confirmed.')
  const { level_id, said_level_id, summary } = verdict
  // What is confirmed is what was read: the whole verdict counts as a field of the form.
  await checkVersion(
    c,
    'verdicts',
    verdict,
    version,
    {},
    { level: level_id, said_level: said_level_id ?? '', summary },
  )
  await c.update('verdicts', verdict, {
    awaits_second: 0,
    confirmed_by: c.actor.id,
    confirmed_at: c.at,
    withdrawn_at: null,
  })
  await c.update('claims', claim, movedBy('claim.confirm', claim))
  await tellOfVerdict(c, claim)
  await workOn(c, 'claim.confirm', claim.article_id)
  await c.record({ action: 'verdict.confirmed' })
}

/**
 * An editor takes the decider's part before all ratings are in: they see them from now on, and cannot rate the claim any
 * more. There is no way back, since nobody can unsee.
 */
export async function takeDecidersPart(c: Change, claimId: string): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.take-part', claim.state, await factsOf(c.read, claim, c.actor))
  const already = await c.read
    .selectFrom('deciders')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('person_id', '=', c.actor.id)
    .executeTakeFirst()
  if (already) return c.unchanged()
  const at = { article_id: claim.article_id, claim_id: claimId, created_at: c.at }
  await c.insert('deciders', { id: randomUUIDv7(), ...at, person_id: c.actor.id })
  await workOn(c, 'claim.take-part', claim.article_id)
  await c.record({ action: 'decider.named' })
}

/** Takes a verdict back, with a reason: the claim is again where its ratings put it. */
export async function reopenClaim(c: Change, claimId: string, reason: string): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'claim.reopen', claim.state)
  const verdict = await verdictRow(c, claimId)
  if (verdict) await c.update('verdicts', verdict, { withdrawn_at: c.at })
  const grounds = await groundsOfOne(c.read, claim)
  await c.update('claims', claim, movedBy('claim.reopen', claim, grounds))
  await workOn(c, 'claim.reopen', claim.article_id)
  await c.record({ action: 'claim.reopened', reason })
}

function verdictRow(c: Change, claimId: string): Promise<Selectable<VerdictTable> | undefined> {
  return c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', claimId)
    .executeTakeFirst() as Promise<Selectable<VerdictTable> | undefined>
}
