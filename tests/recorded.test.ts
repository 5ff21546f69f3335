import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playDemo } from '../seeds/demo.ts'
import { readConfig } from '../src/config.ts'
import { type Context, createContext } from '../src/context.ts'
import type { RecordedTables } from '../src/db/tables.ts'
import { ensureDesk } from '../src/desk/first-start.ts'
import { systemActor } from '../src/desk/system-actor.ts'
import { readEntry } from '../src/revisions/entry.ts'
import { digestOf, recordedTables, replayed, standing, unwritten } from './support/replay.ts'

type Row = Record<string, unknown> & { id: string; version: number }
type Table = keyof RecordedTables

/** Tables that are not history: bookkeeping, the history itself, the index of words, and what the engines keep. */
const others =
  /^(sessions|attempts|onces|notifications|mail_choices|mails|checkpoint_mailings|calendars|verifications|cosignatures|revisions|revision_subjects|log_nodes|checkpoints|history_\w+|search_\w+|kysely_\w+|sqlite_\w+)$/

let context: Context
beforeAll(async () => {
  let at = Date.parse('2025-03-17T09:00:00Z')
  context = await createContext(readConfig({ ASSAY_DATA: ':memory:' }), () => new Date(at))
  await ensureDesk(context)
  await playDemo(context, () => {
    at += 60_000
  })
  // The changes below are tried one by one and taken back, so that they need not point at anything.
  context.connection.raw?.pragma('foreign_keys = OFF')
}, 60_000)
afterAll(() => context.close())

test('every table of the schema is either recorded or known not to be', () => {
  const all = query("select name from sqlite_master where type in ('table', 'view')").map(({ name }) =>
    String(name),
  )
  expect(all.filter((name) => !others.test(name)).sort()).toEqual(Object.keys(recordedTables).sort())
})

describe.each(Object.keys(recordedTables) as Table[])('%s', (table) => {
  test('every column that changes stands in the entry', async () => {
    const row = query(`select * from ${table} order by id limit 1`)[0] as Row
    expect(row, 'the demonstration leaves this table empty').toBeDefined()
    const columns = query(`pragma table_info(${table})`)
    expect(columns.length).toBeGreaterThan(2)
    for (const { name, type } of columns) {
      const column = String(name)
      if (column === 'id' || column === 'version') continue
      const to = another(table, column, String(type), row[column])
      const { changes } = await recorded(table, row, column, to)
      const after = { ...row, [column]: to }
      const version = { from: row.version, to: row.version + 1 }
      if (unwritten.includes(`${table}.${column}`))
        // The salt itself is nowhere; what it goes into has other digests with another salt.
        expect(changes, column).toEqual({
          version,
          ...Object.fromEntries(
            recordedTables[table].map((sealed) => [
              sealed,
              { from: digestOf(row, sealed), to: digestOf(after, sealed) },
            ]),
          ),
        })
      else if (recordedTables[table].includes(column))
        expect(changes, column).toEqual({
          version,
          [column]: { from: digestOf(row, column), to: digestOf(after, column) },
        })
      else expect(changes, column).toEqual({ version, [column]: { from: row[column], to } })
    }
  })
})

test('all entries in order make exactly the rows that stand in the tables', async () => {
  const [made, there] = [await replayed({ context }), await standing({ context })]
  for (const table of Object.keys(recordedTables)) {
    expect(there.get(table)?.size, table).toBeGreaterThan(0)
    expect(made.get(table), table).toEqual(there.get(table))
  }
})

test('no entry holds a name, an address, a password’s digest or a salt', async () => {
  const people = query('select name, email, password_hash, salt from users').flatMap((row) =>
    Object.values(row),
  )
  const texts = query("select entry from revisions where action like 'user.%' or action like 'invitation.%'")
  expect(texts.length).toBeGreaterThan(5)
  for (const { entry } of texts)
    for (const secret of people) expect(String(entry).includes(String(secret)), String(secret)).toBe(false)
})

/** Changes one column by the door, reads what was recorded of it, and takes it all back. */
async function recorded(table: Table, row: Row, column: string, to: unknown) {
  let entry = ''
  const back = new Error('taken back')
  const trying = context.change(systemActor, async (c) => {
    await c.update(table, row as never, { [column]: to } as never)
    await c.record({ action: 'desk.edited' })
    const last = c.read.selectFrom('revisions').select('entry').orderBy('seq', 'desc').limit(1)
    entry = (await last.executeTakeFirstOrThrow()).entry
    throw back
  })
  await expect(trying).rejects.toBe(back)
  const { rows } = readEntry(entry)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ table, id: row.id })
  return rows[0] as (typeof rows)[number]
}

/** A value that the column takes and that is not the one it has. */
function another(table: string, column: string, type: string, from: unknown): unknown {
  if (column === 'state')
    return from === 'disputed' || from === 'signed' ? 'in check' : table === 'claims' ? 'disputed' : 'signed'
  if (table === 'placements' && column === 'kind') return from === 'moved' ? 'fuzzy' : 'moved'
  if (column === 'settled_as') return from === 'kept' ? 're-placed' : 'kept'
  if (column.endsWith('_json')) return '{"another":1}'
  if (/any/i.test(type)) return Buffer.concat([from as Buffer, Buffer.from([0xff])])
  if (/int/i.test(type)) return Number(from ?? 0) + 1_000
  return `${from ?? ''} and another`
}

function query(text: string): Record<string, unknown>[] {
  return context.connection.raw?.prepare(text).all() as Record<string, unknown>[]
}
