import type { Kysely } from 'kysely'

/** Where a claim would stand had nobody rated it, for those who may not know that somebody did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('claims')
    .addColumn('unrated_state', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema.createIndex('claims_unrated_state').on('claims').column('unrated_state').execute()
}
