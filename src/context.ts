import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Config } from './config.ts'
import { backUp } from './db/backup.ts'
import { type Actor, type Change, type ChangeOptions, runChange } from './db/change.ts'
import { type Connection, connect } from './db/connect.ts'
import { indexHistory } from './db/history-words.ts'
import { indexEarlier } from './db/index-earlier.ts'
import { refuseOutsideReads } from './db/inside-change.ts'
import { type Log, takeInEarlierEntries } from './db/log.ts'
import { migrate, pendingMigrations } from './db/migrate.ts'
import type { KeptTables, Tables } from './db/tables.ts'
import type { SigningKey } from './merkle/signing.ts'
import { signingKeysOf } from './signing-keys.ts'

/** What everything is built from: the database (to read), the one door for writes, the settings, the clock. */
export interface Context {
  config: Config
  read: ReadonlyKysely<Tables>
  /** Bookkeeping outside any change: sessions, sign-in attempts. */
  keep: Kysely<KeptTables>
  now: () => Date
  change<T>(actor: Actor, work: (change: Change) => Promise<T>, options?: ChangeOptions): Promise<T>
  /** Makes every act findable by its words: asked for before somebody looks. */
  indexHistory(): Promise<void>
  /** What the log is signed with, made when first asked for. @throws Conflict when it cannot be read */
  signingKeys(): Promise<readonly SigningKey[]>
  connection: Connection
  close(): Promise<void>
}

/** The calendar day in UTC, as YYYY-MM-DD: what deadlines are compared with. */
export function todayOf({ now }: Pick<Context, 'now'>): string {
  return now().toISOString().slice(0, 10)
}

/**
 * Opens the desk's file, backs it up if its schema is behind, brings the schema up to date, and gives the context.
 * @param make another engine's connection, for tests
 * @param proved false keeps the history without its tree: only where the cost of one is measured
 */
export async function createContext(
  config: Config,
  now: () => Date = () => new Date(),
  make?: () => Connection,
  proved = true,
): Promise<Context> {
  if (!make && config.data !== ':memory:')
    mkdirSync(path.dirname(path.resolve(config.data)), { recursive: true })
  const connection = make ? make() : connect(config.data)
  const pending = await pendingMigrations(connection)
  const { db } = connection
  if (pending.length && !pending.includes('0001_revisions') && connection.raw)
    await backUp(connection.raw, config.data, 'before-upgrade', config.backupsKept, now())
  if (pending.length) await migrate(connection)
  await takeInEarlierEntries(db)
  const log = logOf(config)
  await indexEarlier(db)
  await indexHistory(db)
  const outer = db.withPlugin(refuseOutsideReads)
  return {
    config,
    now,
    connection,
    read: outer as unknown as ReadonlyKysely<Tables>,
    keep: outer as unknown as Kysely<KeptTables>,
    change: (actor, work, options) => runChange(db, proved ? log : null, now, actor, work, options),
    indexHistory: () => indexHistory(db),
    signingKeys: () => log.keys(outer),
    async close() {
      connection.raw?.pragma('wal_checkpoint(TRUNCATE)')
      await db.destroy()
    },
  }
}

function logOf(config: Config): Log {
  const keys = signingKeysOf(config)
  return {
    sealed: { edge: { size: 0, hashes: [] }, checkpoint: null },
    async keys(db) {
      const known = await db
        .selectFrom('log_keys')
        .select('verifier_key')
        .where('retired_at', 'is', null)
        .execute()
      return keys(known.map((key) => key.verifier_key))
    },
  }
}
