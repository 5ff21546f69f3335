import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { workOn } from '../articles/steps.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import type { EvidenceTable } from '../db/tables.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { movedBy, require } from '../users/permissions.ts'
import type { EditEvidenceInput, EvidenceInput } from './evidence-input.ts'
import type { SourceInput } from './input.ts'

/**
 * Ties a source to a claim. One act, also when the source is described along with it.
 * @param described the new source's fields when `input.source` is empty
 */
export async function attachEvidence(
  c: Change,
  claimId: string,
  input: EvidenceInput,
  described: SourceInput | null,
): Promise<{ id: string; source: string }> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'evidence.attach', claim.state)
  const { source: known, once: _, ...link } = input
  const source_id = known ? await knownSource(c, known) : await newSource(c, described)
  const id = randomUUIDv7()
  await c.insert('evidence', {
    id,
    article_id: claim.article_id,
    claim_id: claimId,
    source_id,
    ...link,
    removed_at: null,
    removed_reason: '',
    created_at: c.at,
    created_by: c.actor.id,
  })
  await c.update('claims', claim, movedBy('evidence.attach', claim))
  await workOn(c, 'evidence.attach', claim.article_id)
  await c.record({ action: 'evidence.attached' })
  return { id, source: source_id }
}

export async function editEvidence(
  c: Change,
  id: string,
  input: EditEvidenceInput,
): Promise<{ claim: string }> {
  const evidence = await evidenceById(c, id)
  const claim = await claimById(c.read, evidence.claim_id)
  require(c.actor, 'evidence.edit', claim.state)
  const { version, once: _, ...link } = input
  const { stance, quote, locator, tier, reliability, credibility, note } = evidence
  const theirs = { stance, quote, locator, tier, reliability, credibility, note }
  await checkVersion(c, 'evidence', evidence, version, link, theirs)
  if (await c.update('evidence', evidence, link)) {
    await workOn(c, 'evidence.edit', claim.article_id)
    await c.record({ action: 'evidence.edited' })
  } else c.unchanged()
  return { claim: claim.id }
}

/** Takes evidence off a claim, with a reason. It stays in the history and can be restored from there. */
export async function removeEvidence(
  c: Change,
  id: string,
  version: number,
  reason: string,
): Promise<{ claim: string }> {
  const evidence = await evidenceById(c, id)
  const claim = await claimById(c.read, evidence.claim_id)
  require(c.actor, 'evidence.remove', claim.state)
  await checkVersion(c, 'evidence', evidence, version, { reason }, { reason: '' })
  await c.update('evidence', evidence, { removed_at: c.at, removed_reason: reason })
  await workOn(c, 'evidence.remove', claim.article_id)
  await c.record({ action: 'evidence.removed', reason })
  return { claim: claim.id }
}

/** @throws NotFound, also when the evidence was removed */
export async function evidenceById(c: Pick<Change, 'read'>, id: string): Promise<Selectable<EvidenceTable>> {
  const evidence = await c.read
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!evidence) throw new NotFound('There is no such evidence, or it was removed.')
  return evidence
}

async function knownSource(c: Change, id: string): Promise<string> {
  const source = await c.read.selectFrom('sources').select('id').where('id', '=', id).executeTakeFirst()
  if (!source) throw new InvalidInput({ source: 'Choose a source from the list, or describe a new one.' })
  return source.id
}

async function newSource(c: Change, described: SourceInput | null): Promise<string> {
  if (!described) throw new InvalidInput({ title: 'Give the source a title, or choose one the desk knows.' })
  const id = randomUUIDv7()
  await c.insert('sources', { id, ...described, created_at: c.at, created_by: c.actor.id })
  return id
}
