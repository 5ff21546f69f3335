import type Database from 'better-sqlite3'

export type Row = Record<string, unknown> & { id: string }

/** A table's rows in the order of their ids, a page at a time. */
export class RowReader {
  static readonly ROWS_AT_ONCE = 250
  /** A row of this table may be as large as the largest file that is kept. */
  static readonly #LARGE = 'snapshot_files'
  readonly #next: Database.Statement<[string], Row>
  #rows: Row[]
  #at = 0

  constructor(raw: Database.Database, table: string) {
    const limit = table === RowReader.#LARGE ? 1 : RowReader.ROWS_AT_ONCE
    const page = (bound: string) => `select * from ${table} ${bound} order by id limit ${limit}`
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
