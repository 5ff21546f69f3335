import type { Insertable, Kysely, Transaction, Updateable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { type Act, entryText, newSalt, type RowChange } from '../revisions/entry.ts'
import { forHistory, sealedUnder } from '../revisions/sealed.ts'
import { type Subject, subjectsOf } from '../revisions/subjects.ts'
import type { Actor, Change, Loaded, Recorded } from './change.ts'
import { indexForSearch, searchableOf } from './full-text.ts'
import { ACTS_AT_ONCE, indexSome } from './history-words.ts'
import type { LogAppender } from './log.ts'
import type { KeptTables, RecordedTables, Tables } from './tables.ts'

/** Rows per insert statement: engines bound the number of values in one. */
const ROWS_AT_ONCE = 100

type Patch<T extends Recorded> = Omit<Updateable<RecordedTables[T]>, 'id' | 'version'>

/** What a change writes with: gathers every row it writes for the next act, and keeps the search index in step. */
export class Writer implements Change {
  readonly actor: Actor
  readonly at: string
  readonly read: ReadonlyKysely<Tables>
  readonly keep: Kysely<KeptTables>
  readonly #tx: Transaction<Tables>
  readonly #log: LogAppender | null
  #rows: RowChange[] = []
  #subjects = new Map<string, Subject>()
  #recorded = false
  #seq: number

  /** @param seq of the last act */
  constructor(tx: Transaction<Tables>, actor: Actor, at: string, seq: number, log: LogAppender | null) {
    this.#tx = tx
    this.#log = log
    this.actor = actor
    this.at = at
    this.#seq = seq
    this.read = tx as unknown as ReadonlyKysely<Tables>
    this.keep = tx as unknown as Kysely<KeptTables>
  }

  async insert<T extends Recorded>(
    table: T,
    ...rows: Omit<Insertable<RecordedTables[T]>, 'version'>[]
  ): Promise<void> {
    const full = rows.map((row) => ({ ...row, version: 1 }) as Record<string, unknown>)
    for (let i = 0; i < full.length; i += ROWS_AT_ONCE)
      await this.#tx
        .insertInto(table)
        .values(full.slice(i, i + ROWS_AT_ONCE) as never)
        .execute()
    for (const row of full) {
      const changes: RowChange['changes'] = {}
      for (const column of Object.keys(row)) {
        const to = forHistory(table, row, column)
        if (to !== undefined) changes[column] = { to }
      }
      await this.#wrote(table, row, changes, null)
    }
  }

  update<T extends Recorded>(table: T, row: Loaded<T>, patch: Patch<T>): Promise<boolean> {
    return this.#update(table, row, patch, 1)
  }

  carryAlong<T extends Recorded>(table: T, row: Loaded<T>, patch: Patch<T>): Promise<boolean> {
    return this.#update(table, row, patch, 0)
  }

  async #update<T extends Recorded>(
    table: T,
    row: Loaded<T>,
    patch: Patch<T>,
    step: 0 | 1,
  ): Promise<boolean> {
    const before = row as unknown as Record<string, unknown> & { id: string; version: number }
    const changed = Object.entries(patch).filter(([column, to]) => to !== undefined && to !== before[column])
    if (!changed.length) return false
    const version = before.version + step
    const after: Record<string, unknown> = { ...before, ...Object.fromEntries(changed), version }
    const { numUpdatedRows } = await this.#tx
      .updateTable(table as Recorded)
      .set({ ...Object.fromEntries(changed), version } as never)
      .where('id' as never, '=', before.id as never)
      .where('version' as never, '=', before.version as never)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new Error(`${table} ${before.id} is not at version ${before.version}.`)
    const changes: RowChange['changes'] = {}
    const columns = changed.map(([column]) => column)
    // A new salt gives every digest that it goes into anew.
    for (const column of new Set([...columns, 'version', ...sealedUnder(table, columns)]))
      if (forHistory(table, after, column) !== undefined)
        changes[column] = { from: forHistory(table, before, column), to: forHistory(table, after, column) }
    await this.#wrote(table, after, changes, before)
    return true
  }

  async remove<T extends Recorded>(table: T, row: Loaded<T>): Promise<void> {
    const before = row as unknown as Record<string, unknown> & { id: string }
    await this.#tx
      .deleteFrom(table as Recorded)
      .where('id' as never, '=', before.id as never)
      .execute()
    const changes: RowChange['changes'] = {}
    for (const column of Object.keys(before)) {
      const from = forHistory(table, before, column)
      if (from !== undefined) changes[column] = { from }
    }
    this.#rows.push({ table, id: before.id, changes })
    this.#about(table, before)
    const known = searchableOf(table, before)
    if (known) await indexForSearch(this.#tx, { ...known, text: '' })
  }

  async record(act: Act): Promise<void> {
    if (!this.#rows.length) throw new Error(`Nothing was written for ${act.action}.`)
    const seq = ++this.#seq
    const article = act.article ?? this.#onlyArticle()
    const { at, actor } = this
    const write = (checkpoint: string | null) =>
      entryText({
        seq,
        at,
        actor: actor.id,
        action: act.action,
        article,
        reason: act.reason ?? '',
        rows: this.#rows,
        salt: newSalt(),
        ...(checkpoint === null ? {} : { checkpoint }),
      })
    const entry = this.#log ? await this.#log.append(seq, write) : write(null)
    await this.#tx
      .insertInto('revisions')
      .values({ seq, at, actor_id: actor.id, action: act.action, article_id: article, entry })
      .execute()
    const subjects = [...this.#subjects.values()]
    for (let i = 0; i < subjects.length; i += ROWS_AT_ONCE)
      await this.#tx
        .insertInto('revision_subjects')
        .values(subjects.slice(i, i + ROWS_AT_ONCE).map((subject) => ({ seq, ...subject })))
        .execute()
    if (seq % ACTS_AT_ONCE === 0) await indexSome(this.#tx)
    this.#rows = []
    this.#subjects.clear()
    this.#recorded = true
  }

  unchanged(): void {
    this.#recorded = true
  }

  assertComplete(): void {
    if (this.#rows.length)
      throw new Error(`Rows of ${this.#rows[0]?.table} were written but no act recorded them.`)
    if (!this.#recorded) throw new Error('A change ended without recording an act.')
  }

  async #wrote(
    table: Recorded,
    row: Record<string, unknown>,
    changes: RowChange['changes'],
    before: Record<string, unknown> | null,
  ): Promise<void> {
    this.#rows.push({ table, id: String(row.id), changes })
    if (before) this.#about(table, before)
    this.#about(table, row)
    const searchable = searchableOf(table, row)
    const known = before && searchableOf(table, before)
    // Most acts only move a claim's state along: its words stay as they are in the index.
    const moved = known && (known.text !== searchable?.text || known.claim_id !== searchable.claim_id)
    if (searchable && (!known || moved)) await indexForSearch(this.#tx, searchable)
  }

  #about(table: Recorded, row: Record<string, unknown>): void {
    for (const subject of subjectsOf(table, row))
      this.#subjects.set(`${subject.kind} ${subject.subject_id}`, subject)
  }

  #onlyArticle(): string | null {
    const articles = [...this.#subjects.values()].filter((subject) => subject.kind === 'article')
    return articles.length === 1 ? (articles[0]?.subject_id ?? null) : null
  }
}
