import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * What acts can be found by: one row per act, under the act's number. On SQLite a full-text index that keeps neither
 * the text nor the places of words. Acts that are there already are indexed when Assay starts; `history_backlog` says
 * how far that has come.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter)
    await sql`create virtual table history_words using fts5(
      words, content='', columnsize=0, detail=none, tokenize='ascii')`.execute(db)
  else {
    await db.schema
      .createTable('history_words')
      .addColumn('rowid', 'integer', (c) => c.primaryKey())
      .addColumn('words', 'text', (c) => c.notNull())
      .execute()
    await sql`create index history_words_each on history_words using gin (string_to_array(words, ' '))`.execute(
      db,
    )
  }
  await db.schema
    .createTable('history_backlog')
    .addColumn('next', 'integer', (c) => c.primaryKey())
    .addColumn('until', 'integer', (c) => c.notNull())
    .execute()
  await sql`insert into history_backlog (next, until) select 1, coalesce(max(seq), 0) from revisions`.execute(
    db,
  )
}
