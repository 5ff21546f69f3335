import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Who outside keeps an eye on the log, and what they signed of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('witnesses')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('verifier_key', 'text', (c) => c.notNull().unique())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema
    .createTable('cosignatures')
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('witness_id', 'text', (c) => c.notNull().references('witnesses.id'))
    .addColumn('line', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('cosignatures_one_each', ['size', 'witness_id'])
    .execute()
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sqliteTriggers(db)
  else
    await sql
      .raw(
        'create trigger cosignatures_append_only before update or delete or truncate on cosignatures for each statement execute function refuse_change()',
      )
      .execute(db)
}

async function sqliteTriggers(db: Kysely<unknown>): Promise<void> {
  const refuse = `begin select raise(abort, 'cosignatures is append-only'); end`
  for (const verb of ['update', 'delete'])
    await sql
      .raw(`create trigger cosignatures_no_${verb} before ${verb} on cosignatures ${refuse}`)
      .execute(db)
  await sql
    .raw(
      `create trigger cosignatures_no_replace before insert on cosignatures
       when exists (select 1 from cosignatures where size = new.size and witness_id = new.witness_id) ${refuse}`,
    )
    .execute(db)
}
