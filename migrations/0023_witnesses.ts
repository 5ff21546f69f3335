import type { Kysely } from 'kysely'

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
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('witness_id', 'text', (c) => c.notNull().references('witnesses.id'))
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('line', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('cosignatures_one_each', ['size', 'witness_id'])
    .execute()
}
