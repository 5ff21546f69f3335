import { type Kysely, sql } from 'kysely'

/** Notes in threads, and who was named in one and has not read it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.references('claims.id'))
    .addColumn('parent_id', 'text', (c) => c.references('notes.id'))
    .addColumn('author_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('notes_claim').on('notes').column('claim_id').execute()
  await db.schema
    .createIndex('notes_article')
    .on('notes')
    .columns(['article_id', 'claim_id', 'parent_id', 'resolved_at'])
    .execute()

  await db.schema
    .createTable('mentions')
    .addColumn('note_id', 'text', (c) => c.notNull().references('notes.id'))
    .addColumn('user_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('mentions_key', ['user_id', 'note_id'])
    .execute()
  // Every request counts somebody's unread mentions.
  await sql`create index mentions_unread on mentions (user_id, note_id) where read_at is null`.execute(db)
}
