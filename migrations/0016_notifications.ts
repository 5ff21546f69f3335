import { type Kysely, sql } from 'kysely'

/**
 * What a person is to be told, until they have read it: mentions become one kind of it. Who wants it by mail, and the
 * mails that are still to be sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('claim_id', 'text', (c) => c.references('claims.id'))
    .addColumn('note_id', 'text', (c) => c.references('notes.id'))
    .addColumn('contact_id', 'text', (c) => c.references('contacts.id'))
    .addColumn('by_id', 'text')
    .addColumn('claims', 'integer', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    .addUniqueConstraint('notifications_once', ['user_id', 'kind', 'subject'])
    .execute()
  // Ids of notes grow with time, as those of notifications do.
  await sql`insert into notifications
    (id, user_id, kind, subject, article_id, claim_id, note_id, contact_id, by_id, claims, due_on, created_at, read_at)
    select n.id || '.' || m.user_id, m.user_id, 'mention', n.id, n.article_id, n.claim_id, n.id, null, n.author_id, 1, '',
      n.created_at, m.read_at
    from mentions m join notes n on n.id = m.note_id`.execute(db)
  await db.schema.dropTable('mentions').execute()
  // Every request counts somebody's unread notifications.
  await sql`create index notifications_unread on notifications (user_id, id) where read_at is null`.execute(
    db,
  )
  await db.schema.createIndex('notifications_read').on('notifications').column('read_at').execute()

  await db.schema
    .createTable('mail_choices')
    .addColumn('user_id', 'text', (c) => c.primaryKey().references('users.id'))
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('summed_at', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('notification_id', 'text', (c) => c.references('notifications.id'))
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('begun_at', 'text')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('cut', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('mails_next').on('mails').column('next_at').execute()
}
