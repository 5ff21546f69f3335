import type { Kysely } from 'kysely'

/** Ratings, one per person, claim and question, and the verdict an editor makes of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ratings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('rater_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('level_id', 'text', (c) => c.notNull().references('levels.id'))
    .addColumn('confidence', 'text', (c) => c.notNull())
    .addColumn('rationale', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('ratings_once', ['claim_id', 'question', 'rater_id'])
    .execute()
  await db.schema
    .createIndex('ratings_article')
    .on('ratings')
    .columns(['article_id', 'claim_id', 'rater_id'])
    .execute()

  await db.schema
    .createTable('verdicts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().unique().references('claims.id'))
    .addColumn('said_level_id', 'text', (c) => c.references('levels.id'))
    .addColumn('level_id', 'text', (c) => c.notNull().references('levels.id'))
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema.createIndex('verdicts_article').on('verdicts').column('article_id').execute()
}
