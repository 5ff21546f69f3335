import type { Kysely } from 'kysely'

/**
 * What the desk's policies ask of a verdict: who confirmed it, why it rests on so few sources, why a dispute is settled
 * so. Where a source has it from, why a rating was revised, and which levels of a scale count as alike. Who took the decider's
 * part in a claim, and which notes are part of a rating. The history is looked up by number for what an act is about.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sources')
    .addColumn('origin', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('verdicts')
    .addColumn('sources_reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('verdicts')
    .addColumn('dispute_reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('verdicts')
    .addColumn('awaits_second', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('verdicts')
    .addColumn('confirmed_by', 'text', (c) => c.references('users.id'))
    .execute()
  await db.schema.alterTable('verdicts').addColumn('confirmed_at', 'text').execute()
  await db.schema
    .alterTable('ratings')
    .addColumn('revision_reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('ratings').addColumn('revised_at', 'text').execute()
  await db.schema
    .alterTable('scales')
    .addColumn('alike', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('notes')
    .addColumn('part_of_rating', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('deciders')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('deciders_once', ['claim_id', 'person_id'])
    .execute()
  await db.schema.createIndex('revision_subjects_seq').on('revision_subjects').column('seq').execute()
}
