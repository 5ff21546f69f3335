import { createHash } from 'node:crypto'
import type { RecordedTables } from '../../src/db/tables.ts'
import { readEntry } from '../../src/revisions/entry.ts'
import type { World } from './world.ts'

type Row = Record<string, unknown>
type Rows = Map<string, Row>

/** Every recorded table, and the columns of it that the history holds as a salted digest. */
export const recordedTables: Record<keyof RecordedTables, readonly string[]> = {
  desk: [],
  log_keys: [],
  witnesses: [],
  users: ['name', 'email', 'password_hash'],
  invitations: ['token_hash'],
  scales: [],
  levels: [],
  articles: [],
  article_versions: [],
  lines: [],
  claims: [],
  anchors: [],
  placements: [],
  hints: [],
  sources: [],
  snapshots: [],
  snapshot_files: ['words', 'bytes'],
  evidence: [],
  ratings: [],
  verdicts: [],
  deciders: [],
  notes: [],
  contacts: ['whom'],
  reply_needs: [],
  checklists: [],
  checklist_items: [],
  checklist_answers: [],
  editions: ['report_json'],
  edition_files: ['body'],
  corrections: [],
  waivers: [],
}

/** Columns that no entry may hold in any form. */
export const unwritten = ['users.salt', 'contacts.salt']

/** The rows that all entries together make, by table and id: each act's changes put upon what was before. */
export async function replayed({ context }: Pick<World, 'context'>): Promise<Map<string, Rows>> {
  const acts = await context.read.selectFrom('revisions').select('entry').orderBy('seq').execute()
  const tables = new Map<string, Rows>(Object.keys(recordedTables).map((table) => [table, new Map()]))
  for (const { entry } of acts)
    for (const { table, id, changes } of readEntry(entry).rows) {
      const rows = tables.get(table) as Rows
      const row = rows.get(id) ?? {}
      for (const [column, { from, to }] of Object.entries(changes)) {
        if (row[column] !== undefined && JSON.stringify(row[column]) !== JSON.stringify(from))
          throw new Error(`${table}.${column} of ${id} was ${row[column]}, not ${from}.`)
        row[column] = to
      }
      if (Object.values(changes).every((change) => change.to === undefined)) rows.delete(id)
      else rows.set(id, row)
    }
  return tables
}

/** The rows that stand in the tables, as the history would have them. */
export async function standing({ context }: Pick<World, 'context'>): Promise<Map<string, Rows>> {
  const tables = new Map<string, Rows>()
  for (const [table, sealed] of Object.entries(recordedTables)) {
    const rows = (await context.read
      .selectFrom(table as 'claims')
      .selectAll()
      .execute()) as unknown as Row[]
    tables.set(table, new Map(rows.map((row) => [String(row.id), asRecorded(table, row, sealed)])))
  }
  return tables
}

/** What stands for a sealed value: a digest that only the row's own salt leads to. */
export function digestOf(row: Row, column: string): string {
  const value = row[column]
  const hash = createHash('sha256').update(`${row.salt ?? ''}\n`)
  return `sha256:${hash.update(value instanceof Uint8Array ? value : String(value)).digest('hex')}`
}

function asRecorded(table: string, row: Row, sealed: readonly string[]): Row {
  const columns = Object.keys(row).filter((column) => !unwritten.includes(`${table}.${column}`))
  return Object.fromEntries(
    columns.map((column) => [column, sealed.includes(column) ? digestOf(row, column) : row[column]]),
  )
}
