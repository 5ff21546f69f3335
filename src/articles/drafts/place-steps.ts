import { groundsOfOne } from '../../claims/grounds-queries.ts'
import { anchorsIn, type Claim } from '../../claims/queries.ts'
import type { Change } from '../../db/change.ts'
import type { ClaimState } from '../../db/tables.ts'
import { movedBy } from '../../users/permissions.ts'
import { anchorRow } from '../anchor.ts'
import { type ArticleVersion, linesOfVersion } from '../queries.ts'
import { tellOfRecheck } from './notify-steps.ts'
import { linedVersion, type Placement } from './queries.ts'
import { linesUnder } from './same-lines.ts'
import type { Range } from './score.ts'

/** What a person said of a claim's place in a new text. */
interface Said {
  placement: Placement
  /** The version that it stands in now. */
  current: ArticleVersion
  /** Its words there. */
  spans: readonly Range[]
}

/** Puts the claim's words in the current version in the place of those it had there. */
export async function anchorClaim(
  c: Change,
  { id, article_id }: Claim,
  { current, spans }: Said,
): Promise<void> {
  for (const row of await anchorsIn(c.read, id, current.id)) await c.remove('anchors', row)
  const lines = await linesOfVersion(c.read, current.id)
  const at = { article_id, claim_id: id, article_version_id: current.id }
  await c.insert(
    'anchors',
    ...spans.map((span, ordinal) => anchorRow(current.text, span, { ...at, ordinal }, lines)),
  )
}

/** Moves a claim to where its place leads it. @returns its state there */
export async function moveByPlace(
  c: Change,
  action: 'claim.keep' | 'claim.re-place',
  claim: Claim,
  said: Said,
): Promise<ClaimState> {
  const grounds = await groundsOfOne(c.read, claim)
  const place = { isSame: await readsTheSame(c, claim, said), before: await checkedState(c, said) }
  const moved = movedBy(action, claim, { ...grounds, place })
  const { state } = moved
  await moveWithVerdict(c, claim, moved)
  if (state === 're-check' && claim.state !== 're-check') await tellOfRecheck(c, [claim])
  return state
}

/** Moves a claim; from one that is decided no more its verdict is taken back. */
export async function moveWithVerdict(
  c: Change,
  claim: Claim,
  moved: Pick<Claim, 'state' | 'unrated_state'>,
  state_reason = claim.state_reason,
): Promise<void> {
  await c.update('claims', claim, { ...moved, state_reason })
  if (claim.state !== 'decided' || moved.state === 'decided') return
  const verdict = await c.read
    .selectFrom('verdicts')
    .selectAll()
    .where('claim_id', '=', claim.id)
    .executeTakeFirstOrThrow()
  await c.update('verdicts', verdict, { withdrawn_at: c.at })
}

/** Whether the lines it stands on now read as those that it stood on. */
async function readsTheSame(c: Change, { id }: Claim, { placement, current, spans }: Said): Promise<boolean> {
  const [before, after] = [placement.from_version_id, current.id]
  const was = (await anchorsIn(c.read, id, before)).map(({ start_at, end_at }) => ({
    start: start_at,
    end: end_at,
  }))
  const [old, now] = [await linedVersion(c.read, before), await linedVersion(c.read, after)]
  const [here, there] = [linesUnder(old, was), linesUnder(now, spans)]
  return here.length > 0 && here.join('\n') === there.join('\n')
}

/** The state before the new text, of a claim that was not waiting for a check even then; null where that is not certain. */
async function checkedState(c: Change, { placement, current }: Said): Promise<ClaimState | null> {
  const earlier = await c.read
    .selectFrom('placements as p')
    .innerJoin('article_versions as v', 'v.id', 'p.article_version_id')
    .select('p.id')
    .where('p.claim_id', '=', placement.claim_id)
    .where('v.number', '=', current.number - 1)
    .executeTakeFirst()
  return earlier || placement.state_before === 're-check' ? null : placement.state_before
}
