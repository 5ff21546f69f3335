import { type Kysely, sql } from 'kysely'

/** What the desk's page and a claim's panel ask for stands in indexes alone, in the order it is shown in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['claims_due', 'articles_due', 'evidence_article'])
    await db.schema.dropIndex(name).execute()
  await sql`create index claims_deadline on claims (deadline_on, id) where deadline_on > ''
    and state not in ('decided', 'set aside', 'discarded')`.execute(db)
  await sql`create index articles_deadline on articles (deadline_on, id) where deadline_on > ''
    and state not in ('signed', 'corrected')`.execute(db)
  await db.schema
    .createIndex('evidence_article')
    .on('evidence')
    .columns(['article_id', 'claim_id', 'removed_at', 'source_id'])
    .execute()
}
