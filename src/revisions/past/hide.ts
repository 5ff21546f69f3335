import { type Kysely, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import {
  type Eyes,
  hidesRatings,
  isReadable,
  isReadableNote,
  unrated,
  unratedBefore,
} from '../../ratings/readable-queries.ts'

type Read = ReadonlyKysely<Tables>

/**
 * Takes out of a replayed article all that these eyes may not read now. It is today that counts, not the moment shown: a
 * claim that was reopened since is to be rated unseen again, and what has been opened since may be looked at as it stood.
 * What is left are the rows that can be read today; so a row that is unknown is hidden.
 * @param read the desk as it stands
 */
export async function hideFrom(
  past: Kysely<Tables>,
  read: Read,
  eyes: Eyes,
  articleId: string,
): Promise<void> {
  const ratings = read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .select('r.id')
    .where('r.article_id', '=', articleId)
    .where(isReadable(eyes))
  const notes = read
    .selectFrom('notes as n')
    .leftJoin('claims as c', 'c.id', 'n.claim_id')
    .select('n.id')
    .where('n.article_id', '=', articleId)
    .where(isReadableNote(eyes))
  const hiding = read
    .selectFrom('claims as c')
    .select('c.id')
    .where('c.article_id', '=', articleId)
    .where(hidesRatings(eyes))
  const readable = { ratings: listed(await ratings.execute()), notes: listed(await notes.execute()) }
  const claims = listed(await hiding.execute())
  await past.deleteFrom('ratings').where('id', 'not in', readable.ratings).execute()
  await past.deleteFrom('notes').where('id', 'not in', readable.notes).execute()
  // A verdict that waits rests on ratings; one that held was there for everybody.
  await past.deleteFrom('verdicts').where('awaits_second', '=', 1).where('claim_id', 'in', claims).execute()
  await past
    .updateTable('claims as c')
    .set({ state: unrated, unrated_state: '' })
    .where('id', 'in', claims)
    .execute()
  await past
    .updateTable('placements')
    .set({ state_before: unratedBefore, unrated_state_before: '' })
    .where('claim_id', 'in', claims)
    .execute()
}

/** A list of ids as one value, however long it is. Only for SQLite, as every replayed desk is. */
function listed(rows: readonly { id: string }[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`
}
