import type { Kysely } from 'kysely'

/** Corrections of issued reports, each tied to the edition it corrects and to the one that says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.references('claims.id'))
    .addColumn('earlier_edition_id', 'text', (c) => c.notNull().references('editions.id'))
    .addColumn('edition_id', 'text', (c) => c.notNull().references('editions.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('was', 'text', (c) => c.notNull())
    .addColumn('now', 'text', (c) => c.notNull())
    .addColumn('approved_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('approved_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('corrections_at').on('corrections').columns(['approved_at', 'id']).execute()
  await db.schema
    .createIndex('corrections_kind')
    .on('corrections')
    .columns(['kind', 'approved_at', 'id'])
    .execute()
  await db.schema
    .createIndex('corrections_article')
    .on('corrections')
    .columns(['article_id', 'approved_at', 'id'])
    .execute()

  await db.schema
    .alterTable('editions')
    .addColumn('standing', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
}
