import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { SignedOut } from '../errors.ts'
import { type Act, entryText, type RowChange } from '../revisions/entry.ts'
import { forHistory } from '../revisions/sealed.ts'
import { type Subject, subjectsOf } from '../revisions/subjects.ts'
import { indexForSearch, searchableOf } from './full-text.ts'
import { insideChange } from './inside-change.ts'
import type { KeptTables, OnceTable, RecordedTables, Tables } from './tables.ts'

/** How long a form's once-key is remembered. A form open for longer is saved by its version check. */
const ONCE_KEPT_MS = 7 * 86_400_000

/** Rows per insert statement: engines bound the number of values in one. */
const ROWS_AT_ONCE = 100

export interface Actor {
  id: string
  name: string
  role: 'reader' | 'reviewer' | 'editor' | 'admin'
}

type Recorded = keyof RecordedTables
type Loaded<T extends Recorded> = Selectable<RecordedTables[T]>

/** The one door for writes: what a command may do inside a change. Every row written goes into the next recorded act. */
export interface Change {
  readonly actor: Actor
  /** The one time of everything in this change, ISO 8601 UTC. */
  readonly at: string
  readonly read: ReadonlyKysely<Tables>
  /** Bookkeeping that is not history: sessions, once-keys, unread marks. */
  readonly keep: Kysely<KeptTables>
  /** Inserts rows; ids are the caller's, versions start at 1. */
  insert<T extends Recorded>(
    table: T,
    ...rows: Omit<Insertable<RecordedTables[T]>, 'version'>[]
  ): Promise<void>
  /** Writes the columns of `patch` that differ from `row` (as loaded in this change). Returns whether any did. */
  update<T extends Recorded>(
    table: T,
    row: Loaded<T>,
    patch: Omit<Updateable<RecordedTables[T]>, 'id' | 'version'>,
  ): Promise<boolean>
  /** Takes a row away; the history keeps what it was. */
  remove<T extends Recorded>(table: T, row: Loaded<T>): Promise<void>
  /** Closes an act: all rows written since the last one, as one entry of the history. */
  record(act: Act): Promise<void>
  /** Says that nothing had to change, so nothing is recorded. */
  unchanged(): void
}

export interface ChangeOptions {
  /** The form's once-key: a second change with it writes nothing and returns what the first returned (as JSON). */
  once?: string | undefined
}

/**
 * Runs `work` in one transaction with one actor and one time. It refuses to commit rows that no act records, and to
 * end without either an act or `unchanged()`.
 * @returns what `work` returned; for a repeated once-key what it returned the first time
 */
export function runChange<T>(
  db: Kysely<Tables>,
  now: () => Date,
  actor: Actor,
  work: (change: Change) => Promise<T>,
  options: ChangeOptions = {},
): Promise<T> {
  return insideChange(() =>
    db.transaction().execute(async (tx) => {
      const { once } = options
      if (once) {
        const before = await tx
          .selectFrom('onces')
          .select('result_json')
          .where('user_id', '=', actor.id)
          .where('once', '=', once)
          .executeTakeFirst()
        if (before) return JSON.parse(before.result_json) as T
      }
      await assertStanding(tx, actor)
      const at = await timeOf(tx, now)
      const writer = new Writer(tx, actor, at)
      const result = await work(writer)
      writer.assertComplete()
      if (once)
        await keepOnce(tx, { user_id: actor.id, once, result_json: JSON.stringify(result ?? null), at })
      return result
    }),
  )
}

/** Keeps what a once-key gave, and forgets keys that no form still open would send again. */
async function keepOnce(tx: Transaction<Tables>, once: OnceTable): Promise<void> {
  await tx
    .deleteFrom('onces')
    .where('at', '<', new Date(Date.parse(once.at) - ONCE_KEPT_MS).toISOString())
    .execute()
  await tx.insertInto('onces').values(once).execute()
}

/**
 * Between the start of a request and its change, an upload or a password may take seconds. Somebody who was disabled or
 * given another role meanwhile does not act any more as who they were. The desk itself and new people have no row yet.
 */
async function assertStanding(tx: Transaction<Tables>, { id, role }: Actor): Promise<void> {
  const person = await tx
    .selectFrom('users')
    .select(['role', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person && (person.disabled_at || person.role !== role))
    throw new SignedOut(
      'Your place on this desk was changed just now, so nothing was saved. Please sign in again.',
    )
}

/** Now, or the time of the last act if the clock has been set back: the history's times never run backwards. */
async function timeOf(tx: Transaction<Tables>, now: () => Date): Promise<string> {
  const last = await tx
    .selectFrom('revisions')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const at = now().toISOString()
  return last && last.at > at ? last.at : at
}

class Writer implements Change {
  readonly actor: Actor
  readonly at: string
  readonly read: ReadonlyKysely<Tables>
  readonly keep: Kysely<KeptTables>
  readonly #tx: Transaction<Tables>
  #rows: RowChange[] = []
  #subjects = new Map<string, Subject>()
  #recorded = false

  constructor(tx: Transaction<Tables>, actor: Actor, at: string) {
    this.#tx = tx
    this.actor = actor
    this.at = at
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

  async update<T extends Recorded>(
    table: T,
    row: Loaded<T>,
    patch: Omit<Updateable<RecordedTables[T]>, 'id' | 'version'>,
  ): Promise<boolean> {
    const before = row as unknown as Record<string, unknown> & { id: string; version: number }
    const changed = Object.entries(patch).filter(([column, to]) => to !== undefined && to !== before[column])
    if (!changed.length) return false
    const after: Record<string, unknown> = {
      ...before,
      ...Object.fromEntries(changed),
      version: before.version + 1,
    }
    const { numUpdatedRows } = await this.#tx
      .updateTable(table as Recorded)
      .set({ ...Object.fromEntries(changed), version: before.version + 1 } as never)
      .where('id' as never, '=', before.id as never)
      .where('version' as never, '=', before.version as never)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new Error(`${table} ${before.id} is not at version ${before.version}.`)
    const changes: RowChange['changes'] = {}
    for (const [column] of [...changed, ['version']])
      if (forHistory(table, after, column as string) !== undefined)
        changes[column as string] = {
          from: forHistory(table, before, column as string),
          to: forHistory(table, after, column as string),
        }
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
  }

  async record(act: Act): Promise<void> {
    if (!this.#rows.length) throw new Error(`Nothing was written for ${act.action}.`)
    const last = await this.#tx
      .selectFrom('revisions')
      .select((e) => e.fn.max('seq').as('seq'))
      .executeTakeFirst()
    const seq = (last?.seq ?? 0) + 1
    const article = act.article ?? this.#onlyArticle()
    const { at, actor } = this
    const entry = entryText({
      seq,
      at,
      actor: actor.id,
      action: act.action,
      article,
      reason: act.reason ?? '',
      rows: this.#rows,
    })
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
