import Database from 'better-sqlite3'
import type { Connection } from '../../db/connect.ts'
import { Conflict } from '../../errors.ts'

/** In KiB. Reading goes from beginning to end: more would hold little that is asked for twice. */
const CACHE = 32_768

export interface Snapshot {
  raw: Database.Database
  close(): void
}

/**
 * A desk's data as it is at this moment, on a connection of its own that can only read.
 * @param file where the data is, or ':memory:'
 * @throws Conflict on engines other than SQLite
 */
export async function snapshotOf({ db, raw }: Connection, file: string): Promise<Snapshot> {
  if (!raw) throw new Conflict('The history can be checked only on SQLite.')
  if (file !== ':memory:') return snapshotOfFile(file)
  // Nobody else is in a change while the connection is ours.
  return begun(new Database(await db.connection().execute(async () => raw.serialize()), { readonly: true }))
}

/** The same of a file that may not be served at all. Nothing is written to it. */
export function snapshotOfFile(file: string): Snapshot {
  return begun(new Database(file, { readonly: true, fileMustExist: true }))
}

function begun(raw: Database.Database): Snapshot {
  try {
    raw.pragma('busy_timeout = 5000')
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    raw.pragma(`cache_size = -${CACHE}`)
    raw.exec('begin')
    // The snapshot is of when something is read first.
    raw.prepare('select 1 from sqlite_schema limit 1').get()
  } catch (error) {
    raw.close()
    throw error
  }
  return { raw, close: () => void raw.close() }
}
