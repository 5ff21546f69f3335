import type { Kysely } from 'kysely'

/** Verdicts in the order they were decided in, and articles in that of their deadlines. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('verdicts_decided').on('verdicts').columns(['decided_at', 'claim_id']).execute()
  await db.schema.createIndex('articles_deadline').on('articles').columns(['deadline_on', 'state']).execute()
}
