import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The history as a log that can be proved: the tree over its entries, what was signed, and the keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await db.schema
    .createTable('log_nodes')
    .addColumn('place', 'integer', (c) => c.primaryKey())
    .addColumn('hash', sqlite ? 'blob' : 'bytea', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('checkpoints')
    .addColumn('size', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('log_keys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('verifier_key', 'text', (c) => c.notNull().unique())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('retired_at', 'text')
    .execute()
  if (sqlite) await sqliteTriggers(db)
  else await postgresTriggers(db)
}

async function sqliteTriggers(db: Kysely<unknown>): Promise<void> {
  for (const [table, key] of [
    ['log_nodes', 'place'],
    ['checkpoints', 'size'],
  ]) {
    const refuse = `begin select raise(abort, '${table} is append-only'); end`
    for (const verb of ['update', 'delete'])
      await sql.raw(`create trigger ${table}_no_${verb} before ${verb} on ${table} ${refuse}`).execute(db)
    await sql
      .raw(
        `create trigger ${table}_no_replace before insert on ${table} when exists (select 1 from ${table} where ${key} = new.${key}) ${refuse}`,
      )
      .execute(db)
  }
}

async function postgresTriggers(db: Kysely<unknown>): Promise<void> {
  for (const table of ['log_nodes', 'checkpoints'])
    await sql
      .raw(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      )
      .execute(db)
}
