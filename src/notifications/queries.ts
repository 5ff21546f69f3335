import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { KeptTables, Tables } from '../db/tables.ts'
import type { MailChoice, NotificationKind } from './vocabulary.ts'

export const NOTIFICATIONS_SHOWN = 50

/** Something a person is told, with the words it needs. */
export interface Notification {
  id: string
  kind: NotificationKind
  created_at: string
  /** Who did it; null when nobody did. */
  by: string | null
  article_id: string
  title: string
  claim_id: string | null
  /** The claim's number and wording; null when it is about an article or several claims. */
  number: number | null
  wording: string | null
  claims: number
  due_on: string
  note_id: string | null
  /** What the note says. */
  body: string | null
  contact_id: string | null
  /** Whom the contact is with. */
  whom: string | null
}

type Read = ReadonlyKysely<Tables>

/**
 * What a person has not read yet, newest first.
 * @param before the id of the last one of the page before; ids grow with time
 */
export async function unreadNotifications(
  read: Read,
  userId: string,
  before: string | null,
): Promise<{ notifications: Notification[]; older: string | null }> {
  let query = withWords(read)
    .where('n.user_id', '=', userId)
    .where('n.read_at', 'is', null)
    .orderBy('n.id', 'desc')
    .limit(NOTIFICATIONS_SHOWN + 1)
  if (before) query = query.where('n.id', '<', before)
  const rows = await query.execute()
  const notifications = rows.slice(0, NOTIFICATIONS_SHOWN)
  const isMore = rows.length > notifications.length
  return { notifications, older: isMore ? (notifications.at(-1)?.id ?? null) : null }
}

/** One that its person has not read yet; undefined when they have. */
export function unreadNotification(read: Read, id: string): Promise<Notification | undefined> {
  return withWords(read).where('n.id', '=', id).where('n.read_at', 'is', null).executeTakeFirst()
}

/** What a person has not read of what they were told since a time, that moment included; the oldest first, bounded. */
export function unreadSince(
  read: Read,
  userId: string,
  since: string,
  most: number,
): Promise<Notification[]> {
  return withWords(read)
    .where('n.user_id', '=', userId)
    .where('n.read_at', 'is', null)
    .where('n.created_at', '>=', since)
    .orderBy('n.id')
    .limit(most)
    .execute()
}

/** When a person wants mail; who has chosen nothing wants none. */
export async function mailChoiceOf(read: Read, userId: string): Promise<MailChoice> {
  const row = await read
    .selectFrom('mail_choices')
    .select('choice')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.choice ?? 'none'
}

/** Marks a person's notifications as read: those named, or all. */
export async function markRead(
  keep: Kysely<KeptTables>,
  userId: string,
  ids: readonly string[] | 'all',
  now: Date,
): Promise<void> {
  if (!ids.length) return
  let marking = keep
    .updateTable('notifications')
    .set({ read_at: now.toISOString() })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
  if (ids !== 'all') marking = marking.where('id', 'in', ids)
  await marking.execute()
}

/** Saves when a person wants mail. Summaries begin with what comes after. */
export async function chooseMail(
  keep: Kysely<KeptTables>,
  user_id: string,
  choice: MailChoice,
  now: Date,
): Promise<void> {
  const chosen = { choice, summed_at: now.toISOString() }
  await keep
    .insertInto('mail_choices')
    .values({ user_id, ...chosen })
    .onConflict((c) => c.column('user_id').doUpdateSet(chosen))
    .execute()
}

function withWords(read: Read) {
  return read
    .selectFrom('notifications as n')
    .innerJoin('articles as a', 'a.id', 'n.article_id')
    .leftJoin('claims as c', 'c.id', 'n.claim_id')
    .leftJoin('users as u', 'u.id', 'n.by_id')
    .leftJoin('notes as m', 'm.id', 'n.note_id')
    .leftJoin('contacts as k', 'k.id', 'n.contact_id')
    .select(['n.id', 'n.kind', 'n.created_at', 'u.name as by', 'n.article_id', 'a.title', 'n.claim_id'])
    .select([
      'c.number',
      'c.wording',
      'n.claims',
      'n.due_on',
      'n.note_id',
      'm.body',
      'n.contact_id',
      'k.whom',
    ])
}
