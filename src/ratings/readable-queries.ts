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
 * - whoever has answered that question about it themselves;
 * - an editor who took the decider's part in it, and can no longer rate it;
 * - an editor, once all ratings asked for are in: then it is theirs to decide.
 * @param question of the rating that the query calls `r`, unless another is meant
 */
export function isReadable(
  eyes: Eyes,
  question: Expression<unknown> = sql.ref('r.question'),
): RawBuilder<SqlBool> {
  if (eyes.all) return sql<SqlBool>`c.state is not null`
  const decided = sql<SqlBool>`c.state = 'decided'`
  if (eyes.role === 'reader') return decided
  if (eyes.visibility === 'open') return sql<SqlBool>`c.state is not null`
  const theirTurn = may(eyes, 'claim.decide') ? sql`or c.state in ('rated', 'disputed')` : sql``
  return sql<SqlBool>`(${decided} ${theirTurn}
    or exists (select 1 from ratings own
      where own.claim_id = c.id and own.question = ${question} and own.rater_id = ${eyes.id})
    or exists (select 1 from deciders part where part.claim_id = c.id and part.person_id = ${eyes.id}))`
}

/** True where the claim that the query calls `c` has a rating that these eyes may not read. */
export function hidesRatings(eyes: Eyes): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from ratings other
    where other.claim_id = c.id and not ${isReadable(eyes, sql.ref('other.question'))})`
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

/** What is open to these eyes of one claim: answers to each question, and whether nothing is hidden. */
export async function openness(
  read: ReadonlyKysely<Tables>,
  eyes: Eyes,
  claimId: string,
): Promise<Record<Question, boolean> & { all: boolean }> {
  const row = await read
    .selectFrom('claims as c')
    .select(
      questions.map((question) =>
        sql<number>`case when ${isReadable(eyes, sql.lit(question))} then 1 else 0 end`.as(question),
      ),
    )
    .select(sql<number>`case when ${hidesRatings(eyes)} then 0 else 1 end`.as('all'))
    .where('c.id', '=', claimId)
    .executeTakeFirst()
  return { said: Boolean(row?.said), true: Boolean(row?.true), all: Boolean(row?.all) }
}
