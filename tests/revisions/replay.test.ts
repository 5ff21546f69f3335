import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import { emptyDesk } from '../../src/db/empty-desk.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { type Entry, readEntry } from '../../src/revisions/entry.ts'
import { replayInto } from '../../src/revisions/replay.ts'
import { recordedTables, standing, unwritten } from '../support/replay.ts'

let context: Context
let entries: Entry[]
beforeAll(async () => {
  let at = Date.parse('2025-03-17T09:00:00Z')
  context = await createContext(readConfig({ ASSAY_DATA: ':memory:' }), () => new Date(at))
  await ensureDesk(context)
  await playDemo(context, () => {
    at += 60_000
  })
  const acts = await context.read.selectFrom('revisions').select('entry').orderBy('seq').execute()
  entries = acts.map(({ entry }) => readEntry(entry))
}, 60_000)
afterAll(() => context.close())

async function desk() {
  const empty = await emptyDesk()
  const rows = (table: string) =>
    new Map(
      (empty.raw.prepare(`select * from ${table}`).all() as Record<string, unknown>[]).map((row) => {
        const known = Object.entries(row).filter(([column]) => !unwritten.includes(`${table}.${column}`))
        return [String(row.id), Object.fromEntries(known)]
      }),
    )
  return { ...empty, rows }
}

describe('the history, replayed', () => {
  test.each(['version', 'columns'] as const)(
    'gives every row as it stands, checked by its %s',
    async (check) => {
      const { raw, rows } = await desk()
      const replay = replayInto(raw, check)
      for (const entry of entries) replay(entry)
      const now = await standing({ context })
      for (const table of Object.keys(recordedTables)) expect(rows(table), table).toEqual(now.get(table))
    },
  )

  test('up to an act gives the rows of that moment', async () => {
    const { raw, rows } = await desk()
    const at = entries.findIndex(({ action }) => action === 'claim.decided')
    const replay = replayInto(raw)
    for (const entry of entries.slice(0, at)) replay(entry)
    expect(rows('verdicts').size).toBe(0)
    replay(entries[at] as Entry)
    expect(rows('verdicts').size).toBe(1)
  })

  test('puts a row in, changes it and takes it away', async () => {
    const { raw, rows } = await desk()
    const replay = replayInto(raw, 'columns')
    const change = (seq: number, changes: Entry['rows'][number]['changes']) =>
      replay({ seq, rows: [{ table: 'reply_needs', id: 'n', changes }] })
    const row = { article_id: 'a', claim_id: 'c', reason: 'r', needed_by: 'p', needed_at: 't' }
    const full = { id: 'n', version: 1, ...row, waived_reason: '', waived_by: null, waived_at: null }
    change(1, Object.fromEntries(Object.entries(full).map(([column, to]) => [column, { to }])))
    expect(rows('reply_needs').get('n')).toEqual(full)
    change(2, { reason: { from: 'r', to: 's' }, version: { from: 1, to: 2 } })
    expect(rows('reply_needs').get('n')).toEqual({ ...full, reason: 's', version: 2 })
    change(
      3,
      Object.fromEntries(
        Object.entries({ ...full, reason: 's', version: 2 }).map(([c, from]) => [c, { from }]),
      ),
    )
    expect(rows('reply_needs').size).toBe(0)
  })
})

describe('an act that does not follow', () => {
  const half = async (check: 'version' | 'columns') => {
    const { raw } = await desk()
    const replay = replayInto(raw, check)
    const at = entries.findIndex(({ action }) => action === 'claim.accepted')
    for (const entry of entries.slice(0, at)) replay(entry)
    const next = structuredClone(entries[at]) as Entry
    const row = next.rows.find(({ table }) => table === 'claims')
    if (!row) return expect.unreachable()
    return { replay, next, row }
  }

  test('is refused by the version of a row, with its place', async () => {
    const { replay, next, row } = await half('version')
    row.changes.version = { from: 7, to: 8 }
    expect(() => replay(next)).toThrow(`Act ${next.seq} found another version in claims ${row.id}`)
  })

  test('is refused by a column, where columns are checked', async () => {
    const { replay, next, row } = await half('columns')
    row.changes.state = { from: 'decided', to: 'to check' }
    expect(() => replay(next)).toThrow(`Act ${next.seq} found another state in claims ${row.id}`)
  })

  test('is refused where its row is missing', async () => {
    const { replay, next, row } = await half('version')
    row.id = 'nothing'
    expect(() => replay(next)).toThrow(`Act ${next.seq} changes claims nothing, which does not stand there.`)
  })

  test('is refused where its table is unknown', async () => {
    const { replay, next, row } = await half('version')
    row.table = 'x; drop table claims' as 'claims'
    expect(() => replay(next)).toThrow('which this Assay does not know')
  })
})
