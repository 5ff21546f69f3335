import { randomUUIDv7 } from 'node:crypto'
import { proposalsOf } from '../../breaker/proposals.ts'
import type { Broken } from '../../breaker/types.ts'
import { lastClaimNumber } from '../../claims/queries.ts'
import { unratedState } from '../../claims/state.ts'
import type { Change } from '../../db/change.ts'
import { Conflict } from '../../errors.ts'
import { require } from '../../users/permissions.ts'
import { insertProposals } from '../proposal-rows.ts'
import { articleById, currentVersion, hintsOfVersion, linesOfVersion } from '../queries.ts'
import { NO_LONGER_PROPOSED } from '../rebreak-command.ts'
import { reconcile } from '../reconcile.ts'
import { workOn } from '../steps.ts'
import type { Alignment } from './align-lines.ts'
import type { DraftInput } from './input.ts'
import { tellOfRecheck } from './notify-steps.ts'
import { type Alignments, movedAfter, type Outcome, outcomesOf, stateAfter } from './outcomes.ts'
import { claimsToPlace, placementsOfVersion } from './queries.ts'
import { carryHints, insertAnchors, insertLines, insertVersion, type NewVersion } from './version-steps.ts'

/** What was read outside the change, to be sure that it is still what stands. */
export interface DraftRead {
  /** What the breaker makes of the new text. */
  broken: Broken
  /** The language it was read in. */
  language: string
  /** How each earlier version goes on in it. */
  alignments: Alignments
}

export interface Redrafted {
  /** Number of the new version; of the current one where the text is the same. */
  number: number
  isSame: boolean
  recheck: number
  asks: number
  fresh: number
}

/**
 * Saves a new version of an article's text, as one act. Lines that stayed or moved keep their marks; claims on them stay
 * as they are, with anchors in the new version beside those of the old. Claims on changed lines are to be checked
 * again, a verdict on them is taken back; those whose place is lost or uncertain wait for a person. Proposals that nobody
 * answered give way to new ones on lines that are new or changed. Everything about earlier versions stays as it is.
 * @throws Conflict when another version or language stands there by now
 */
export async function redraftArticle(
  c: Change,
  articleId: string,
  input: DraftInput,
  read: DraftRead,
): Promise<Redrafted> {
  require(c.actor, 'article.redraft')
  const article = await articleById(c.read, articleId)
  const current = await currentVersion(c.read, articleId)
  if (current.id !== input.based) throw new Conflict(await whatHappened(c, articleId, current.number))
  if (article.language !== read.language)
    throw new Conflict('The article’s language was changed while the text was read. Look at the lines again.')
  if (current.text === input.text) {
    c.unchanged()
    return { number: current.number, isSame: true, recheck: 0, asks: 0, fresh: 0 }
  }
  const claims = await claimsToPlace(c.read, current)
  if (claims.some(({ versionId }) => !read.alignments.has(versionId)))
    throw new Conflict('The claims were changed while the text was read. Look at the lines again.')
  const outcomes = outcomesOf(claims, read.alignments)
  const alignment = read.alignments.get(current.id)
  if (!alignment) throw new Error('The current version was not compared.')
  const version = await insertVersion(c, current.number + 1, articleId, input)
  version.lines = await insertLines(
    c,
    version,
    await linesOfVersion(c.read, current.id),
    read.broken,
    alignment,
  )
  const { fresh, anchored } = await changeProposals(c, version, outcomes, read.broken, alignment)
  const before = await placementsOfVersion(c.read, current.id)
  for (const one of outcomes) if (one.fate !== 'stale proposal') await moveClaim(c, one)
  await insertAnchors(c, version, anchored)
  await c.insert('placements', ...outcomes.flatMap((one) => placementRow(version.id, one, before) ?? []))
  await carryHints(c, version, await hintsOfVersion(c.read, current.id), read.broken)
  await tellOfRecheck(
    c,
    outcomes.flatMap((one) => (isSentToRecheck(one) ? one.claim : [])),
  )
  await workOn(c, 'article.redraft', articleId)
  await c.record({ action: 'article.redrafted', article: articleId })
  const count = (fate: Outcome['fate']) =>
    outcomes.filter((one) => one.fate === fate && stateAfter(one) !== 'discarded').length
  return {
    number: current.number + 1,
    isSame: false,
    recheck: count('re-check'),
    asks: outcomes.filter((one) => one.fate === 'asks' && waits(one)).length,
    fresh,
  }
}

/** One that ratings alone had moved since it was sent there is not told of again: that would tell of them. */
function isSentToRecheck(one: Outcome): boolean {
  return unratedState(one.claim) !== 're-check' && stateAfter(one) === 're-check'
}

/** Set-aside and discarded claims are asked about only when somebody brings them back. */
function waits({ claim }: Outcome): boolean {
  return claim.state !== 'set aside' && claim.state !== 'discarded'
}

async function whatHappened(c: Change, articleId: string, number: number): Promise<string> {
  const act = await c.read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .leftJoin('users as u', 'u.id', 'r.actor_id')
    .select('u.name')
    .where('s.kind', '=', 'article')
    .where('s.subject_id', '=', articleId)
    .where('r.action', '=', 'article.redrafted')
    .orderBy('s.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return `${act?.name ?? 'Somebody'} put in version ${number} while you looked at yours, so yours was not saved. Below it is compared with version ${number}: look at it again and save it, or leave it.`
}

/** On lines that are new or changed, what is proposed now takes the place of proposals that nobody answered. */
async function changeProposals(
  c: Change,
  version: NewVersion,
  outcomes: readonly Outcome[],
  broken: Broken,
  alignment: Alignment,
): Promise<{ fresh: number; anchored: Outcome[] }> {
  const isOpen = (line: number) => ['new', 'changed'].includes(alignment.new[line]?.as ?? 'new')
  const proposals = proposalsOf(broken).filter(({ line }) => isOpen(line))
  const standing = outcomes.filter((one) => one.fate !== 'kept' || one.isTouched)
  const { fresh, gone } = reconcile(
    standing.map(({ claim, isTouched, placed }) => ({
      id: claim.id,
      wording: claim.wording,
      claimant: claim.claimant,
      isDiscarded: claim.state === 'discarded',
      isTouched,
      spans: placed.spans,
    })),
    proposals,
  )
  const isGone = new Set(gone)
  for (const { claim } of outcomes)
    if (isGone.has(claim.id))
      await c.update('claims', claim, { state: 'discarded', state_reason: NO_LONGER_PROPOSED })
  const { article_id, lines } = version
  const first = (await lastClaimNumber(c.read, article_id)) + 1
  await insertProposals(c, fresh, { article_id, version, lines, first })
  const isAnchored = ({ claim, fate, placed }: Outcome) =>
    fate === 'stale proposal'
      ? claim.state === 'proposed' && !isGone.has(claim.id)
      : !placed.asks && placed.spans.length > 0
  return { fresh: fresh.length, anchored: outcomes.filter(isAnchored) }
}

/** Its figures go along with it; its state changes if it is to be checked again, and then it has no verdict. */
async function moveClaim(c: Change, one: Outcome): Promise<void> {
  const { claim, figures } = one
  const { state, unrated_state } = movedAfter(one)
  const figures_json = claim.figures_json === '[]' ? '[]' : JSON.stringify(figures)
  await c.update('claims', claim, { state, unrated_state, figures_json })
  if (state === claim.state) return
  const verdict = await c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', claim.id)
    .executeTakeFirst()
  if (!verdict) return
  // One that waited for a second editor waits no more: it was about other words.
  await c.update('verdicts', verdict, { withdrawn_at: verdict.withdrawn_at ?? c.at, awaits_second: 0 })
}

function placementRow(
  article_version_id: string,
  { claim, versionId, placed, fate, isTouched }: Outcome,
  before: Awaited<ReturnType<typeof placementsOfVersion>>,
) {
  const isPlain = fate === 'kept' && placed.kind === 'exact'
  if (!isTouched || isPlain) return null
  // Of a claim that was waiting for its check already, what it was before that.
  const known = unratedState(claim) === 're-check' ? before.get(claim.id) : undefined
  return {
    id: randomUUIDv7(),
    article_id: claim.article_id,
    claim_id: claim.id,
    article_version_id,
    from_version_id: versionId,
    kind: placed.kind,
    score: Math.round(placed.score * 100),
    spans_json: JSON.stringify(placed.spans),
    asks: placed.asks ? 1 : 0,
    state_before: known?.state_before ?? claim.state,
    unrated_state_before: known?.unrated_state_before ?? claim.unrated_state,
    settled_as: '' as const,
    settled_by: null,
    settled_at: null,
  }
}
