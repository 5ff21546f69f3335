import type { Kysely } from 'kysely'

/** Where a claim would have stood before a new text had nobody rated it, for those who may not know that somebody did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('placements')
    .addColumn('unrated_state_before', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
}
