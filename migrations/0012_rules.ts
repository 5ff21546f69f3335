import type { Kysely } from 'kysely'

/** What the desk's policies ask of a verdict: who confirmed it, why it rests on so few sources; where a source has it from. */
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
    .addColumn('awaits_second', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('verdicts')
    .addColumn('confirmed_by', 'text', (c) => c.references('users.id'))
    .execute()
  await db.schema.alterTable('verdicts').addColumn('confirmed_at', 'text').execute()
}
