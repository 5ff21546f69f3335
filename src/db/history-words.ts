import { type Kysely, type RawBuilder, type SqlBool, SqliteAdapter, sql } from 'kysely'
import { readEntry } from '../revisions/entry.ts'
import { wordsOfAct } from '../revisions/words.ts'
import type { Tables } from './tables.ts'

/** Acts indexed in one transaction while catching up. An entry can hold a whole article. */
const ACTS_AT_ONCE = 100

/** Puts an act's words into the index of the history. */
export async function indexAct(tx: Kysely<Tables>, seq: number, words: ReadonlySet<string>): Promise<void> {
  await sql`insert into history_words (rowid, words) values (${seq}, ${[...words].join(' ')})`.execute(tx)
}

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

/** Indexes the acts that were there before the index was, from where it got to. */
export async function catchUpHistory(db: Kysely<Tables>): Promise<void> {
  while (await db.transaction().execute(indexSome));
}

/** Whether there are more. */
async function indexSome(tx: Kysely<Tables>): Promise<boolean> {
  const backlog = await tx.selectFrom('history_backlog').selectAll().executeTakeFirst()
  if (!backlog || backlog.next > backlog.until) return false
  const last = Math.min(backlog.until, backlog.next + ACTS_AT_ONCE - 1)
  const acts = await tx
    .selectFrom('revisions')
    .select(['seq', 'entry'])
    .where('seq', '>=', backlog.next)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute()
  const subjects = await tx
    .selectFrom('revision_subjects')
    .select(['seq', 'subject_id'])
    .where('seq', '>=', backlog.next)
    .where('seq', '<=', last)
    .execute()
  const ofAct = Map.groupBy(subjects, ({ seq }) => seq)
  for (const { seq, entry } of acts)
    await indexAct(tx, seq, wordsOfAct(readEntry(entry), ofAct.get(seq) ?? []))
  await tx
    .updateTable('history_backlog')
    .set({ next: last + 1 })
    .execute()
  return last < backlog.until
}

function onSqlite(db: unknown): boolean {
  return (db as Kysely<Tables>).getExecutor().adapter instanceof SqliteAdapter
}
