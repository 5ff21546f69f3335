import type Database from 'better-sqlite3'
import { recordedTables } from '../../db/recorded-tables.ts'
import type { RecordedTables } from '../../db/tables.ts'
import { forHistory } from '../../revisions/sealed.ts'
import type { Findings } from './findings.ts'
import { lastWriting } from './last-writing.ts'
import { type Row, RowReader, rowsAtOnce } from './row-reader.ts'
import type { SearchCheck } from './search-check.ts'

type Table = keyof RecordedTables

/** Where a value would tell somebody how a colleague answers a question that they may still have to answer unseen. */
const guardedTables: readonly Table[] = ['ratings', 'verdicts', 'notes', 'placements']
const guardedColumns: readonly string[] = ['state', 'state_reason']
/** Characters of a value that a finding shows. */
const SHOWN = 80

/** Compares the rows that the log makes with those that stand in the tables. */
export class RowCheck {
  readonly #live: Database.Database
  readonly #scratch: Database.Database
  readonly #findings: Findings
  readonly #search: SearchCheck

  constructor(live: Database.Database, scratch: Database.Database, search: SearchCheck, findings: Findings) {
    this.#live = live
    this.#scratch = scratch
    this.#search = search
    this.#findings = findings
  }

  /** Every row of every table. @param pace waits between pages, and is told how many rows were seen since */
  async all(pace: (rows: number) => Promise<void>): Promise<void> {
    for (const table of recordedTables) {
      const [log, standing] = [new RowReader(this.#scratch, table), new RowReader(this.#live, table)]
      const compare = comparing(this.#scratch, table)
      const atOnce = rowsAtOnce(table)
      for (let n = 1; ; n++) {
        const [is, should] = [standing.peek(), log.peek()]
        if (!is && !should) break
        if (is && (!should || is.id <= should.id)) standing.take()
        if (should && (!is || should.id <= is.id)) log.take()
        if (is?.id === should?.id) await this.#both(table, is, should, compare)
        else if (is && (!should || is.id < should.id)) await this.#both(table, is, undefined, compare)
        else await this.#both(table, undefined, should, compare)
        if (n % atOnce === 0) await pace(atOnce)
      }
    }
  }

  /** Only these rows, as "table id". */
  async some(keys: Iterable<string>, pace: (rows: number) => Promise<void>): Promise<void> {
    const byTable = Map.groupBy(keys, (key) => key.slice(0, key.indexOf(' ')) as Table)
    for (const [table, rows] of byTable) {
      const compare = comparing(this.#scratch, table)
      const atOnce = rowsAtOnce(table)
      const text = `select * from ${table} where id = ?`
      const [live, scratch] = [
        this.#live.prepare<[string], Row>(text),
        this.#scratch.prepare<[string], Row>(text),
      ]
      for (const [n, key] of rows.entries()) {
        const id = key.slice(table.length + 1)
        await this.#both(table, live.get(id), scratch.get(id), compare)
        if (n % atOnce === 0) await pace(Math.min(atOnce, rows.length - n))
      }
    }
  }

  async #both(table: Table, is: Row | undefined, should: Row | undefined, compare: Compare): Promise<void> {
    if (is) this.#search.row(table, is)
    if (is && should) {
      for (const column of compare(is, should)) await this.#differs(table, column, is, should)
    } else if (should)
      await this.#findings.addRow(table, async () => ({
        text: `${table} ${should.id}: the row is missing${await this.#lastWritten(table, should, 'version')}`,
      }))
    else if (is)
      await this.#findings.addRow(table, async () => ({
        text: `${table} ${is.id}: the log knows of no such row`,
      }))
  }

  #differs(table: Table, column: string, is: Row, should: Row): Promise<void> {
    return this.#findings.addRow(table, async () => {
      const by = await this.#lastWritten(table, should, column)
      const at = `${table} ${is.id}: column ${column}`
      const bare = `${at} is not what the log says${by}`
      if (forHistory(table, is, column) !== is[column]) return { text: bare }
      const text = `${at} is ${shown(is[column])}, the log says ${shown(should[column])}${by}`
      const isGuarded = guardedTables.includes(table) || guardedColumns.includes(column)
      return isGuarded ? { text, guarded: bare } : { text }
    })
  }

  async #lastWritten(table: Table, row: Row, column: string): Promise<string> {
    const seq = await lastWriting(this.#live, table, row, column)
    return seq === null ? '' : `, last written by act ${seq}`
  }
}

/** Names the columns in which a row that stands differs from what the log has of it. */
type Compare = (is: Row, should: Row) => string[]

function comparing(scratch: Database.Database, table: Table): Compare {
  const columns = scratch.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
  // A value that comes back as it went in is held openly; nothing comes back of one that is never written.
  const probe = Object.fromEntries(columns.map((column) => [column, `of ${column}`]))
  const recorded = columns.filter((column) => forHistory(table, probe, column) !== undefined)
  const sealed = recorded.filter((column) => forHistory(table, probe, column) !== probe[column])
  return (is, should) =>
    recorded.filter((column) =>
      sealed.includes(column)
        ? forHistory(table, is, column) !== should[column]
        : is[column] !== should[column],
    )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  const text = String(value)
  return text.length > SHOWN ? `“${text.slice(0, SHOWN)}…”` : `“${text}”`
}
