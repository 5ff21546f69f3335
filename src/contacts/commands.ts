import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { beginCheck } from '../articles/steps.ts'
import { type Claim, claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { InvalidInput } from '../errors.ts'
import { notify } from '../notifications/steps.ts'
import { require } from '../users/permissions.ts'
import type { ContactInput, EditContactInput, OutcomeInput } from './input.ts'
import { type Contact, contactById, replyNeedOf } from './queries.ts'
import { isOver } from './standing.ts'

/** Bytes of the salt that keeps the digest of whom from being guessed. */
const SALT_BYTES = 16
const DAY_MS = 86_400_000

/** Records that somebody outside the desk was asked about a claim. */
export async function recordContact(
  c: Change,
  claimId: string,
  input: ContactInput,
): Promise<{ id: string }> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'contact.record', claim.state)
  const { once: _, ...fields } = input
  requirePast(c, 'asked_on', fields.asked_on)
  const id = randomUUIDv7()
  await c.insert('contacts', {
    id,
    article_id: claim.article_id,
    claim_id: claimId,
    salt: randomBytes(SALT_BYTES).toString('base64url'),
    ...fields,
    anonymous: Number(fields.anonymous),
    outcome: '',
    answer: '',
    answered_on: '',
    closed_by: null,
    closed_at: null,
    removed_at: null,
    removed_reason: '',
    created_at: c.at,
    created_by: c.actor.id,
  })
  await beginCheck(c, claim.article_id)
  await c.record({ action: 'contact.recorded' })
  return { id }
}

/** Corrects what was written down about a contact. @throws Stale */
export async function editContact(
  c: Change,
  id: string,
  input: EditContactInput,
): Promise<{ claim: string }> {
  const contact = await contactById(c.read, id)
  const claim = await claimById(c.read, contact.claim_id)
  require(c.actor, 'contact.edit', claim.state)
  const { version, once: _, ...fields } = input
  requirePast(c, 'asked_on', fields.asked_on)
  const { whom, channel, asked, asked_on, deadline_on } = contact
  const theirs = { whom, anonymous: contact.anonymous ? '1' : '', channel, asked, asked_on, deadline_on }
  await checkVersion(c, 'contacts', contact, version, fields, theirs)
  if (await c.update('contacts', contact, { ...fields, anonymous: Number(fields.anonymous) }))
    await c.record({ action: 'contact.edited' })
  else c.unchanged()
  return { claim: claim.id }
}

/**
 * Says what came of a contact. That nobody answered can be said only once the deadline is over, and by a person: a
 * contact never lapses by itself.
 * @throws InvalidInput for that, Stale
 */
export async function closeContact(c: Change, id: string, input: OutcomeInput): Promise<{ claim: string }> {
  const contact = await contactById(c.read, id)
  const claim = await claimById(c.read, contact.claim_id)
  require(c.actor, 'contact.edit', claim.state)
  const { version, once: _, ...fields } = input
  const theirs = {
    outcome: contact.outcome || 'waiting',
    answer: contact.answer,
    answered_on: contact.answered_on,
  }
  await checkVersion(c, 'contacts', contact, version, fields, theirs)
  if (input.outcome === 'no answer') requireLapsed(c, contact.deadline_on)
  const answered_on = input.answered_on || c.at.slice(0, 10)
  if (input.outcome === 'answered') requirePast(c, 'answered_on', answered_on)
  const said =
    input.outcome === 'answered' ? { answer: input.answer, answered_on } : { answer: '', answered_on: '' }
  const outcome = input.outcome === 'waiting' ? '' : input.outcome
  if (
    outcome === contact.outcome &&
    said.answer === contact.answer &&
    said.answered_on === contact.answered_on
  )
    c.unchanged()
  else {
    const closed = outcome ? { closed_by: c.actor.id, closed_at: c.at } : { closed_by: null, closed_at: null }
    await c.update('contacts', contact, { outcome, ...said, ...closed })
    if (outcome === 'answered' && contact.outcome !== 'answered') await tellOfAnswer(c, contact, claim)
    await c.record({ action: actions[input.outcome] })
  }
  return { claim: claim.id }
}

/** Tells those who wait for the answer: who asked, who has the claim, and who said that it needs a reply. */
async function tellOfAnswer(c: Change, contact: Contact, claim: Claim): Promise<void> {
  const need = await replyNeedOf(c.read, claim.id)
  const waiting = [contact.created_by, claim.assignee_id, need?.needed_by].filter(
    (id) => typeof id === 'string',
  )
  const on = { article_id: claim.article_id, claim_id: claim.id, contact_id: contact.id }
  await notify(c, waiting, { kind: 'reply', subject: `${contact.id}@${c.at}`, ...on })
}

const actions = {
  answered: 'contact.answered',
  'no answer': 'contact.lapsed',
  waiting: 'contact.reopened',
} as const

/** Takes a contact off a claim, with a reason. It stays in the history and can be restored from there. */
export async function removeContact(
  c: Change,
  id: string,
  version: number,
  reason: string,
): Promise<{ claim: string }> {
  const contact = await contactById(c.read, id)
  const claim = await claimById(c.read, contact.claim_id)
  require(c.actor, 'contact.edit', claim.state)
  await checkVersion(c, 'contacts', contact, version, { reason }, { reason: '' })
  await c.update('contacts', contact, { removed_at: c.at, removed_reason: reason })
  await c.record({ action: 'contact.removed', reason })
  return { claim: claim.id }
}

function requireLapsed(c: Change, deadline_on: string): void {
  if (!deadline_on)
    throw new InvalidInput({
      outcome: 'Give the contact a deadline first: no answer is “no answer by” a day.',
    })
  if (!isOver(deadline_on, c.at.slice(0, 10)))
    throw new InvalidInput({ outcome: `They have until the end of ${deadline_on} (UTC) to answer.` })
}

/** What has happened lies in no future day; a day more is left for places ahead of UTC. */
function requirePast(c: Change, field: string, on: string): void {
  const tomorrow = new Date(Date.parse(c.at) + DAY_MS).toISOString().slice(0, 10)
  if (on > tomorrow) throw new InvalidInput({ [field]: 'This day is in the future.' })
}
