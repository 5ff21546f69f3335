import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { type Eyes, isVisibleAct } from '../../ratings/readable-queries.ts'

type Read = ReadonlyKysely<Tables>

/** What a moment is of: its steps are the acts about this. */
export interface About {
  kind: 'article' | 'claim'
  id: string
}

/** The desk when an act had just been done. */
export interface Moment {
  seq: number
  at: string
  /** Numbers of the acts about the same before and after it that may be known of; null where there is none. */
  earlier: number | null
  later: number | null
}

/** The moment after an act, whatever that was about. @throws NotFound, also where these eyes may not know of the act */
export async function momentOf(read: Read, eyes: Eyes, about: About, seq: number): Promise<Moment> {
  const act = await read
    .selectFrom('revisions as r')
    .select('r.at')
    .where('r.seq', '=', seq)
    .where(isVisibleAct(eyes))
    .executeTakeFirst()
  if (!act) throw new NotFound('There is no such act in the history, or it is not open to you yet.')
  const earlier = await actsAbout(read, eyes, about)
    .where('r.seq', '<', seq)
    .orderBy('r.seq', 'desc')
    .executeTakeFirst()
  const later = await actsAbout(read, eyes, about)
    .where('r.seq', '>', seq)
    .orderBy('r.seq', 'asc')
    .executeTakeFirst()
  return { seq, at: act.at, earlier: earlier?.seq ?? null, later: later?.seq ?? null }
}

/**
 * Number of the last act about something up to a moment that these eyes may know of; null where there was none yet.
 * @param until an act's number, or a time (ISO 8601 in UTC) that counts as past
 */
export async function lastActUntil(
  read: Read,
  eyes: Eyes,
  about: About,
  until: number | string = Number.MAX_SAFE_INTEGER,
): Promise<number | null> {
  const acts = actsAbout(read, eyes, about)
  const bounded =
    typeof until === 'number'
      ? acts.where('r.seq', '<=', until)
      : acts.where(
          'r.seq',
          '<=',
          sql<number>`(select d.seq from revisions d where d.at <= ${until} order by d.at desc, d.seq desc limit 1)`,
        )
  return (await bounded.orderBy('r.seq', 'desc').executeTakeFirst())?.seq ?? null
}

/** Number of the first act about something. */
export async function firstAct(read: Read, eyes: Eyes, about: About): Promise<number | null> {
  return (await actsAbout(read, eyes, about).orderBy('r.seq', 'asc').executeTakeFirst())?.seq ?? null
}

/** Crossed by hand, so that an engine walks the acts about one thing in order and stops at the first. */
function actsAbout(read: Read, eyes: Eyes, { kind, id }: About) {
  return read
    .selectFrom('revision_subjects as s')
    .crossJoin('revisions as r')
    .select('r.seq')
    .whereRef('r.seq', '=', 's.seq')
    .where('s.subject_id', '=', id)
    .where('s.kind', '=', kind)
    .where(isVisibleAct(eyes))
    .limit(1)
}
