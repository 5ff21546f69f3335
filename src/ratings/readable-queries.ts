import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ClaimState, Tables } from '../db/tables.ts'
import { policiesOf } from '../desk/policies.ts'
import type { Visibility } from '../desk/policy-vocabulary.ts'
import { type Desk, desk } from '../scales/queries.ts'
import { may } from '../users/permissions.ts'
import type { Role } from '../users/vocabulary.ts'
import { type Question, questions } from './vocabulary.ts'

/** Whoever a page is for. */
export interface Seer {
  id: string
  role: Role
  /** Nothing is hidden: for a database made for somebody's eyes, from which all they may not read was left out. */
  all?: true
}

/** Who looks into a database that was made for their eyes, such as one of an earlier moment. */
export const allSeeing: Seer = { id: '', role: 'editor', all: true }

/** For what anybody may get to see, such as an issued edition: the eyes of a reader. */
export const everybody: Seer = { id: '', role: 'reader' }

/** A seer under the desk's policies: all that decides what they may read of ratings. */
export interface Eyes extends Seer {
  visibility: Visibility
}

export async function eyesOf(read: ReadonlyKysely<Tables>, seer: Seer): Promise<Eyes> {
  return eyesUnder(await desk(read), seer)
}

/** The same where the desk is at hand. */
export function eyesUnder(settings: Desk, { id, role, all }: Seer): Eyes {
  return { id, role, ...(all && { all }), visibility: policiesOf(settings).visibility }
}

/**
 * The one place that says who may read which ratings. True where these eyes may read answers to a question about the
 * claim that the query calls `c`:
 * - anybody, once the claim is decided; a reader not before;
 * - by open policy, whoever works on the desk;
 * - an editor, once all ratings asked for are in: then it is theirs to decide;
 * - an editor who took the decider's part in it, and can no longer rate it;
 * - whoever has answered that question about it themselves.
 * @param question of the rating that the query calls `r`, unless another is meant
 */
export function isReadable(
  eyes: Eyes,
  question: Expression<unknown> = sql.ref('r.question'),
): RawBuilder<SqlBool> {
  if (readsAll(eyes) || eyes.role === 'reader') return isOpen(eyes)
  return sql<SqlBool>`(${isOpen(eyes)} or ${hasPart(eyes, question)})`
}

/** True where the claim that the query calls `c` has a rating that these eyes may not read. */
export function hidesRatings(eyes: Eyes): RawBuilder<SqlBool> {
  if (readsAll(eyes)) return sql<SqlBool>`c.state is null`
  const unanswered = eyes.role === 'reader' ? sql`` : sql`and not ${hasPart(eyes, sql.ref('other.question'))}`
  // What is open to all who look is not weighed rating by rating.
  return sql<SqlBool>`(not ${isOpen(eyes)} and exists (select 1 from ratings other
    where other.claim_id = c.id ${unanswered}))`
}

function mayDecide(eyes: Eyes): boolean {
  return may(eyes, 'claim.decide')
}

function readsAll(eyes: Eyes): boolean {
  return Boolean(eyes.all) || (eyes.role !== 'reader' && eyes.visibility === 'open')
}

/** True where the claim that the query calls `c` is disputed and these eyes may know it. */
export function isSeenDisputed(eyes: Eyes): RawBuilder<SqlBool> {
  const disputed = sql<SqlBool>`c.state = 'disputed'`
  // Said outright where the state opens it, so that an index alone tells.
  return mayDecide(eyes) || readsAll(eyes)
    ? disputed
    : sql<SqlBool>`(${disputed} and not ${hidesRatings(eyes)})`
}

/** True where the claim's state alone opens every rating of it to these eyes. */
function isOpen(eyes: Eyes): RawBuilder<SqlBool> {
  if (readsAll(eyes)) return sql<SqlBool>`c.state is not null`
  return mayDecide(eyes)
    ? sql<SqlBool>`c.state in ('decided', 'rated', 'disputed')`
    : sql<SqlBool>`c.state = 'decided'`
}

/** True where these eyes answered the question themselves, or took the decider's part. */
function hasPart(eyes: Eyes, question: Expression<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(exists (select 1 from ratings own
      where own.claim_id = c.id and own.question = ${question} and own.rater_id = ${eyes.id})
    or exists (select 1 from deciders part where part.claim_id = c.id and part.person_id = ${eyes.id}))`
}

/**
 * The state of the claim that the query calls `c`, as these eyes see it: to whom a rating of it is hidden, where it would
 * stand without ratings (`unratedState`).
 */
export function seenState(eyes: Eyes): RawBuilder<ClaimState> {
  return sql<ClaimState>`case when (c.unrated_state <> '' or c.state in ('rated', 'disputed')) and ${hidesRatings(eyes)}
    then ${unrated} else c.state end`
}

/** `unratedState` of the claim that the query calls `c`. */
export const unrated = sql<ClaimState>`case when c.unrated_state <> '' then c.unrated_state
  when c.state in ('rated', 'disputed') then 'in check' else c.state end`

/** `unratedStateBefore` of a row of `placements`. */
export const unratedBefore = sql<ClaimState>`case when unrated_state_before <> '' then unrated_state_before
  when state_before in ('rated', 'disputed') then 'in check' else state_before end`

/**
 * True where these eyes may read the note that the query calls `n`, on the claim that it calls `c`. One that is part of
 * a rating is hidden as that rating is, but for whoever wrote it.
 */
export function isReadableNote(eyes: Eyes): RawBuilder<SqlBool> {
  return sql<SqlBool>`(n.part_of_rating = 0 or n.author_id = ${eyes.id} or ${isReadable(eyes, sql.lit('true'))})`
}

/** Acts that tell of a rating, of a verdict that rests on ratings and does not hold yet, or of a note. */
const rating = sql.join(['claim.rated', 'rating.changed'].map((action) => sql.lit(action)))
const noting = sql.join(['note.written', 'note.resolved', 'note.reopened'].map((action) => sql.lit(action)))

/** True where these eyes may know of the act of the history that the query calls `r`. Their own acts they know. */
export function isVisibleAct(eyes: Eyes): RawBuilder<SqlBool> {
  const onClaim = (more: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`exists (
    select 1 from revision_subjects about join claims c on c.id = about.subject_id ${more}
    where about.seq = r.seq and about.kind = 'claim' and ${where})`
  // All that one person answered about a claim is shown together or not at all: an act does not say which question.
  const ratings = sql`join ratings x on x.claim_id = c.id and x.rater_id = r.actor_id`
  const notes = sql`join notes n on n.claim_id = c.id and (n.created_at = r.at or n.resolved_at = r.at)`
  return sql<SqlBool>`(r.actor_id = ${eyes.id} or case
    when r.action in (${rating}) then not ${onClaim(ratings, sql`not ${isReadable(eyes, sql.ref('x.question'))}`)}
    when r.action = 'verdict.proposed' then not ${onClaim(sql``, hidesRatings(eyes))}
    when r.action in (${noting}) then not ${onClaim(notes, sql`not ${isReadableNote(eyes)}`)}
    else r.seq > 0 end)`
}

/** Of these claims, those that have a rating which these eyes may not read. */
export async function claimsWithHidden(
  read: ReadonlyKysely<Tables>,
  eyes: Eyes,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await read
    .selectFrom('claims as c')
    .select('c.id')
    .where('c.id', 'in', ids)
    .where(hidesRatings(eyes))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What is open of one claim: answers to each question, and whether nothing is hidden. */
export type Openness = Record<Question | 'all', boolean>

/** What is open to these eyes of one claim. */
export async function openness(read: ReadonlyKysely<Tables>, eyes: Eyes, claimId: string): Promise<Openness> {
  const row = await read
    .selectFrom('claims as c')
    .select(opennessColumns(eyes))
    .where('c.id', '=', claimId)
    .executeTakeFirst()
  return opennessFrom(row)
}

/** The same as columns of a query that calls the claim `c`, to be read by `opennessFrom`. */
export function opennessColumns(eyes: Eyes) {
  return [
    ...questions.map((question) => flag(isReadable(eyes, sql.lit(question))).as(`open_${question}` as const)),
    flag(sql<SqlBool>`not ${hidesRatings(eyes)}`).as('open_all'),
  ] as const
}

export function opennessFrom(row: Partial<Record<`open_${keyof Openness}`, number>> | undefined): Openness {
  return { said: row?.open_said === 1, true: row?.open_true === 1, all: row?.open_all === 1 }
}

/** 1 or 0, as engines' own truth values differ. */
export function flag(isSo: RawBuilder<SqlBool>): RawBuilder<number> {
  return sql<number>`case when ${isSo} then 1 else 0 end`
}
