import { randomUUIDv7 } from 'node:crypto'
import { anchorRow } from '../articles/anchor.ts'
import { currentVersion, linesOfVersion } from '../articles/queries.ts'
import { workOn } from '../articles/steps.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { InvalidInput } from '../errors.ts'
import { notify } from '../notifications/steps.ts'
import { movedBy, require } from '../users/permissions.ts'
import { people } from '../users/queries.ts'
import { groundsOfOne } from './grounds-queries.ts'
import type { EditClaimInput, NewClaimInput } from './input.ts'
import { type Claim, claimById, lastClaimNumber } from './queries.ts'
import { locateQuote } from './quote.ts'
import { unratedState } from './state.ts'

/** Makes a claim of words in the article's newest text. @throws InvalidInput when the words are not there */
export async function makeClaim(c: Change, articleId: string, input: NewClaimInput): Promise<{ id: string }> {
  require(c.actor, 'claim.create')
  const version = await currentVersion(c.read, articleId)
  const lines = await linesOfVersion(c.read, version.id)
  const line = lines.find((line) => line.number === input.line)
  if (!line && input.start === undefined)
    throw new InvalidInput({ quote: 'Say which line the words are from.' })
  const within = line ? { start: line.start_at, end: line.end_at } : { start: 0, end: version.text.length }
  const range = locateQuote(version.text, input, within)
  const id = randomUUIDv7()
  await c.insert('claims', {
    ...newClaim(id, articleId, (await lastClaimNumber(c.read, articleId)) + 1, c.at),
    wording: input.wording,
    claimant: input.claimant,
    cue: input.cue,
    kind: input.kind,
  })
  const at = { article_id: articleId, claim_id: id, article_version_id: version.id, ordinal: 0 }
  await c.insert('anchors', anchorRow(version.text, range, at, lines))
  await workOn(c, 'claim.create', articleId)
  await c.record({ action: 'claim.made' })
  return { id }
}

/** A person takes a proposal up as it stands. */
export async function acceptClaim(c: Change, id: string, version: number): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.accept', claim.state)
  await checkVersion(c, 'claims', claim, version, {}, {})
  await c.update('claims', claim, movedBy('claim.accept', claim))
  await workOn(c, 'claim.accept', claim.article_id)
  await c.record({ action: 'claim.accepted' })
}

/** Saves a claim's fields. Editing a proposal is taking it up. @throws Stale with both texts */
export async function editClaim(c: Change, id: string, input: EditClaimInput): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.edit', claim.state)
  const { version, once: _, reason, tags, ...fields } = input
  await checkVersion(
    c,
    'claims',
    claim,
    version,
    { ...fields, tags: tags.join(', ') },
    {
      wording: claim.wording,
      claimant: claim.claimant,
      cue: claim.cue,
      kind: claim.kind,
      risk: claim.risk,
      tags: (JSON.parse(claim.tags_json) as string[]).join(', '),
    },
  )
  const moved = movedBy('claim.edit', claim)
  if (!(await c.update('claims', claim, { ...fields, tags_json: JSON.stringify(tags), ...moved })))
    return c.unchanged()
  await workOn(c, 'claim.edit', claim.article_id)
  await c.record({ action: 'claim.edited', reason })
}

/** Takes a claim off the desk's list; it stays in the history and can be restored. A checked claim needs a reason. */
export async function discardClaim(c: Change, id: string, version: number, reason: string): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.discard', claim.state)
  const moved = movedBy('claim.discard', claim)
  // The state is what this act sets: if others moved it since, they are not to be overruled unawares.
  await checkVersion(c, 'claims', claim, version, { state: moved.state }, { state: unratedState(claim) })
  if (claim.state !== 'proposed' && !reason)
    throw new InvalidInput({ reason: 'Say why: somebody has already taken this claim up.' })
  await c.update('claims', claim, { ...moved, state_reason: reason })
  await workOn(c, 'claim.discard', claim.article_id)
  await c.record({ action: 'claim.discarded', reason })
}

/** Sets a claim aside with a reason: it is kept and shown in the report, but not decided. */
export async function setClaimAside(c: Change, id: string, version: number, reason: string): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.set-aside', claim.state)
  const moved = movedBy('claim.set-aside', claim)
  await checkVersion(c, 'claims', claim, version, { state: moved.state }, { state: 'under work' })
  await c.update('claims', claim, { ...moved, state_reason: reason })
  await workOn(c, 'claim.set-aside', claim.article_id)
  await c.record({ action: 'claim.set-aside', reason })
}

/** Brings a discarded or set-aside claim back, to where its evidence and ratings put it. */
export async function restoreClaim(c: Change, id: string, version: number, reason: string): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.restore', claim.state)
  await checkVersion(c, 'claims', claim, version, {}, {})
  const moved = movedBy('claim.restore', claim, await groundsOfOne(c.read, claim))
  await c.update('claims', claim, { ...moved, state_reason: '' })
  await workOn(c, 'claim.restore', claim.article_id)
  await c.record({ action: 'claim.restored', reason })
}

/** Gives a claim to a person who may work on it, or to nobody (`assignee` empty). */
export async function assignClaim(c: Change, id: string, version: number, assignee: string): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.assign', claim.state)
  await checkVersion(c, 'claims', claim, version, { assignee }, { assignee: claim.assignee_id ?? '' })
  await requireAssignable(c, assignee)
  if (!(await c.update('claims', claim, assignment(claim, assignee)))) return c.unchanged()
  const told = { article_id: claim.article_id, claim_id: id, subject: `${id}@${c.at}` }
  if (assignee) await notify(c, [assignee], { kind: 'assigned', ...told })
  await workOn(c, 'claim.assign', claim.article_id)
  await c.record({ action: 'claim.assigned' })
}

/** Gives a claim a day by which it is to be done, YYYY-MM-DD, or takes it away (empty). */
export async function scheduleClaim(
  c: Change,
  id: string,
  version: number,
  deadline_on: string,
): Promise<void> {
  const claim = await claimById(c.read, id)
  require(c.actor, 'claim.schedule', claim.state)
  await checkVersion(c, 'claims', claim, version, { deadline_on }, { deadline_on: claim.deadline_on })
  if (!(await c.update('claims', claim, { deadline_on }))) return c.unchanged()
  await workOn(c, 'claim.schedule', claim.article_id)
  await c.record({ action: 'claim.scheduled' })
}

/** @throws InvalidInput when claims cannot be given to this person; `assignee` empty is nobody */
export async function requireAssignable(c: Change, assignee: string): Promise<void> {
  if (!assignee) return
  const person = (await people(c.read)).find(({ id }) => id === assignee)
  if (!person) throw new InvalidInput({ assignee: 'Choose somebody from the list.' })
  if (person.disabled_at || person.role === 'reader')
    throw new InvalidInput({ assignee: `${person.name} cannot be given claims.` })
}

/** What assigning writes: a proposal that is given to somebody is taken up. */
export function assignment(claim: Pick<Claim, 'state' | 'unrated_state'>, assignee: string) {
  return { assignee_id: assignee || null, ...(assignee && movedBy('claim.assign', claim)) }
}

/** The columns a claim made by a person starts with. */
export function newClaim(id: string, article_id: string, number: number, at: string) {
  return {
    id,
    article_id,
    number,
    wording: '',
    claimant: '',
    cue: '',
    kind: 'event',
    state: 'to check' as const,
    unrated_state: '' as const,
    state_reason: '',
    risk: '' as const,
    tags_json: '[]',
    assignee_id: null,
    origin: 'person' as const,
    worthiness: 100,
    features_json: '[]',
    unclear_json: '[]',
    rule: '',
    figures_json: '[]',
    deadline_on: '',
    created_at: at,
  }
}
