import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { CalendarTable, KeptTables, Tables } from '../db/tables.ts'
import type { Whose } from './vocabulary.ts'

/** How stale `seen_at` may be before a request writes it anew. */
const SEEN_EVERY_MS = 60_000
const TOKEN_BYTES = 24

export type Calendar = Selectable<CalendarTable>

/**
 * Makes the secret under which a person's calendar can be read, in place of the one before. It is returned and kept
 * nowhere: the table holds its SHA-256. Like a session it is no part of the history.
 */
export async function makeCalendar(
  keep: Kysely<KeptTables>,
  user_id: string,
  whose: Whose,
  now: Date,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const fields = { token_hash: hashOf(token), whose, created_at: now.toISOString(), seen_at: null }
  await keep
    .insertInto('calendars')
    .values({ user_id, ...fields })
    .onConflict((c) => c.column('user_id').doUpdateSet(fields))
    .execute()
  return token
}

/** Makes the person's calendar unreadable for whoever has its address. @returns whether there was one */
export async function withdrawCalendar(keep: Kysely<KeptTables>, userId: string): Promise<boolean> {
  const gone = await keep.deleteFrom('calendars').where('user_id', '=', userId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function calendarOf(read: ReadonlyKysely<Tables>, userId: string): Promise<Calendar | null> {
  const row = await read.selectFrom('calendars').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return row ?? null
}

/** Whose calendar a secret opens; null when it is unknown, or the person may not see the desk any more. */
export async function calendarByToken(read: ReadonlyKysely<Tables>, token: string): Promise<Calendar | null> {
  const row = await read
    .selectFrom('calendars as f')
    .innerJoin('users as u', 'u.id', 'f.user_id')
    .selectAll('f')
    .where('f.token_hash', '=', hashOf(token))
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Notes that a calendar was read, at most once a minute. */
export async function touchCalendar(keep: Kysely<KeptTables>, calendar: Calendar, now: Date): Promise<void> {
  if (calendar.seen_at && now.getTime() - Date.parse(calendar.seen_at) < SEEN_EVERY_MS) return
  await keep
    .updateTable('calendars')
    .set({ seen_at: now.toISOString() })
    .where('user_id', '=', calendar.user_id)
    .execute()
}

/** Another digest than that of a session or an invitation: one secret never opens what is another's. */
function hashOf(token: string): string {
  return createHash('sha256').update(`calendar ${token}`).digest('hex')
}
