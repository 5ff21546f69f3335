import { randomUUIDv7 } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Change } from '../db/change.ts'
import type { KeptTables, Tables } from '../db/tables.ts'
import type { NotificationKind } from './vocabulary.ts'

/** Something to tell people. What it is about is named by ids alone: the words are looked up when it is shown. */
export interface Told {
  kind: NotificationKind
  /** With the kind, what makes it one and the same thing: a person is told once. */
  subject: string
  article_id: string
  claim_id?: string | null
  note_id?: string | null
  contact_id?: string | null
  /** How many claims it is about, where it names none. */
  claims?: number
  /** The day something is due, YYYY-MM-DD. */
  due_on?: string
}

/**
 * A step of any act: tells people of it, but for whoever does it. It is bookkeeping and no history, written with the
 * act or not at all; for those who want it by mail at once, so is the mail that is to be sent.
 */
export function notify(c: Change, userIds: Iterable<string>, told: Told): Promise<void> {
  const others = [...new Set(userIds)].filter((id) => id !== c.actor.id)
  return insertNotifications(c.keep, c.read, others, { ...told, by_id: c.actor.id }, c.at)
}

/** The same where no person acts. People who were shut out are told nothing. */
export async function insertNotifications(
  keep: Kysely<KeptTables>,
  read: ReadonlyKysely<Tables>,
  userIds: readonly string[],
  told: Told & { by_id: string | null },
  at: string,
): Promise<void> {
  if (!userIds.length) return
  const able = await read
    .selectFrom('users as u')
    .leftJoin('mail_choices as m', 'm.user_id', 'u.id')
    .select(['u.id', 'm.choice'])
    .where('u.id', 'in', userIds)
    .where('u.disabled_at', 'is', null)
    .execute()
  if (!able.length) return
  const { claim_id = null, note_id = null, contact_id = null, claims = 1, due_on = '', ...rest } = told
  const made = await keep
    .insertInto('notifications')
    .values(
      able.map(({ id: user_id }) => ({
        id: randomUUIDv7(),
        user_id,
        ...{ ...rest, claim_id, note_id, contact_id, claims, due_on },
        created_at: at,
        read_at: null,
      })),
    )
    .onConflict((c) => c.columns(['user_id', 'kind', 'subject']).doNothing())
    .returning(['id', 'user_id'])
    .execute()
  const atOnce = new Set(able.filter(({ choice }) => choice === 'at once').map(({ id }) => id))
  const mails = made.filter(({ user_id }) => atOnce.has(user_id))
  if (mails.length)
    await keep
      .insertInto('mails')
      .values(
        mails.map(({ id, user_id }) => ({
          ...{ id: randomUUIDv7(), user_id, notification_id: id, since: '' },
          ...{ created_at: at, next_at: at, begun_at: null, tries: 0, cut: 0 },
        })),
      )
      .execute()
}

/**
 * A step of an act that takes back another: what that one told these people is told no more, on the page or by mail,
 * unless they have read it.
 */
export async function untell(
  { keep }: Change,
  userIds: readonly string[],
  kind: NotificationKind,
  subjects: readonly string[],
): Promise<void> {
  const unread = await keep
    .selectFrom('notifications')
    .select('id')
    .where('user_id', 'in', userIds)
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .where('read_at', 'is', null)
    .execute()
  if (!unread.length) return
  const ids = unread.map(({ id }) => id)
  await keep.deleteFrom('mails').where('notification_id', 'in', ids).execute()
  await keep.deleteFrom('notifications').where('id', 'in', ids).execute()
}
