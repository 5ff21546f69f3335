import type { Kysely } from 'kysely'

/**
 * Right of reply: who was asked about a claim and what came of it, and which claims may not do without a reply. Days
 * by which things are due, and the secret addresses under which calendars read them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('whom', 'text', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addColumn('anonymous', 'integer', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('asked_on', 'text', (c) => c.notNull())
    .addColumn('deadline_on', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answered_on', 'text', (c) => c.notNull())
    .addColumn('closed_by', 'text', (c) => c.references('users.id'))
    .addColumn('closed_at', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('removed_reason', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('users.id'))
    .execute()
  await db.schema.createIndex('contacts_claim').on('contacts').column('claim_id').execute()
  await db.schema.createIndex('contacts_article').on('contacts').columns(['article_id', 'claim_id']).execute()
  await db.schema.createIndex('contacts_due').on('contacts').columns(['outcome', 'deadline_on']).execute()

  await db.schema
    .createTable('reply_needs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull().unique().references('claims.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('needed_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('needed_at', 'text', (c) => c.notNull())
    .addColumn('waived_reason', 'text', (c) => c.notNull())
    .addColumn('waived_by', 'text', (c) => c.references('users.id'))
    .addColumn('waived_at', 'text')
    .execute()
  await db.schema.createIndex('reply_needs_article').on('reply_needs').column('article_id').execute()

  await db.schema
    .alterTable('claims')
    .addColumn('deadline_on', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  // Work that is done drops out of these by its state, so that the list of what is due stays short to find.
  await db.schema.createIndex('claims_due').on('claims').columns(['state', 'deadline_on']).execute()
  await db.schema.createIndex('articles_due').on('articles').columns(['state', 'deadline_on']).execute()

  await db.schema
    .createTable('calendars')
    .addColumn('user_id', 'text', (c) => c.primaryKey().references('users.id'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('whose', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text')
    .execute()
}
