import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { anchorRow } from '../articles/anchor.ts'
import { type ArticleVersion, currentVersion, type Line, linesOfVersion } from '../articles/queries.ts'
import { workOn } from '../articles/steps.ts'
import type { Figure } from '../breaker/figures/figure.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import type { EvidenceTable } from '../db/tables.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { movedBy, require } from '../users/permissions.ts'
import { newClaim } from './commands.ts'
import { groundsOfOne } from './grounds-queries.ts'
import type { MergeInput, SplitInput } from './input.ts'
import {
  type Anchor,
  anchorsOfClaim,
  type Claim,
  claimById,
  claimsByIds,
  lastClaimNumber,
} from './queries.ts'
import { locateQuote, type Range } from './quote.ts'
import { copyReply, moveReplies } from './reply-steps.ts'

/**
 * Replaces one claim by two or more, each with its own wording and its own part of the quote (the whole quote when
 * none is given). Each takes the evidence and the right of reply along; notes stay with the first claim, which is
 * discarded and says into which it went.
 * @returns the ids of the new claims
 */
export async function splitClaim(c: Change, id: string, input: SplitInput): Promise<{ ids: string[] }> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.split', claim.state)
  await checkVersion(c, 'claims', claim, input.version, {}, {})
  const parts = input.wording.map((wording, i) => ({ wording, quote: input.quote[i]?.trim() ?? '' }))
  const worded = parts.filter((part) => part.wording)
  if (worded.length < 2) throw new InvalidInput({ wording: 'A split needs at least two wordings.' })
  const version = await currentVersion(c.read, claim.article_id)
  const lines = await linesOfVersion(c.read, version.id)
  const anchors = await anchorsOfClaim(c.read, id)
  if (!anchors.length) throw new Conflict('Say first where the claim stands in the new text.')
  const first = (await lastClaimNumber(c.read, claim.article_id)) + 1
  const evidence = await liveEvidence(c, [id])
  const ids: string[] = []
  for (const [i, part] of worded.entries()) {
    const ranges = part.quote
      ? [locateQuote(version.text, part, linesOf(anchors, lines))]
      : anchors.map(rangeOf)
    const made = {
      number: first + i,
      wording: part.wording,
      state: evidence.length ? 'in check' : 'to check',
    } as const
    const id = await inherit(c, claim, made, ranges, version, lines)
    for (const { id: _, version: _version, ...link } of evidence)
      await c.insert('evidence', { ...link, id: randomUUIDv7(), claim_id: id })
    await copyReply(c, claim.id, id)
    ids.push(id)
  }
  const into = worded.map((_, i) => first + i).join(', ')
  await c.update('claims', claim, {
    ...movedBy('claim.split', claim),
    state_reason: `Split into ${into}.`,
  })
  await workOn(c, 'claim.split', claim.article_id)
  await c.record({ action: 'claim.split' })
  return { ids }
}

/**
 * Makes one claim of several in the same article: this one keeps its number and takes the others' words, evidence,
 * contacts and notes along.
 */
export async function mergeClaims(c: Change, id: string, input: MergeInput): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.merge', claim.state)
  await checkVersion(
    c,
    'claims',
    claim,
    input.version,
    { wording: input.wording },
    { wording: claim.wording },
  )
  const others = (await claimsByIds(c.read, input.claim)).filter((other) => other.id !== id)
  if (!others.length) throw new InvalidInput({ claim: 'Choose at least one other claim to merge with.' })
  for (const other of others) {
    if (other.article_id !== claim.article_id)
      throw new InvalidInput({ claim: 'Only claims of one article merge.' })
    require(c.actor, 'claim.merge', other.state)
  }
  await reanchor(c, claim, others)
  const taken = await takeAlong(
    c,
    claim.id,
    others.map((other) => other.id),
  )
  const grounds = { ...(await groundsOfOne(c.read, claim)), hasEvidence: taken }
  await c.update('claims', claim, {
    wording: input.wording,
    ...movedBy('claim.merge', claim, grounds),
  })
  for (const other of others)
    await c.update('claims', other, {
      ...movedBy('claim.discard', other),
      state_reason: `Merged into ${claim.number}.`,
    })
  await workOn(c, 'claim.merge', claim.article_id)
  await c.record({ action: 'claim.merged' })
}

async function reanchor(c: Change, claim: Claim, others: readonly Claim[]): Promise<void> {
  const version = await currentVersion(c.read, claim.article_id)
  const lines = await linesOfVersion(c.read, version.id)
  const own = await anchorsOfClaim(c.read, claim.id)
  const ranges = own.map(rangeOf)
  for (const other of others) ranges.push(...(await anchorsOfClaim(c.read, other.id)).map(rangeOf))
  for (const anchor of own) await c.remove('anchors', anchor)
  await insertAnchors(c, claim.id, claim.article_id, union(ranges), version, lines)
}

/** Moves evidence and notes to another claim. Returns whether there was evidence. */
async function takeAlong(c: Change, to: string, from: readonly string[]): Promise<boolean> {
  const evidence = await liveEvidence(c, from)
  for (const row of evidence) await c.update('evidence', row, { claim_id: to })
  const notes = await c.read.selectFrom('notes').selectAll().where('claim_id', 'in', from).execute()
  for (const row of notes) await c.update('notes', row, { claim_id: to })
  await moveReplies(c, to, from)
  return evidence.length > 0
}

function liveEvidence(c: Change, claims: readonly string[]): Promise<Selectable<EvidenceTable>[]> {
  return c.read
    .selectFrom('evidence')
    .selectAll()
    .where('claim_id', 'in', claims)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute()
}

async function inherit(
  c: Change,
  from: Claim,
  made: Pick<Claim, 'number' | 'wording' | 'state'>,
  ranges: readonly Range[],
  version: ArticleVersion,
  lines: readonly Line[],
): Promise<string> {
  const id = randomUUIDv7()
  const {
    claimant,
    cue,
    kind,
    risk,
    tags_json,
    assignee_id,
    origin,
    worthiness,
    features_json,
    unclear_json,
    rule,
    deadline_on,
  } = from
  const figures = (JSON.parse(from.figures_json) as Figure[]).filter((figure) =>
    ranges.some((range) => range.start <= figure.start && figure.end <= range.end),
  )
  await c.insert('claims', {
    ...newClaim(id, from.article_id, made.number, c.at),
    ...{ claimant, cue, kind, risk, tags_json, assignee_id, origin, worthiness, features_json, unclear_json },
    ...{ rule, deadline_on, figures_json: JSON.stringify(figures) },
    ...made,
  })
  await insertAnchors(c, id, from.article_id, ranges, version, lines)
  return id
}

async function insertAnchors(
  c: Change,
  claim_id: string,
  article_id: string,
  ranges: readonly Range[],
  version: ArticleVersion,
  lines: readonly Line[],
): Promise<void> {
  const at = { article_id, claim_id, article_version_id: version.id }
  await c.insert(
    'anchors',
    ...ranges.map((range, ordinal) => anchorRow(version.text, range, { ...at, ordinal }, lines)),
  )
}

function rangeOf(anchor: Anchor): Range {
  return { start: anchor.start_at, end: anchor.end_at }
}

/** Ranges in order, those that touch or overlap joined. */
export function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
  }
  return joined
}

/** From the start of the first line to the end of the last that these anchors stand on. */
function linesOf(anchors: readonly Anchor[], lines: readonly Line[]): Range {
  const on = lines.filter((line) =>
    anchors.some((anchor) => anchor.start_at < line.end_at && anchor.end_at > line.start_at),
  )
  return { start: on[0]?.start_at ?? 0, end: on.at(-1)?.end_at ?? 0 }
}
