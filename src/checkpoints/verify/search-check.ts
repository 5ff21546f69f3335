import type Database from 'better-sqlite3'
import { type SearchKind, searchableOf } from '../../db/full-text.ts'
import type { SearchRowTable } from '../../db/tables.ts'
import type { Findings } from './findings.ts'
import type { Row } from './row-reader.ts'

const ROWS_AT_ONCE = 500

/** Whose rows stand behind each kind, and under which column. */
const behind: Record<SearchKind, [table: string, column: string]> = {
  article: ['articles', 'id'],
  text: ['article_versions', 'article_id'],
  claim: ['claims', 'id'],
  verdict: ['verdicts', 'id'],
  note: ['notes', 'id'],
  source: ['sources', 'id'],
  contact: ['contacts', 'id'],
  correction: ['corrections', 'id'],
}

/** Checks which rows can be found by searching: each that should be, in its place, and no other. */
export class SearchCheck {
  readonly #raw: Database.Database
  readonly #findings: Findings
  readonly #known: Database.Statement<[string, string], Pick<SearchRowTable, 'article_id' | 'claim_id'>>

  constructor(raw: Database.Database, findings: Findings) {
    this.#raw = raw
    this.#findings = findings
    this.#known = raw.prepare('select article_id, claim_id from search_rows where entity_id = ? and kind = ?')
  }

  row(table: string, row: Row): void {
    const found = searchableOf(table, row)
    if (!found) return
    const known = this.#known.get(found.entity_id, found.kind)
    if (!known) this.#findings.add('search', `${table} ${row.id}: it cannot be found by searching`)
    else if (known.article_id !== found.article_id || known.claim_id !== found.claim_id)
      this.#findings.add('search', `${table} ${row.id}: it is found by searching in the wrong place`)
  }

  /** What is found although nothing stands behind it. */
  async others(pace: () => Promise<void>): Promise<void> {
    const page = this.#raw.prepare<[number], SearchRowTable>(
      `select id, kind, entity_id from search_rows where id > ? order by id limit ${ROWS_AT_ONCE}`,
    )
    const standing = new Map(
      Object.entries(behind).map(([kind, [table, column]]) => [
        kind,
        this.#raw.prepare(`select 1 from ${table} where ${column} = ?`),
      ]),
    )
    for (let rows = page.all(Number.MIN_SAFE_INTEGER); rows.length; rows = page.all(rows.at(-1)?.id ?? 0)) {
      for (const { id, kind, entity_id } of rows)
        if (!standing.get(kind)?.get(entity_id))
          this.#findings.add('search', `search row ${id}: there is no ${kind} ${entity_id}`)
      await pace()
    }
  }
}
