import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { KeptTables, Tables } from '../db/tables.ts'

export const MENTIONS_SHOWN = 50

/** A note that names the reader and was not read yet. */
export interface Mention {
  id: string
  body: string
  author: string
  created_at: string
  article_id: string
  title: string
  claim_id: string | null
  /** The claim's number and wording; null when the note is on the article. */
  number: number | null
  wording: string | null
}

/**
 * Unread notes that name a person, newest first.
 * @param before the id of the last note of the page before; ids grow with time
 */
export async function unreadMentions(
  read: ReadonlyKysely<Tables>,
  userId: string,
  before: string | null,
): Promise<{ mentions: Mention[]; older: string | null }> {
  let query = read
    .selectFrom('mentions as m')
    .innerJoin('notes as n', 'n.id', 'm.note_id')
    .innerJoin('users as u', 'u.id', 'n.author_id')
    .innerJoin('articles as a', 'a.id', 'n.article_id')
    .leftJoin('claims as c', 'c.id', 'n.claim_id')
    .select(['n.id', 'n.body', 'u.name as author', 'n.created_at', 'n.article_id', 'a.title', 'n.claim_id'])
    .select(['c.number', 'c.wording'])
    .where('m.user_id', '=', userId)
    .where('m.read_at', 'is', null)
    .orderBy('m.note_id', 'desc')
    .limit(MENTIONS_SHOWN + 1)
  if (before) query = query.where('m.note_id', '<', before)
  const rows = await query.execute()
  const mentions = rows.slice(0, MENTIONS_SHOWN)
  return { mentions, older: rows.length > mentions.length ? (mentions.at(-1)?.id ?? null) : null }
}

/** Marks a person's mentions as read: those of the notes named, or all. */
export async function markRead(
  keep: Kysely<KeptTables>,
  userId: string,
  notes: readonly string[] | 'all',
  now: Date,
): Promise<void> {
  if (!notes.length) return
  let marking = keep
    .updateTable('mentions')
    .set({ read_at: now.toISOString() })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
  if (notes !== 'all') marking = marking.where('note_id', 'in', notes)
  await marking.execute()
}
