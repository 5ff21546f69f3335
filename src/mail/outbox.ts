import type { Kysely, Selectable } from 'kysely'
import type { KeptTables, MailTable } from '../db/tables.ts'

/** An attempt under way for longer was cut off with the program: sending one takes seconds. */
const ATTEMPT_MS = 10 * 60_000
/** Attempts that may be cut off before a mail is given up: it may have gone out in each of them. */
const MOST_CUT = 1
/** Attempts at all; with the waits between them they take some eight hours. */
export const MOST_TRIES = 10
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 2 * 3_600_000
/** A mail that could not even be tried is of no use any more. */
const KEPT_MS = 3 * 86_400_000

export type Mail = Selectable<MailTable>

/**
 * Takes the next mail that is due, and notes that its sending begins. One whose sending was cut off is taken once more
 * and not again, so that nobody gets the same mail more than twice.
 * @returns the mail; null when none is due
 */
export async function takeMail(keep: Kysely<KeptTables>, now: Date): Promise<Mail | null> {
  const at = now.toISOString()
  const cutBefore = new Date(now.getTime() - ATTEMPT_MS).toISOString()
  await keep
    .deleteFrom('mails')
    .where((e) =>
      e.or([
        e('created_at', '<', new Date(now.getTime() - KEPT_MS).toISOString()),
        e.and([e('begun_at', '<', cutBefore), e('cut', '>=', MOST_CUT)]),
      ]),
    )
    .execute()
  const mail = await keep
    .selectFrom('mails')
    .selectAll()
    .where('next_at', '<=', at)
    .where((e) => e.or([e('begun_at', 'is', null), e('begun_at', '<', cutBefore)]))
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!mail) return null
  const begun = { begun_at: at, tries: mail.tries + 1, cut: mail.cut + (mail.begun_at ? 1 : 0) }
  const { numUpdatedRows } = await keep
    .updateTable('mails')
    .set(begun)
    .where('id', '=', mail.id)
    .where('tries', '=', mail.tries)
    .executeTakeFirstOrThrow()
  // Somebody else took it: the next round looks again.
  return numUpdatedRows === 1n ? { ...mail, ...begun } : null
}

/** The mail server has it, or nobody needs it any more. */
export async function mailIsDone(keep: Kysely<KeptTables>, id: string): Promise<void> {
  await keep.deleteFrom('mails').where('id', '=', id).execute()
}

/**
 * The mail server did not take it: it is tried again after a wait that doubles, or given up.
 * @param forGood the server says that it never will
 * @returns whether it was given up
 */
export async function mailFailed(
  keep: Kysely<KeptTables>,
  mail: Mail,
  forGood: boolean,
  now: Date,
): Promise<boolean> {
  if (forGood || mail.tries >= MOST_TRIES) {
    await mailIsDone(keep, mail.id)
    return true
  }
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (mail.tries - 1))
  const next_at = new Date(now.getTime() + wait).toISOString()
  await keep.updateTable('mails').set({ begun_at: null, next_at }).where('id', '=', mail.id).execute()
  return false
}
