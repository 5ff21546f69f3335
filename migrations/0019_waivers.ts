import type { Kysely } from 'kysely'

/** What an editor lets stand when an article is signed, each with a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waivers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('claim_id', 'text', (c) => c.references('claims.id'))
    .addColumn('line_id', 'text', (c) => c.references('lines.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('waived_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('waived_at', 'text', (c) => c.notNull())
    .addColumn('edition_id', 'text', (c) => c.references('editions.id'))
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema.createIndex('waivers_article').on('waivers').columns(['article_id', 'edition_id']).execute()
}
