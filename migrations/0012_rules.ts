import type { Kysely } from 'kysely'

/**
 * What the desk's policies ask of a verdict: who confirmed it, why it rests on so few sources, why a dispute is settled
 * so. Where a source has it from, why a rating was revised, and which levels of a scale count as alike.
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
}
