import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Acts go into the index of words several at a time: `history_backlog` says which is the first that is not in it. The
 * index is made anew when Assay starts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (onSqlite
    ? sql`insert into history_words (history_words) values ('delete-all')`.execute(db)
    : sql`delete from history_words`.execute(db))
  await db.schema.alterTable('history_backlog').dropColumn('until').execute()
  await sql`update history_backlog set next = 1`.execute(db)
}
