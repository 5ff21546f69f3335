import type { Kysely } from 'kysely'

/** Verdicts in the order they were decided in; replies that are needed, without those that were waived. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('verdicts_decided').on('verdicts').columns(['decided_at', 'claim_id']).execute()
  await db.schema
    .createIndex('reply_needs_waived')
    .on('reply_needs')
    .columns(['waived_at', 'claim_id'])
    .execute()
}
