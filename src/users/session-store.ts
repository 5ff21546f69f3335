import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { KeptTables, Tables } from '../db/tables.ts'
import type { Role } from './vocabulary.ts'

/** How stale `seen_at` may be before a request writes it anew: a write per request would be one too many. */
const SEEN_EVERY_MS = 60_000
/** Hex digits of a session's hash that name it on the account page. */
const PREFIX_LENGTH = 16
const MAX_LISTED = 100

export interface SessionLimits {
  idleHours: number
  days: number
}

export interface SignedIn {
  id: string
  name: string
  role: Role
  unread: number
  sessionHash: string
  seenAt: string
}

/** Starts a session and returns its secret, which is kept nowhere: the table holds its SHA-256. */
export async function startSession(
  keep: Kysely<KeptTables>,
  userId: string,
  agent: string,
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const at = now.toISOString()
  await keep
    .insertInto('sessions')
    .values({
      id_hash: hashOf(token),
      user_id: userId,
      created_at: at,
      seen_at: at,
      agent: agent.slice(0, 200),
    })
    .execute()
  return token
}

/** Who a session's secret signs in, with how much they have not read; null when it is unknown, too old, from the future, or the person is disabled. */
export async function signedIn(
  read: ReadonlyKysely<Tables>,
  token: string,
  limits: SessionLimits,
  now: Date,
): Promise<SignedIn | null> {
  const row = await read
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.name', 'u.role', 's.id_hash', 's.created_at', 's.seen_at'])
    .select((e) =>
      e
        .selectFrom('notifications as m')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('m.user_id', '=', 'u.id')
        .where('m.read_at', 'is', null)
        .as('unread'),
    )
    .where('s.id_hash', '=', hashOf(token))
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const age = now.getTime() - Date.parse(row.created_at)
  const idle = now.getTime() - Date.parse(row.seen_at)
  if (age < 0 || age > limits.days * 86_400_000 || idle > limits.idleHours * 3_600_000) return null
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    unread: Number(row.unread),
    sessionHash: row.id_hash,
    seenAt: row.seen_at,
  }
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(keep: Kysely<KeptTables>, session: SignedIn, now: Date): Promise<void> {
  if (now.getTime() - Date.parse(session.seenAt) < SEEN_EVERY_MS) return
  await keep
    .updateTable('sessions')
    .set({ seen_at: now.toISOString() })
    .where('id_hash', '=', session.sessionHash)
    .execute()
}

export interface SessionShown {
  /** Start of the session's hash: enough to name it, useless for signing in. */
  prefix: string
  agent: string
  createdAt: string
  seenAt: string
  current: boolean
}

/** A person's open sessions, the one in use first, then the last used. */
export async function sessionsOfUser(
  read: ReadonlyKysely<Tables>,
  userId: string,
  currentHash: string | null,
): Promise<SessionShown[]> {
  const rows = await read
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .limit(MAX_LISTED)
    .execute()
  const shown = rows.map((row) => ({
    prefix: row.id_hash.slice(0, PREFIX_LENGTH),
    agent: row.agent,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    current: row.id_hash === currentHash,
  }))
  return shown.sort((a, b) => Number(b.current) - Number(a.current))
}

export async function endSession(keep: Kysely<KeptTables>, hash: string): Promise<void> {
  await keep.deleteFrom('sessions').where('id_hash', '=', hash).execute()
}

/** Ends one of a person's own sessions by the start of its hash. @returns the hash of what was ended, or null */
export async function endSessionOf(
  keep: Kysely<KeptTables>,
  userId: string,
  prefix: string,
): Promise<string | null> {
  if (!/^[0-9a-f]+$/.test(prefix) || prefix.length !== PREFIX_LENGTH) return null
  const ended = await keep
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where('id_hash', 'like', `${prefix}%`)
    .returning('id_hash')
    .executeTakeFirst()
  return ended?.id_hash ?? null
}

/** Ends all of a person's sessions, but for one if given. */
export async function endSessions(keep: Kysely<KeptTables>, userId: string, except?: string): Promise<void> {
  let ending = keep.deleteFrom('sessions').where('user_id', '=', userId)
  if (except) ending = ending.where('id_hash', '!=', except)
  await ending.execute()
}

/** Removes sessions that nobody can use any more. */
export async function endOldSessions(
  keep: Kysely<KeptTables>,
  { idleHours, days }: SessionLimits,
  now: Date,
): Promise<void> {
  const born = new Date(now.getTime() - days * 86_400_000).toISOString()
  const seen = new Date(now.getTime() - idleHours * 3_600_000).toISOString()
  await keep
    .deleteFrom('sessions')
    .where((e) => e.or([e('created_at', '<', born), e('seen_at', '<', seen)]))
    .execute()
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
