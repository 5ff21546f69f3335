import type { Kysely } from 'kysely'

/** The desk's settings and its rating scales. A scale's number is its version: a change makes a new row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scales')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('scales_number', ['key', 'number'])
    .execute()

  await db.schema
    .createTable('levels')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('scale_id', 'text', (c) => c.notNull().references('scales.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('value', 'integer')
    .addColumn('colour', 'text', (c) => c.notNull())
    .addColumn('icon', 'text', (c) => c.notNull())
    .addUniqueConstraint('levels_key', ['scale_id', 'key'])
    .execute()

  await db.schema
    .createTable('desk')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('scale_id', 'text', (c) => c.notNull().references('scales.id'))
    .addColumn('said_scale_id', 'text', (c) => c.notNull().references('scales.id'))
    .addColumn('policies_json', 'text', (c) => c.notNull())
    .execute()
}
