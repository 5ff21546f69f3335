import type { Kysely } from 'kysely'
import type { KeptTables } from '../db/tables.ts'
import { TooManyTries } from '../errors.ts'
import {
  calendarKeys,
  type FailedTries,
  type SignIn,
  throttle,
  throttleKeys,
  WINDOW_MS,
} from '../http/throttle.ts'

export interface Attempt {
  /** To wait before the password is looked at. */
  delayMs: number
  failed(): Promise<void>
  succeeded(): Promise<void>
  /** Ends an attempt that came to neither: the password was never looked at. */
  abandoned(): void
}

/** Tries under way, counted as failed until they turn out well: or many at once would all find the table empty. */
const underWay = new Map<string, number>()

/**
 * Begins a try to sign in, by what has failed before under the same name and from the same network.
 * @throws TooManyTries
 */
export function beginAttempt(keep: Kysely<KeptTables>, signIn: SignIn, now: Date): Promise<Attempt> {
  return begin(keep, throttleKeys(signIn), 'tries to sign in', now)
}

/** Begins a try to read a calendar by its secret address. @throws TooManyTries */
export function beginCalendarAttempt(keep: Kysely<KeptTables>, address: string, now: Date): Promise<Attempt> {
  return begin(keep, calendarKeys(address), 'requests for calendars that are not there', now)
}

async function begin(
  keep: Kysely<KeptTables>,
  keys: readonly string[],
  what: string,
  now: Date,
): Promise<Attempt> {
  const tries = await failedTries(keep, keys, now)
  const answer = throttle(withUnderWay(tries, now), now.getTime())
  if (!answer.allowed)
    throw new TooManyTries(waitSentence(what, answer.retryAfterSeconds), answer.retryAfterSeconds)
  count(keys, 1)
  return {
    delayMs: answer.delayMs,
    async failed() {
      try {
        await keep
          .insertInto('attempts')
          .values(keys.map((key) => ({ key, at: now.toISOString() })))
          .execute()
        await keep.deleteFrom('attempts').where('at', '<', oldest(now)).execute()
      } finally {
        count(keys, -1)
      }
    },
    async succeeded() {
      const own = keys.filter((key) => key.startsWith('pair:') || key.startsWith('browser:'))
      try {
        await keep.deleteFrom('attempts').where('key', 'in', own).execute()
      } finally {
        count(keys, -1)
      }
    },
    abandoned: () => count(keys, -1),
  }
}

async function failedTries(
  keep: Kysely<KeptTables>,
  keys: readonly string[],
  now: Date,
): Promise<FailedTries> {
  const rows = await keep
    .selectFrom('attempts')
    .select(['key', 'at'])
    .where('key', 'in', keys)
    .where('at', '>=', oldest(now))
    .orderBy('at')
    .execute()
  const found = Map.groupBy(rows, (row) => row.key)
  return Object.fromEntries(keys.map((key) => [key, (found.get(key) ?? []).map((row) => Date.parse(row.at))]))
}

function withUnderWay(tries: FailedTries, now: Date): FailedTries {
  return Object.fromEntries(
    Object.entries(tries).map(([key, times]) => [
      key,
      [...times, ...Array<number>(underWay.get(key) ?? 0).fill(now.getTime())],
    ]),
  )
}

function count(keys: readonly string[], by: 1 | -1): void {
  for (const key of keys) {
    const left = (underWay.get(key) ?? 0) + by
    if (left > 0) underWay.set(key, left)
    else underWay.delete(key)
  }
}

function oldest(now: Date): string {
  return new Date(now.getTime() - WINDOW_MS).toISOString()
}

function waitSentence(what: string, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many ${what}. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
}
