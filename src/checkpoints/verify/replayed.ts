import type Database from 'better-sqlite3'
import { isRecorded } from '../../db/recorded-tables.ts'
import type { Entry, RowChange } from '../../revisions/entry.ts'
import { replayInto } from '../../revisions/replay.ts'
import { type Subject, subjectsOf } from '../../revisions/subjects.ts'
import type { Findings } from './findings.ts'

const POINTERS = ['article_id', 'claim_id', 'source_id']

/** Does acts again in a scratch database, each checked against what the acts before left. */
export interface Replayed {
  /** @returns what the act is about, by "kind id" */
  replay(entry: Pick<Entry, 'seq' | 'rows'>): Map<string, Subject>
  /** How many rows stand now. */
  rows(): number
}

export function replaying(scratch: Database.Database, findings: Findings): Replayed {
  const checked = replayInto(scratch, 'columns')
  const byVersion = replayInto(scratch, 'version')
  const pointersOf = pointers(scratch)
  let rows = 0

  /** An act that does not follow is told, and done all the same if it can be: those after it may be sound. */
  function redo(seq: number, row: RowChange): void {
    try {
      checked({ seq, rows: [row] })
    } catch (error) {
      findings.add('entries', sentence(seq, error))
      try {
        byVersion({ seq, rows: [row] })
      } catch {
        return
      }
    }
    const { version } = row.changes
    if (version?.from === undefined) rows++
    else if (version.to === undefined) rows--
  }

  return {
    rows: () => rows,
    replay({ seq, rows: changed }) {
      const subjects = new Map<string, Subject>()
      const about = (table: string, row: Record<string, unknown>) => {
        for (const subject of subjectsOf(table, row))
          subjects.set(`${subject.kind} ${subject.subject_id}`, subject)
      }
      for (const row of changed) {
        if (!isRecorded(row.table)) {
          findings.add('entries', `act ${seq}: it tells of ${row.table}, of which no history is kept`)
          continue
        }
        const before = { ...pointersOf(row), ...side(row, 'from'), id: row.id }
        if (row.changes.version?.from !== undefined) about(row.table, before)
        if (row.changes.version?.to !== undefined) about(row.table, { ...before, ...side(row, 'to') })
        redo(seq, row)
      }
      return subjects
    },
  }
}

/** Of a row that an act changes: what it belongs to, which most acts leave as it is. */
function pointers(scratch: Database.Database): (row: RowChange) => Record<string, unknown> {
  const known = new Map<string, Database.Statement<[string], Record<string, unknown>> | null>()
  const prepared = (table: string) => {
    const columns = scratch.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
    const found = POINTERS.filter((column) => columns.includes(column))
    return found.length
      ? scratch.prepare<[string], Record<string, unknown>>(`select ${found} from ${table} where id = ?`)
      : null
  }
  return ({ table, id, changes }) => {
    if (changes.version?.from === undefined || changes.version.to === undefined) return {}
    const statement = known.has(table) ? known.get(table) : prepared(table)
    if (statement !== undefined) known.set(table, statement)
    return statement?.get(id) ?? {}
  }
}

function side({ changes }: RowChange, name: 'from' | 'to'): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const column of POINTERS) if (changes[column]) row[column] = changes[column][name]
  return row
}

function sentence(seq: number, error: unknown): string {
  const { message } = error as Error
  return /^Act \d/.test(message)
    ? `a${message.slice(1, -1)}`
    : `act ${seq}: it cannot be done again (${message})`
}
