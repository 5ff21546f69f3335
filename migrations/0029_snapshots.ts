import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Kept copies of sources: what is known of each, and apart from it the bytes, which can be taken away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await db.schema
    .createTable('snapshots')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull().references('sources.id'))
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('length', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('got_at', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text', (c) => c.references('users.id'))
    .addColumn('removed_reason', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('snapshots_source')
    .on('snapshots')
    .columns(['source_id', 'created_at', 'id'])
    .execute()
  // The words stand before the bytes, so that reading them does not read through those. In a database that the history is
  // replayed into, digests stand in the place of both, so that the column has to take text as well.
  await db.schema
    .createTable('snapshot_files')
    .addColumn('id', 'text', (c) => c.primaryKey().references('snapshots.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull().references('sources.id'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('bytes', sqlite ? sql`any` : 'bytea', (c) => c.notNull())
    .execute()
}
