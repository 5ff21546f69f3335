import Database from 'better-sqlite3'
import { emptyDesk } from '../../db/empty-desk.ts'

/** In KiB: what does not fit is on disk. */
const CACHE = 65_536

/**
 * An empty database with the tables of a desk, and no index but the keys, to do a long history again in. SQLite keeps it
 * in a nameless file of its own, which is gone when it is closed, or when the process ends in whatever way.
 */
export async function scratchDesk(): Promise<Database.Database> {
  const { db, raw: model } = await emptyDesk()
  const tables = model
    .prepare(`select sql from sqlite_schema where type = 'table' and name not like 'sqlite%'`)
    .pluck()
    .all() as string[]
  await db.destroy()
  const raw = new Database('')
  raw.pragma(`cache_size = -${CACHE}`)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('synchronous = OFF')
  raw.pragma('journal_mode = MEMORY')
  for (const table of tables) raw.exec(table)
  return raw
}
