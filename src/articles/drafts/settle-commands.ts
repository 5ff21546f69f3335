import { factsOf, groundsOfOne } from '../../claims/grounds-queries.ts'
import { type Claim, claimById } from '../../claims/queries.ts'
import { locateQuote } from '../../claims/quote.ts'
import { needsSecondEditor, unratedState } from '../../claims/state.ts'
import type { Change } from '../../db/change.ts'
import { checkVersion } from '../../db/check-version.ts'
import type { ClaimState } from '../../db/tables.ts'
import { Conflict, InvalidInput } from '../../errors.ts'
import { movedBy, require } from '../../users/permissions.ts'
import { type ArticleVersion, currentVersion, linesOfVersion } from '../queries.ts'
import { workOn } from '../steps.ts'
import type { RePlaceInput } from './input.ts'
import { isWaiting } from './is-waiting.ts'
import { anchorClaim, moveByPlace, moveWithVerdict } from './place-steps.ts'
import { type Placement, placementOf } from './queries.ts'
import type { Range } from './score.ts'

/** A person says that the claim stands where it was proposed to stand in the new text. */
export async function keepClaim(c: Change, id: string, version: number): Promise<Claim> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.keep', claim.state)
  const { placement, current } = await waiting(c, claim, version)
  const spans = JSON.parse(placement.spans_json) as Range[]
  if (!spans.length)
    throw new Conflict('No place was found for this claim: say where it stands, or retire it.')
  const said = { placement, current, spans }
  await anchorClaim(c, claim, said)
  const state = await moveByPlace(c, 'claim.keep', claim, said)
  await settle(c, placement, 'kept', { from: claim.state, to: state })
  await workOn(c, 'claim.keep', claim.article_id)
  await c.record({ action: 'claim.kept' })
  return claim
}

/** A person says where the claim stands in the new text, be it that it was placed elsewhere before. */
export async function rePlaceClaim(c: Change, id: string, input: RePlaceInput): Promise<Claim> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.re-place', claim.state)
  const current = await currentVersion(c.read, claim.article_id)
  const placement = await placementOf(c.read, id, current.id)
  if (!placement) throw new Conflict('This claim stands where it always stood.')
  await checkVersion(c, 'placements', placement, input.version, {}, {})
  const lines = await linesOfVersion(c.read, current.id)
  const line = lines.find(({ number }) => number === input.line)
  if (!line && input.start === undefined)
    throw new InvalidInput({ line: 'Say which line the words are from.' })
  const within = line ? { start: line.start_at, end: line.end_at } : { start: 0, end: current.text.length }
  const range = locateQuote(current.text, input, within)
  const said = { placement, current, spans: [range] }
  await anchorClaim(c, claim, said)
  const state = await moveByPlace(c, 'claim.re-place', claim, said)
  await settle(c, placement, 're-placed', { from: claim.state, to: state })
  await workOn(c, 'claim.re-place', claim.article_id)
  await c.record({ action: 'claim.re-placed' })
  return claim
}

/** A person says that the new text does not make the claim any more: it is set aside, with the reason, without its verdict. */
export async function retireClaim(c: Change, id: string, version: number, reason: string): Promise<Claim> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.retire', claim.state)
  const { placement } = await waiting(c, claim, version)
  await moveWithVerdict(c, claim, movedBy('claim.retire', claim), reason)
  await settle(c, placement, 'retired')
  await workOn(c, 'claim.retire', claim.article_id)
  await c.record({ action: 'claim.retired', reason })
  return claim
}

/** A person says that a claim on changed words still holds: it goes back to where its evidence and ratings put it. */
export async function holdClaim(c: Change, id: string, version: number): Promise<Claim> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.hold', unratedState(claim))
  await requirePlaced(c, claim, version)
  await c.update('claims', claim, movedBy('claim.hold', claim, await groundsOfOne(c.read, claim)))
  await workOn(c, 'claim.hold', claim.article_id)
  await c.record({ action: 'claim.held' })
  return claim
}

/**
 * An editor says that a claim on changed words still holds, and so does the verdict that a new draft took back. Who may
 * say so is who may decide it; a verdict that wants a second editor is made anew.
 */
export async function upholdClaim(c: Change, id: string, version: number): Promise<Claim> {
  const claim = await claimById(c.read, id)
  const verdict = await c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', id)
    .executeTakeFirst()
  const facts = await factsOf(c.read, claim, c.actor, {
    sourcesReason: verdict?.sources_reason ?? '',
    disputeReason: verdict?.dispute_reason ?? '',
  })
  require(c.actor, 'claim.uphold', claim.state, facts)
  const placement = await requirePlaced(c, claim, version)
  if (!verdict?.withdrawn_at || placement?.state_before !== 'decided')
    throw new Conflict('No verdict on this claim was taken back by a new draft.')
  if (needsSecondEditor(facts))
    throw new Conflict(
      'A verdict on this claim wants a second editor: say that it holds, and decide it anew.',
    )
  await c.update('verdicts', verdict, { withdrawn_at: null })
  await c.update('claims', claim, movedBy('claim.uphold', claim))
  await workOn(c, 'claim.uphold', claim.article_id)
  await c.record({ action: 'claim.upheld' })
  return claim
}

/** @returns what was said of the claim's place; null for nothing. @throws Conflict while its place is not known, Stale */
async function requirePlaced(c: Change, claim: Claim, version: number): Promise<Placement | null> {
  await checkVersion(c, 'claims', claim, version, { state: 'holds' }, { state: unratedState(claim) })
  const current = await currentVersion(c.read, claim.article_id)
  const placement = await placementOf(c.read, claim.id, current.id)
  if (placement && isWaiting(placement))
    throw new Conflict('Say first where the claim stands in the new text.')
  return placement
}

async function waiting(
  c: Change,
  { id, article_id }: Claim,
  version: number,
): Promise<{ placement: Placement; current: ArticleVersion }> {
  const current = await currentVersion(c.read, article_id)
  const placement = await placementOf(c.read, id, current.id)
  if (!placement || !isWaiting(placement))
    throw new Conflict('Somebody has said already where this claim stands, or a newer text has come in.')
  await checkVersion(c, 'placements', placement, version, {}, {})
  return { placement, current }
}

/** A verdict that its new place takes back can be upheld, as one that the draft itself took back. */
function settle(
  c: Change,
  placement: Placement,
  settled_as: Placement['settled_as'],
  moved: { from: ClaimState; to: ClaimState } | null = null,
): Promise<boolean> {
  const isTakenBack = moved?.from === 'decided' && moved.to === 're-check'
  const before = isTakenBack && { state_before: 'decided' as const, unrated_state_before: '' as const }
  const settled = { settled_as, settled_by: c.actor.id, settled_at: c.at }
  return c.update('placements', placement, { ...settled, ...before })
}
