import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'

/** More distinct statements than the app has; a bound all the same, for queries built from filters. */
const MAX_CACHED_STATEMENTS = 500

export interface Connection {
  db: Kysely<Tables>
  /** The handle behind it, for pragmas and backups; null on engines other than SQLite. */
  raw: Database.Database | null
}

/**
 * Opens (and makes, if need be) the SQLite file. `synchronous=FULL` is said outright: the library is compiled so that
 * in WAL mode an acknowledged commit would otherwise not yet be on disk.
 * @param file a path, ':memory:', or the bytes of a database, which then is in memory
 * @param plugins Kysely plugins for every query on this connection
 */
export function connect(file: string | Buffer, plugins: KyselyPlugin[] = []): Connection {
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON')
  raw.pragma('busy_timeout = 5000')
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  raw.pragma('cache_size = -65536')
  raw.pragma('temp_store = MEMORY')
  return connectionTo(raw, plugins)
}

/** A database that is open already. */
export function connectionTo(
  raw: Database.Database,
  plugins: KyselyPlugin[] = [],
): Connection & { raw: Database.Database } {
  return {
    db: new Kysely<Tables>({
      dialect: new Dialect({ database: cached(raw) }, () => raw.inTransaction),
      plugins,
    }),
    raw,
  }
}

/** Preparing a statement costs more than running most of ours: keep them. */
function cached(raw: Database.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    prepare(text) {
      const known = statements.get(text)
      if (known) return known
      const statement = raw.prepare(text) as unknown as ReturnType<SqliteDatabase['prepare']>
      if (statements.size >= MAX_CACHED_STATEMENTS) statements.clear()
      statements.set(text, statement)
      return statement
    },
    close: () => raw.close(),
  }
}

/**
 * Kysely's SQLite dialect migrates without a transaction and begins transactions deferred, so a second process could
 * make a read-then-write fail at once. Ours says that DDL is transactional and takes the write lock at the start.
 */
class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #inTransaction: () => boolean
  constructor(config: SqliteDialectConfig, inTransaction: () => boolean) {
    super(config)
    this.#config = config
    this.#inTransaction = inTransaction
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#config, this.#inTransaction)
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
  override createQueryCompiler(): SqliteQueryCompiler {
    return new SteadyCompiler()
  }
}

/**
 * A bound value that stands by itself has SQLite (built with STAT4, as here) prepare many statements anew each time they
 * run, to plan by the value: that took more than running them. The plus does nothing but hide it from the planner.
 */
class SteadyCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean
  constructor(config: SqliteDialectConfig, inTransaction: () => boolean) {
    super(config)
    this.#inTransaction = inTransaction
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** On some errors, such as a full disk, SQLite has rolled back already: a second time would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection)
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
