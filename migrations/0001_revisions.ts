import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The history: append-only on any connection, also against `insert or replace`, which skips delete triggers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text')
    .addColumn('entry', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('revisions_actor').on('revisions').columns(['actor_id', 'seq']).execute()
  await db.schema
    .createIndex('revisions_actor_action')
    .on('revisions')
    .columns(['actor_id', 'action', 'seq'])
    .execute()
  await db.schema.createIndex('revisions_action').on('revisions').columns(['action', 'seq']).execute()
  await db.schema.createIndex('revisions_at').on('revisions').columns(['at', 'seq']).execute()

  await db.schema
    .createTable('revision_subjects')
    .addColumn('seq', 'integer', (c) => c.notNull().references('revisions.seq'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('revision_subjects_key', ['subject_id', 'kind', 'seq'])
    .execute()

  if (db.getExecutor().adapter instanceof SqliteAdapter) await sqliteTriggers(db)
  else await postgresTriggers(db)
}

async function sqliteTriggers(db: Kysely<unknown>): Promise<void> {
  for (const table of ['revisions', 'revision_subjects']) {
    for (const verb of ['update', 'delete'])
      await sql
        .raw(
          `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
  }
  await sql`create trigger revisions_no_replace before insert on revisions
    when exists (select 1 from revisions where seq = new.seq)
    begin select raise(abort, 'revisions is append-only'); end`.execute(db)
  await sql`create trigger revision_subjects_no_replace before insert on revision_subjects
    when exists (select 1 from revision_subjects where seq = new.seq and kind = new.kind and subject_id = new.subject_id)
    begin select raise(abort, 'revision_subjects is append-only'); end`.execute(db)
}

async function postgresTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  for (const table of ['revisions', 'revision_subjects'])
    await sql
      .raw(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      )
      .execute(db)
}
