import { type Kysely, sql } from 'kysely'

/**
 * Checkpoints go by mail to addresses outside the desk: a mail may go to somebody who is no person on it. What each
 * address was sent is kept, so that it gets the next one in time and not twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mails_anew')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'text', (c) => c.references('users.id'))
    .addColumn('notification_id', 'text', (c) => c.references('notifications.id'))
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('checkpoint', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('begun_at', 'text')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('cut', 'integer', (c) => c.notNull())
    .execute()
  const columns = sql.raw('id, user_id, notification_id, since, created_at, next_at, begun_at, tries, cut')
  await sql`insert into mails_anew (${columns}) select ${columns} from mails`.execute(db)
  await db.schema.dropTable('mails').execute()
  await db.schema.alterTable('mails_anew').renameTo('mails').execute()
  await db.schema.createIndex('mails_next').on('mails').column('next_at').execute()

  await db.schema
    .createTable('checkpoint_mailings')
    .addColumn('address', 'text', (c) => c.primaryKey())
    .addColumn('begun_at', 'text', (c) => c.notNull())
    .addColumn('sent_size', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .execute()
}
