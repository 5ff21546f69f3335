import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** What can be found. On SQLite the folded text lives in a contentless full-text index keyed by the row's id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_rows')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('entity_id', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text')
    .addColumn('claim_id', 'text')
    .addColumn('folded', 'text', (c) => c.notNull())
    .addUniqueConstraint('search_rows_entity', ['entity_id', 'kind'])
    .execute()
  if (db.getExecutor().adapter instanceof SqliteAdapter)
    await sql`create virtual table search_index using fts5(
      folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3')`.execute(
      db,
    )
  else
    await sql`create index search_folded on search_rows using gin (to_tsvector('simple', folded))`.execute(db)
}
