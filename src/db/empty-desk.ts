import { writeFile } from 'node:fs/promises'
import { type Connection, connect } from './connect.ts'
import { migrate } from './migrate.ts'

let bytes: Promise<Buffer> | undefined

interface EmptyDesk {
  /** Where it goes; memory, when not given. */
  file?: string
  /** Without indexes rows go in at more than twice the rate, for whoever only compares tables as wholes. */
  indexes?: boolean
}

/**
 * A database with the present schema and no rows, to replay the history into. It keeps nothing safe: no foreign keys,
 * no triggers, no index of words, no waiting for the disk. The schema is made once; a copy costs about a millisecond.
 */
export async function emptyDesk({
  file,
  indexes = true,
}: EmptyDesk = {}): Promise<Connection & { raw: NonNullable<Connection['raw']> }> {
  bytes ??= schemaBytes()
  if (file !== undefined) await writeFile(file, await bytes)
  const { db, raw } = connect(file ?? (await bytes))
  if (!raw) throw new Error('An empty desk is a SQLite database.')
  raw.pragma('foreign_keys = OFF')
  raw.pragma('synchronous = OFF')
  if (!indexes) drop(raw, 'index')
  return { db, raw }
}

async function schemaBytes(): Promise<Buffer> {
  const connection = connect(':memory:')
  await migrate(connection)
  const { db, raw } = connection
  if (raw) drop(raw, 'trigger')
  raw?.exec('drop table search_index; drop table history_words')
  const made = raw?.serialize()
  await db.destroy()
  if (!made) throw new Error('The schema could not be written out.')
  return made
}

/** Takes away every trigger, or every index that is not part of its table. */
function drop(raw: NonNullable<Connection['raw']>, type: 'trigger' | 'index'): void {
  const made = raw.prepare('select name from sqlite_schema where type = ? and sql is not null').pluck()
  for (const name of made.all(type)) raw.exec(`drop ${type} ${name}`)
}
