import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { articleById } from '../articles/queries.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import type { NoteTable } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { notify } from '../notifications/steps.ts'
import { eyesOf, isReadableNote } from '../ratings/readable-queries.ts'
import { require } from '../users/permissions.ts'
import { people } from '../users/queries.ts'
import type { NoteInput } from './input.ts'
import { mentionedIn } from './mentions.ts'

/**
 * Writes a note on a claim, or on the article as a whole; whoever it names with @ has it among their mentions. One that is
 * part of a rating names nobody, since whom it names may be yet to rate; answers to it are part of the rating too.
 */
export async function writeNote(
  c: Change,
  on: { claim: string } | { article: string },
  input: NoteInput,
): Promise<{ id: string }> {
  require(c.actor, 'note.write')
  const claim = 'claim' in on ? await claimById(c.read, on.claim) : null
  const article_id = 'article' in on ? (await articleById(c.read, on.article)).id : (claim?.article_id ?? '')
  const at = { article_id, claim_id: claim?.id ?? null }
  const thread = input.parent ? await threadOf(c, input.parent, at) : null
  const part_of_rating = thread ? thread.part_of_rating : claim && input.part_of_rating ? 1 : 0
  const id = randomUUIDv7()
  await c.insert('notes', {
    id,
    ...at,
    parent_id: thread?.id ?? null,
    author_id: c.actor.id,
    body: input.body,
    part_of_rating,
    resolved_at: null,
    resolved_by: null,
    created_at: c.at,
  })
  if (!part_of_rating) await mention(c, { ...at, note_id: id }, input.body)
  await c.record({ action: 'note.written' })
  return { id }
}

/** Resolves a thread, or opens it again. */
export async function resolveNote(
  c: Change,
  id: string,
  version: number,
  resolved: boolean,
): Promise<{ article: string; claim: string | null }> {
  require(c.actor, 'note.resolve')
  const note = await noteById(c, id)
  await checkVersion(c, 'notes', note, version, {}, {})
  const on = { article: note.article_id, claim: note.claim_id }
  if (resolved === (note.resolved_at !== null)) {
    c.unchanged()
    return on
  }
  await c.update('notes', note, {
    resolved_at: resolved ? c.at : null,
    resolved_by: resolved ? c.actor.id : null,
  })
  await c.record({ action: resolved ? 'note.resolved' : 'note.reopened' })
  return on
}

async function mention(
  c: Change,
  on: { article_id: string; claim_id: string | null; note_id: string },
  body: string,
): Promise<void> {
  const able = (await people(c.read)).filter((person) => !person.disabled_at && person.id !== c.actor.id)
  await notify(c, mentionedIn(body, able), { kind: 'mention', subject: on.note_id, ...on })
}

/** A reply goes to the thread's first note, whichever of its notes it answers. */
async function threadOf(
  c: Change,
  parent: string,
  at: { article_id: string; claim_id: string | null },
): Promise<Selectable<NoteTable>> {
  const note = await noteById(c, parent)
  if (note.article_id !== at.article_id || note.claim_id !== at.claim_id)
    throw new NotFound('There is no such note here.')
  return note.parent_id ? noteById(c, note.parent_id) : note
}

async function noteById(c: Change, id: string): Promise<Selectable<NoteTable>> {
  const eyes = await eyesOf(c.read, c.actor)
  const note = await c.read
    .selectFrom('notes as n')
    .leftJoin('claims as c', 'c.id', 'n.claim_id')
    .selectAll('n')
    .where('n.id', '=', id)
    .where(isReadableNote(eyes))
    .executeTakeFirst()
  if (!note) throw new NotFound('There is no such note.')
  return note
}
