import { type Kysely, type RawBuilder, type SqlBool, SqliteAdapter, sql } from 'kysely'
import { readEntry } from '../revisions/entry.ts'
import { wordsOfAct } from '../revisions/words.ts'
import type { Tables } from './tables.ts'

/** Acts indexed at once: writing to the index costs much for each time and little for each act. */
export const ACTS_AT_ONCE = 64

/**
 * True where the row of `history_words` that the query calls `w` has one of each of these words.
 * @param words all of them wanted, each with its alternatives; none wanted is always true
 */
export function hasWords(db: unknown, words: readonly (readonly string[])[]): RawBuilder<SqlBool> {
  if (!onSqlite(db)) {
    const each = words.map((any) => sql`string_to_array(w.words, ' ') && array[${sql.join(any)}]::text[]`)
    return sql<SqlBool>`(${each.length ? sql.join(each, sql` and `) : sql`true`})`
  }
  const match = words.map((any) => `(${any.map((word) => `"${word}"`).join(' OR ')})`).join(' AND ')
  return sql<SqlBool>`w.history_words match ${match}`
}

/** Makes every act there is findable by its words. Saves leave that to the next one in so many, or to whoever searches. */
export async function indexHistory(db: Kysely<Tables>): Promise<void> {
  while (await db.transaction().execute(indexSome));
}

/**
 * Takes the next acts into the index, in the transaction given. An entry can hold a whole article: hence not all at once.
 * @returns whether there may be more
 */
export async function indexSome(tx: Kysely<Tables>): Promise<boolean> {
  const { next } = await tx.selectFrom('history_backlog').select('next').executeTakeFirstOrThrow()
  const acts = await tx
    .selectFrom('revisions')
    .select(['seq', 'entry'])
    .where('seq', '>=', next)
    .orderBy('seq')
    .limit(ACTS_AT_ONCE)
    .execute()
  const last = acts.at(-1)
  if (!last) return false
  const subjects = await tx
    .selectFrom('revision_subjects')
    .select(['seq', 'subject_id'])
    .where('seq', '>=', next)
    .where('seq', '<=', last.seq)
    .execute()
  const ofAct = Map.groupBy(subjects, ({ seq }) => seq)
  for (const { seq, entry } of acts) {
    const words = [...wordsOfAct(readEntry(entry), ofAct.get(seq) ?? [])].join(' ')
    await sql`insert into history_words (rowid, words) values (${seq}, ${words})`.execute(tx)
  }
  await tx
    .updateTable('history_backlog')
    .set({ next: last.seq + 1 })
    .execute()
  return acts.length === ACTS_AT_ONCE
}

function onSqlite(db: unknown): boolean {
  return (db as Kysely<Tables>).getExecutor().adapter instanceof SqliteAdapter
}
