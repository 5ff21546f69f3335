import type Database from 'better-sqlite3'
import { isRecorded } from '../../db/recorded-tables.ts'
import type { RowChange } from '../../revisions/entry.ts'
import { forHistory } from '../../revisions/sealed.ts'
import { checkEntry } from './check-entry.ts'

const ACTS_AT_ONCE = 200

/** The rows that acts after one have touched, and what they were before those acts. */
export interface Touched {
  /** As "table id". */
  keys: Set<string>
  /** The rows as the first of those acts found them, as rows that are put in. */
  before: RowChange[]
}

/**
 * Reads back from the tables what stood before the acts after `seq`: the row as it is, with every column put back that
 * one of these acts changed. What none of them changed is taken for good.
 */
export async function touchedAfter(
  raw: Database.Database,
  seq: number,
  pace: () => Promise<void>,
): Promise<Touched> {
  const first = new Map<string, RowChange>()
  const page = raw.prepare('select * from revisions where seq > ? order by seq limit ?')
  for (let at = seq; ; ) {
    const rows = page.all(at, ACTS_AT_ONCE) as Parameters<typeof checkEntry>[0][]
    if (!rows.length) break
    for (const row of rows)
      for (const change of checkEntry(row, '').entry?.rows ?? [])
        if (isRecorded(change.table)) keepFirst(first, change)
    at = rows.at(-1)?.seq ?? at
    await pace()
  }
  return {
    keys: new Set(first.keys()),
    before: [...first.values()].flatMap((change) =>
      change.changes.version?.from === undefined ? [] : [asItWas(raw, change)],
    ),
  }
}

/** Of each column the change that came first. */
function keepFirst(first: Map<string, RowChange>, { table, id, changes }: RowChange): void {
  const key = `${table} ${id}`
  const known = first.get(key)
  first.set(key, { table, id, changes: { ...changes, ...known?.changes } })
}

function asItWas(raw: Database.Database, { table, id, changes }: RowChange): RowChange {
  const standing = (raw.prepare(`select * from ${table} where id = ?`).get(id) ?? {}) as Record<
    string,
    unknown
  >
  const row: RowChange['changes'] = {}
  for (const column of Object.keys(standing)) {
    const to = forHistory(table, standing, column)
    if (to !== undefined) row[column] = { to }
  }
  for (const [column, { from }] of Object.entries(changes)) row[column] = { to: from ?? null }
  return { table, id, changes: { ...row, id: { to: id } } }
}
