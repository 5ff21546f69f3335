import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { emptyDesk } from '../../db/empty-desk.ts'
import type { Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import type { Eyes } from '../../ratings/readable-queries.ts'
import { people } from '../../users/queries.ts'
import { replayInto } from '../replay.ts'
import { entriesUntil } from './entry-queries.ts'
import { hideFrom } from './hide.ts'

type Read = ReadonlyKysely<Tables>

/**
 * An article's desk as it stood after an act, for the queries of the present to be asked of: its history is replayed
 * into an empty database, which is gone when `look` has ended. What these eyes may not read today is not in it, so it
 * is to be looked at with the eyes of `allSeeing`. People have their present names, for the history holds none.
 * @param seq number of the last act that counts
 * @returns what `look` returned
 * @throws NotFound where the article was not there yet
 */
export async function inThePast<T>(
  read: Read,
  eyes: Eyes,
  articleId: string,
  seq: number,
  look: (past: Read) => Promise<T>,
): Promise<T> {
  const { db, raw } = await emptyDesk()
  try {
    const replay = replayInto(raw)
    raw.exec('begin')
    for await (const entries of entriesUntil(read, articleId, seq)) {
      for (const entry of entries) replay(entry)
      // Others are answered in between.
      await setImmediate()
    }
    raw.exec('commit')
    const there = await db.selectFrom('articles').select('id').where('id', '=', articleId).executeTakeFirst()
    if (!there) throw new NotFound('The article was not there yet at that moment.')
    await hideFrom(db, read, eyes, articleId)
    await putPeople(db, read)
    await unseal(db, read, articleId)
    return await look(db as unknown as Read)
  } finally {
    await db.destroy()
  }
}

async function putPeople(past: Kysely<Tables>, read: Read): Promise<void> {
  const everybody = JSON.stringify(await people(read))
  await sql`insert into users (id, version, name, email, role, password_hash, salt, disabled_at, created_at)
    select value ->> 'id', 1, value ->> 'name', value ->> 'id', value ->> 'role', '', '', value ->> 'disabled_at', ''
    from json_each(${everybody})`.execute(past)
}

/** Puts in what pages show and the history holds as digests only: whom somebody asked, and what a withdrawal said. */
async function unseal(past: Kysely<Tables>, read: Read, articleId: string): Promise<void> {
  const contacts = await read
    .selectFrom('contacts')
    .select(['id', 'whom'])
    .where('article_id', '=', articleId)
    .execute()
  for (const { id, whom } of contacts)
    await past.updateTable('contacts').set({ whom }).where('id', '=', id).execute()
  const withdrawals = await read
    .selectFrom('editions')
    .select(['id', 'report_json'])
    .where('article_id', '=', articleId)
    .where('standing', '=', 'withdrawn')
    .execute()
  for (const { id, report_json } of withdrawals)
    await past.updateTable('editions').set({ report_json }).where('id', '=', id).execute()
}
