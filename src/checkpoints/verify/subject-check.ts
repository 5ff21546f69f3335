import type Database from 'better-sqlite3'
import type { RevisionSubjectTable } from '../../db/tables.ts'
import type { Subject } from '../../revisions/subjects.ts'
import type { Findings } from './findings.ts'

const ROWS_AT_ONCE = 1_000

type Row = RevisionSubjectTable & { place: number }

/**
 * Compares under what acts are found with what their rows say. Rows are read in the order in which they were written,
 * which is that of the acts; one that stands elsewhere is looked up by its key.
 */
export class SubjectCheck {
  readonly #findings: Findings
  readonly #page: Database.Statement<[number], Row>
  readonly #known: Database.Statement<[string, string, number], unknown>
  readonly #elsewhere = new Set<string>()
  #rows: Row[] = []
  #at = 0
  #cursor: number

  /** @param after acts up to here are left out */
  constructor(raw: Database.Database, after: number, findings: Findings) {
    this.#findings = findings
    this.#page = raw.prepare(
      `select rowid as place, seq, kind, subject_id from revision_subjects where rowid > ? order by rowid limit ${ROWS_AT_ONCE}`,
    )
    this.#known = raw.prepare('select 1 from revision_subjects where subject_id = ? and kind = ? and seq = ?')
    this.#cursor = after ? firstPlaceAfter(raw, after) : Number.MIN_SAFE_INTEGER
  }

  /** @param subjects of this act, by "kind id" */
  expect(seq: number, subjects: ReadonlyMap<string, Subject>): void {
    const left = new Map(subjects)
    for (let row = this.#next(); row && row.seq <= seq; row = this.#next()) {
      this.#at++
      if (row.seq !== seq || !left.delete(`${row.kind} ${row.subject_id}`)) this.#stray(row)
    }
    for (const [key, { kind, subject_id }] of left)
      if (this.#known.get(subject_id, kind, seq)) this.#elsewhere.add(`${seq} ${key}`)
      else this.#findings.add('subjects', `act ${seq}: it is not found under ${key}, which it is about`)
  }

  finish(): void {
    for (let row = this.#next(); row; row = this.#next()) {
      this.#at++
      this.#stray(row)
    }
  }

  #stray({ seq, kind, subject_id }: Row): void {
    if (!this.#elsewhere.delete(`${seq} ${kind} ${subject_id}`))
      this.#findings.add(
        'subjects',
        `act ${seq}: it is found under ${kind} ${subject_id}, which it is not about`,
      )
  }

  #next(): Row | undefined {
    if (this.#at >= this.#rows.length) {
      this.#rows = this.#page.all(this.#cursor)
      this.#at = 0
      this.#cursor = this.#rows.at(-1)?.place ?? this.#cursor
    }
    return this.#rows[this.#at]
  }
}

/** Where the rows begin that were written after this act's: looked for from the end, as there is no index by act. */
function firstPlaceAfter(raw: Database.Database, seq: number): number {
  const page = raw.prepare(
    `select rowid as place, seq from revision_subjects where rowid < ? order by rowid desc limit ${ROWS_AT_ONCE}`,
  )
  let place = Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = page.all(place) as { place: number; seq: number }[]
    const later = rows.filter((row) => row.seq > seq)
    place = later.at(-1)?.place ?? place
    if (!rows.length || later.length < rows.length) return place - 1
  }
}
