import { writeFile } from 'node:fs/promises'
import { type Connection, connect } from './connect.ts'
import { migrate } from './migrate.ts'

let bytes: Promise<Buffer> | undefined

/**
 * A database with the present schema and no rows, to replay the history into. It keeps nothing safe: no foreign keys,
 * no triggers, no search index, no waiting for the disk. The schema is made once; a copy costs about a millisecond.
 * @param file where it goes; without it, memory
 */
export async function emptyDesk(
  file?: string,
): Promise<Connection & { raw: NonNullable<Connection['raw']> }> {
  bytes ??= schemaBytes()
  if (file !== undefined) await writeFile(file, await bytes)
  const { db, raw } = connect(file ?? (await bytes))
  if (!raw) throw new Error('An empty desk is a SQLite database.')
  raw.pragma('foreign_keys = OFF')
  raw.pragma('synchronous = OFF')
  return { db, raw }
}

async function schemaBytes(): Promise<Buffer> {
  const connection = connect(':memory:')
  await migrate(connection)
  const { db, raw } = connection
  const triggers = raw
    ?.prepare(`select name from sqlite_schema where type = 'trigger'`)
    .pluck()
    .all() as string[]
  for (const trigger of triggers) raw?.exec(`drop trigger ${trigger}`)
  raw?.exec('drop table search_index')
  const made = raw?.serialize()
  await db.destroy()
  if (!made) throw new Error('The schema could not be written out.')
  return made
}
