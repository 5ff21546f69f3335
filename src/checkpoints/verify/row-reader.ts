import type Database from 'better-sqlite3'

export type Row = Record<string, unknown> & { id: string }

/** How many rows of a table are read at once, and looked at before others get their turn: kept copies may be large. */
export function rowsAtOnce(table: string): number {
  return table === 'snapshot_files' ? 1 : 250
}

/** A table's rows in the order of their ids, a page at a time. */
export class RowReader {
  readonly #next: Database.Statement<[string], Row>
  #rows: Row[]
  #at = 0

  constructor(raw: Database.Database, table: string) {
    const page = (bound: string) => `select * from ${table} ${bound} order by id limit ${rowsAtOnce(table)}`
    this.#next = raw.prepare(page('where id > ?'))
    this.#rows = raw.prepare<[], Row>(page('')).all()
  }

  peek(): Row | undefined {
    return this.#rows[this.#at]
  }

  take(): void {
    const last = this.#rows[this.#at++]
    if (last && this.#at === this.#rows.length) {
      this.#rows = this.#next.all(last.id)
      this.#at = 0
    }
  }
}
