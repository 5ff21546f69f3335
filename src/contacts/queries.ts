import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ContactTable, ReplyNeedTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { awaitsReply, nextDeadline, replyStanding } from './standing.ts'
import type { ReplyStanding } from './vocabulary.ts'

export type Contact = Selectable<ContactTable>
export type ReplyNeed = Selectable<ReplyNeedTable>

/** A contact with the names of who made it and who closed it. */
export interface ContactShown extends Omit<Contact, 'salt'> {
  by: string
  closer: string | null
}

export interface ReplyNeedShown extends ReplyNeed {
  needer: string
  waiver: string | null
}

/** A claim's right of reply as its page shows it. */
export interface ClaimReply {
  need: ReplyNeedShown | null
  contacts: ContactShown[]
  standing: ReplyStanding | null
  awaits: boolean
}

/** Nobody was asked, and nobody need be. */
export const noReply: ClaimReply = { need: null, contacts: [], standing: null, awaits: false }

/** The same in short, for lists. */
export interface ReplySign {
  standing: ReplyStanding
  awaits: boolean
  /** The first day by which an answer is waited for; empty when there is none. */
  deadline_on: string
}

type Read = ReadonlyKysely<Tables>

/** What hangs on one claim; two queries. */
export async function replyOfClaim(read: Read, claimId: string): Promise<ClaimReply> {
  const [need = null] = await needs(read).where('r.claim_id', '=', claimId).execute()
  const shown = await contacts(read).where('k.claim_id', '=', claimId).execute()
  return { need, contacts: shown, standing: replyStanding(need, shown), awaits: awaitsReply(need, shown) }
}

/** The same for all claims of an article that have any, by claim; two queries. */
export async function repliesOfArticle(read: Read, articleId: string): Promise<Map<string, ClaimReply>> {
  const needed = await needs(read).where('r.article_id', '=', articleId).execute()
  const made = await contacts(read).where('k.article_id', '=', articleId).execute()
  const contactsOf = Map.groupBy(made, (contact) => contact.claim_id)
  const needOf = new Map(needed.map((need) => [need.claim_id, need]))
  const claims = new Set([...needOf.keys(), ...contactsOf.keys()])
  return new Map(
    [...claims].map((claim) => {
      const [need, own] = [needOf.get(claim) ?? null, contactsOf.get(claim) ?? []]
      const reply = {
        need,
        contacts: own,
        standing: replyStanding(need, own),
        awaits: awaitsReply(need, own),
      }
      return [claim, reply]
    }),
  )
}

export function signOf(reply: ClaimReply | undefined): ReplySign | null {
  if (!reply?.standing) return null
  return { standing: reply.standing, awaits: reply.awaits, deadline_on: nextDeadline(reply.contacts) }
}

/**
 * Which claims still await a reply, of an article or among some claims: those on which a sign-off may have to wait.
 * Claims that were discarded or set aside wait for nothing.
 * @returns ids and numbers, by number; one query
 */
export function claimsAwaitingReply(
  read: Read,
  of: { article: string } | { claims: readonly string[] },
): Promise<{ id: string; number: number; wording: string }[]> {
  if ('claims' in of && !of.claims.length) return Promise.resolve([])
  const query = awaiting(read).select(['c.id', 'c.number', 'c.wording']).orderBy('c.number')
  return 'article' in of
    ? query.where('r.article_id', '=', of.article).execute()
    : query.where('r.claim_id', 'in', of.claims).execute()
}

/** The same of the whole desk, as a query of the claims' ids. */
export function awaitingReply(read: Read) {
  return awaiting(read).select('c.id')
}

/** As `awaitsReply` has it: needed, not waived, and nobody asked or somebody who has not answered. */
function awaiting(read: Read) {
  return read
    .selectFrom('reply_needs as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .where('r.waived_at', 'is', null)
    .where('c.state', 'not in', ['discarded', 'set aside'])
    .where((e) => {
      const standing = e
        .selectFrom('contacts as k')
        .select('k.id')
        .whereRef('k.claim_id', '=', 'r.claim_id')
        .where('k.removed_at', 'is', null)
      return e.or([e.exists(standing.where('k.outcome', '=', '')), e.not(e.exists(standing))])
    })
}

/** Every contact with exactly these words under whom, removed ones too. */
export function contactsWith(read: Read, whom: string) {
  return read.selectFrom('contacts').selectAll().where('whom', '=', whom).execute()
}

/** @throws NotFound, also when the contact was removed */
export async function contactById(read: Read, id: string): Promise<Contact> {
  const contact = await read
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!contact) throw new NotFound('There is no such contact, or it was removed.')
  return contact
}

/** The mark that a claim needs a reply, waived or not; undefined when nobody has made it. */
export function replyNeedOf(read: Read, claimId: string): Promise<ReplyNeed | undefined> {
  return read.selectFrom('reply_needs').selectAll().where('claim_id', '=', claimId).executeTakeFirst()
}

function needs(read: Read) {
  return read
    .selectFrom('reply_needs as r')
    .innerJoin('users as u', 'u.id', 'r.needed_by')
    .leftJoin('users as w', 'w.id', 'r.waived_by')
    .selectAll('r')
    .select(['u.name as needer', 'w.name as waiver'])
}

function contacts(read: Read) {
  return read
    .selectFrom('contacts as k')
    .innerJoin('users as u', 'u.id', 'k.created_by')
    .leftJoin('users as d', 'd.id', 'k.closed_by')
    .select([
      'k.id',
      'k.version',
      'k.article_id',
      'k.claim_id',
      'k.whom',
      'k.anonymous',
      'k.channel',
      'k.asked',
    ])
    .select(['k.asked_on', 'k.deadline_on', 'k.outcome', 'k.answer', 'k.answered_on', 'k.closed_by'])
    .select(['k.closed_at', 'k.removed_at', 'k.removed_reason', 'k.created_at', 'k.created_by'])
    .select(['u.name as by', 'd.name as closer'])
    .where('k.removed_at', 'is', null)
    .orderBy('k.asked_on')
    .orderBy('k.id')
}
