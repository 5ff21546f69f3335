import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { FIRST_DAY, fill } from './fill.ts'

const OF_EACH = { claims: 50, bigClaims: 200, evidence: 3, ratings: 2, notes: 2 }
/** The newest articles are still under way: this part of all, and never fewer than give a bench enough to rate. */
const UNDER_WAY = 0.03
const LEAST_UNDER_WAY = 12
/** In KiB, so that the indexes being written stay in memory. */
const CACHE = 2_000_000

/**
 * Makes a desk of so many articles in a new file.
 * @returns how long it took, in seconds
 * @throws Error when there is a file already
 */
export async function fillFile(file: string, articles: number): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already: use it with --reuse, or name another one.`)
  const start = performance.now()
  // The desk is opened when its history begins: times never go back.
  const context = await createContext(readConfig({ ASSAY_DATA: file }), () => new Date(FIRST_DAY))
  await ensureDesk(context)
  const keys = await context.signingKeys()
  await context.close()
  const raw = new Database(file)
  // Durable only at the end: a run cut short is filled again, so nothing is lost by it.
  for (const setting of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'temp_store = memory',
    `cache_size = -${CACHE}`,
    'locking_mode = exclusive',
  ])
    raw.pragma(setting)
  const later = takeAway(raw)
  const underWay = Math.max(Math.ceil(articles * UNDER_WAY), LEAST_UNDER_WAY)
  fill(raw, { articles, underWay, ...OF_EACH }, keys)
  raw.exec(later.join(';'))
  raw.pragma('locking_mode = normal')
  raw.pragma('journal_mode = wal')
  raw.close()
  return (performance.now() - start) / 1000
}

/** Drops indexes and triggers: filling a table and then sorting it is quicker. @returns the SQL that makes them again */
function takeAway(raw: Database.Database): string[] {
  const made = raw
    .prepare(
      "select type, name, sql from sqlite_schema where type in ('index', 'trigger') and sql is not null",
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of made) raw.exec(`drop ${type} ${name}`)
  return made.map(({ sql }) => sql)
}
