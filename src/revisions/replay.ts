import type Database from 'better-sqlite3'
import type { Entry, RowChange } from './entry.ts'

type Statement = Database.Statement<unknown[]>
type Write = 'insert' | 'update' | 'delete'

/** Does one act's changes to the rows of a database. @throws Error naming the first row that is not what the act found */
export type Replay = (entry: Pick<Entry, 'seq' | 'rows'>) => void

/**
 * Puts acts into a database again, in their order, row by row: from an empty one (`emptyDesk`) the rows come out as they
 * stood. Sealed columns hold the digests that the history has. The caller opens the transaction; columns that the schema
 * has no longer are left out, and those that the history never holds are empty.
 * @param check how much of each row is compared with what the act found before it writes: its version, or every column
 *   that the act changed
 */
export function replayInto(raw: Database.Database, check: 'version' | 'columns' = 'version'): Replay {
  const prepare = preparing(raw, check)
  return ({ seq, rows }) => {
    for (const row of rows) {
      const { statement, columns, write } = prepare(row)
      const side = (name: 'from' | 'to') => columns.map((column) => row.changes[column]?.[name])
      const { changes } =
        write === 'insert'
          ? statement.run(side('to'))
          : statement.run([
              ...(write === 'update' ? side('to') : []),
              row.id,
              ...(check === 'columns' ? side('from') : [row.changes.version?.from]),
            ])
      if (changes !== 1) throw mismatch(raw, seq, row)
    }
  }
}

interface Prepared {
  write: Write
  /** Of the change, those that the table has, in the order of the statement. */
  columns: string[]
  statement: Statement
}

/** Preparing a statement costs more than running it, and acts of one kind change the same columns. */
function preparing(raw: Database.Database, check: 'version' | 'columns'): (row: RowChange) => Prepared {
  const known = new Map<string, Prepared>()
  const schemas = new Map<string, Column[]>()
  return (row) => {
    const write = writeOf(row)
    let key = `${write} ${row.table}`
    for (const column in row.changes) key += ` ${column}`
    const before = known.get(key)
    if (before) return before
    const schema = schemas.get(row.table) ?? columnsOf(raw, row.table)
    schemas.set(row.table, schema)
    const columns = Object.keys(row.changes).filter((name) => schema.some((column) => column.name === name))
    const prepared = {
      write,
      columns,
      statement: raw.prepare(textOf(write, row.table, columns, schema, check)),
    }
    known.set(key, prepared)
    return prepared
  }
}

function writeOf({ changes: { version } }: RowChange): Write {
  if (version?.from === undefined) return 'insert'
  return version.to === undefined ? 'delete' : 'update'
}

function textOf(
  write: Write,
  table: string,
  columns: readonly string[],
  schema: readonly Column[],
  check: 'version' | 'columns',
): string {
  const same = (check === 'columns' ? columns : ['version']).map((column) => ` and ${column} is ?`).join('')
  if (write === 'update')
    return `update ${table} set ${columns.map((column) => `${column} = ?`)} where id = ?${same}`
  if (write === 'delete') return `delete from ${table} where id = ?${same}`
  const empty = schema.filter(({ name, needed }) => needed && !columns.includes(name))
  return `insert into ${table} (${[...columns, ...empty.map(({ name }) => name)]})
    values (${[...columns.map(() => '?'), ...empty.map(({ type }) => (type === 'TEXT' ? `''` : '0'))]})`
}

interface Column {
  name: string
  type: string
  /** Cannot be left out of an insert. */
  needed: boolean
}

function columnsOf(raw: Database.Database, table: string): Column[] {
  const rows = raw.prepare('select * from pragma_table_info(?)').all(table) as {
    name: string
    type: string
    notnull: number
    dflt_value: string | null
  }[]
  if (!rows.length) throw new Error(`The history tells of ${table}, which this Assay does not know.`)
  return rows.map(({ name, type, notnull, dflt_value }) => ({
    name,
    type: type.toUpperCase(),
    needed: notnull === 1 && dflt_value === null,
  }))
}

function mismatch(raw: Database.Database, seq: number, { table, id, changes }: RowChange): Error {
  const standing = raw.prepare(`select * from ${table} where id = ?`).get(id) as
    | Record<string, unknown>
    | undefined
  if (!standing) return new Error(`Act ${seq} changes ${table} ${id}, which does not stand there.`)
  const wrong = Object.keys(changes).find(
    (column) => column in standing && standing[column] !== (changes[column]?.from ?? null),
  )
  return new Error(`Act ${seq} found another ${wrong ?? 'row'} in ${table} ${id} than what stands there.`)
}
