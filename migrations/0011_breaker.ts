import type { Kysely } from 'kysely'

/** Why a claim was proposed and which figures stand in it, and what does not fit together in a version's text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('claims')
    .addColumn('rule', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('claims')
    .addColumn('figures_json', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()

  await db.schema
    .createTable('hints')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('article_version_id', 'text', (c) => c.notNull().references('article_versions.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('spans_json', 'text', (c) => c.notNull())
    .addColumn('dismissed_by', 'text', (c) => c.references('users.id'))
    .addColumn('dismissed_at', 'text')
    .addUniqueConstraint('hints_number', ['article_version_id', 'number'])
    .execute()
}
