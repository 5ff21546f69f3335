import { promises as fs } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { CreateTableNode, type Kysely, type KyselyPlugin, SqliteAdapter, sql } from 'kysely'
import {
  DEFAULT_MIGRATION_TABLE,
  FileMigrationProvider,
  type Migration,
  type MigrationProvider,
  Migrator,
} from 'kysely/migration'
import { Conflict } from '../errors.ts'
import type { Connection } from './connect.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'migrations')

/**
 * The names of the migrations that this database has not had yet, in order.
 * @throws Conflict when it has had one that this Assay does not know: the file was made by a newer one
 */
export async function pendingMigrations(connection: Connection): Promise<string[]> {
  const all = await migrator(connection).getMigrations()
  const known = new Set(all.map((migration) => migration.name))
  const unknown = (await executed(connection)).find((name) => !known.has(name))
  if (unknown)
    throw new Conflict(
      `This data was made by a newer Assay (it has ${unknown}): start that one. Nothing was changed.`,
    )
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}

/**
 * Brings the schema up to date, all pending migrations in one transaction, with a foreign-key check after each.
 * @throws the migration's own error; nothing is half done
 */
export async function migrate(connection: Connection): Promise<string[]> {
  // Rebuilding a table with foreign keys on would delete its children; inside a transaction the pragma has no effect.
  connection.raw?.pragma('foreign_keys = OFF')
  try {
    const { error, results } = await migrator(connection).migrateToLatest()
    if (error) throw error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    connection.raw?.pragma('foreign_keys = ON')
  }
}

async function executed({ db }: Connection): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return []
  const { rows } = await sql<{
    name: string
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return rows.map((row) => row.name)
}

function migrator({ db }: Connection): Migrator {
  const files = new FileMigrationProvider({
    fs,
    path,
    migrationFolder: folder,
    import: (file: string) => import(pathToFileURL(file).href),
  })
  return new Migrator({ db, provider: checked(files) })
}

function checked(provider: MigrationProvider): MigrationProvider {
  const within =
    (step: Migration['up']): Migration['up'] =>
    async (tx: Kysely<unknown>) => {
      if (!(tx.getExecutor().adapter instanceof SqliteAdapter)) return step(tx)
      await step(tx.withPlugin(strictTables))
      const broken = await sql`pragma foreign_key_check`.execute(tx)
      if (broken.rows.length) throw new Error(`Foreign keys broken: ${JSON.stringify(broken.rows)}`)
    }
  return {
    async getMigrations() {
      const all = await provider.getMigrations()
      return Object.fromEntries(Object.entries(all).map(([name, step]) => [name, { up: within(step.up) }]))
    },
  }
}

/** SQLite checks column types only in tables made `strict`. */
const strictTables: KyselyPlugin = {
  transformQuery: ({ node }) =>
    CreateTableNode.is(node)
      ? CreateTableNode.cloneWithEndModifier(node, sql`strict`.toOperationNode())
      : node,
  transformResult: async ({ result }) => result,
}
