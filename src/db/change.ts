import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { SignedOut } from '../errors.ts'
import type { Act } from '../revisions/entry.ts'
import { insideChange } from './inside-change.ts'
import { type Log, LogAppender } from './log.ts'
import type { KeptTables, RecordedTables, Tables } from './tables.ts'
import { Writer } from './writer.ts'

/** How long a form's once-key is remembered. A form open for longer is saved by its version check. */
const ONCE_KEPT_MS = 7 * 86_400_000
/** One change in so many forgets older ones. */
const FORGETS_EVERY = 64

export interface Actor {
  id: string
  name: string
  role: 'reader' | 'reviewer' | 'editor' | 'admin'
}

export type Recorded = keyof RecordedTables
/** A recorded row as it stands. */
export type Loaded<T extends Recorded> = Selectable<RecordedTables[T]>

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
  /** The same for what a row goes along with by itself: its version stays, so that no form tells of it or is stale by it. */
  carryAlong<T extends Recorded>(
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
 * @param log null keeps no tree: only where the cost of one is measured
 * @returns what `work` returned; for a repeated once-key what it returned the first time
 */
export async function runChange<T>(
  db: Kysely<Tables>,
  log: Log | null,
  now: () => Date,
  actor: Actor,
  work: (change: Change) => Promise<T>,
  options: ChangeOptions = {},
): Promise<T> {
  let sealed = log?.sealed
  const done = await insideChange(() =>
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
      const { seq, at } = await followedOn(tx, now)
      const appender = log && new LogAppender(tx, log)
      const writer = new Writer(tx, actor, at, seq, appender)
      const result = await work(writer)
      writer.assertComplete()
      sealed = await appender?.seal(at)
      if (once) {
        const kept = { user_id: actor.id, once, result_json: JSON.stringify(result ?? null), at }
        await tx.insertInto('onces').values(kept).execute()
      }
      if (seq % FORGETS_EVERY === 0) await forgetOnces(tx, at)
      return result
    }),
  )
  if (log && sealed) log.sealed = sealed
  return done
}

/** Forgets keys that no form still open would send again. */
async function forgetOnces(tx: Transaction<Tables>, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - ONCE_KEPT_MS).toISOString()
  await tx.deleteFrom('onces').where('at', '<', before).execute()
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

/**
 * What a change follows on: the number of the last act, and the time of the next, which is now, or that of the last if the
 * clock has been set back: the history's times never run backwards.
 */
async function followedOn(tx: Transaction<Tables>, now: () => Date): Promise<{ seq: number; at: string }> {
  const last = await tx
    .selectFrom('revisions')
    .select(['seq', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const at = now().toISOString()
  return { seq: last?.seq ?? 0, at: last && last.at > at ? last.at : at }
}
