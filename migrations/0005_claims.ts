import { type Kysely, sql } from 'kysely'

/** Claims and their anchors in a version's text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('wording', 'text', (c) => c.notNull())
    .addColumn('claimant', 'text', (c) => c.notNull())
    .addColumn('cue', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`state in ('proposed', 'to check', 'in check', 'rated', 'disputed', 'decided', 're-check', 'set aside', 'discarded')`,
        ),
    )
    .addColumn('state_reason', 'text', (c) => c.notNull())
    .addColumn('risk', 'text', (c) => c.notNull())
    .addColumn('tags_json', 'text', (c) => c.notNull())
    .addColumn('assignee_id', 'text', (c) => c.references('users.id'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('worthiness', 'integer', (c) => c.notNull())
    .addColumn('features_json', 'text', (c) => c.notNull())
    .addColumn('unclear_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('claims_number', ['article_id', 'number'])
    .execute()
  await db.schema.createIndex('claims_article').on('claims').columns(['article_id', 'state']).execute()
  await db.schema.createIndex('claims_state').on('claims').columns(['state', 'article_id']).execute()
  await db.schema
    .createIndex('claims_assignee')
    .on('claims')
    .columns(['assignee_id', 'state', 'article_id'])
    .execute()

  await db.schema
    .createTable('anchors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('article_version_id', 'text', (c) => c.notNull().references('article_versions.id'))
    .addColumn('line_id', 'text', (c) => c.notNull().references('lines.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('exact', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('suffix', 'text', (c) => c.notNull())
    .addUniqueConstraint('anchors_ordinal', ['claim_id', 'article_version_id', 'ordinal'])
    .execute()
  await db.schema.createIndex('anchors_version').on('anchors').column('article_version_id').execute()
  await db.schema.createIndex('anchors_line').on('anchors').columns(['line_id', 'claim_id']).execute()
}
