import { type Kysely, sql } from 'kysely'

/** What became of claims when a later version of their article's text came in, where it was not plainly the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('placements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('article_version_id', 'text', (c) => c.notNull().references('article_versions.id'))
    .addColumn('from_version_id', 'text', (c) => c.notNull().references('article_versions.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('exact', 'moved', 'fuzzy', 'orphan')`))
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('spans_json', 'text', (c) => c.notNull())
    .addColumn('asks', 'integer', (c) => c.notNull())
    .addColumn('state_before', 'text', (c) => c.notNull())
    .addColumn('settled_as', 'text', (c) =>
      c.notNull().check(sql`settled_as in ('', 'kept', 're-placed', 'retired')`),
    )
    .addColumn('settled_by', 'text', (c) => c.references('users.id'))
    .addColumn('settled_at', 'text')
    .addUniqueConstraint('placements_claim', ['claim_id', 'article_version_id'])
    .execute()
  await db.schema
    .createIndex('placements_version')
    .on('placements')
    .columns(['article_version_id', 'asks', 'settled_as'])
    .execute()
}
