import { checkpointOfSize, inWords, keysInUse } from '../checkpoints/queries.ts'
import { cosignedNote } from '../checkpoints/witness-queries.ts'
import type { Context } from '../context.ts'
import type { Log } from '../log.ts'
import { type Notification, unreadNotification, unreadSince } from '../notifications/queries.ts'
import { desk } from '../scales/queries.ts'
import { addCheckpointMails, checkpointIsMailed } from './checkpoint-mails.ts'
import { checkpointText } from './checkpoint-text.ts'
import { mailText } from './mail-text.ts'
import { type Mail, mailFailed, mailIsDone, takeMail } from './outbox.ts'
import { type Addressed, isRefusedForGood, type Send } from './smtp.ts'
import { addSummaries } from './summaries.ts'

/** Mails of one round; the rest goes out in the next. */
const MOST_AT_ONCE = 50
/** Notifications in one summary; the page has the rest. */
const MOST_IN_SUMMARY = 50

/**
 * Sends what is due. Every mail is written with the act it tells of, so none is lost; its sending is noted before it
 * begins and after it ended, so that one cut off in between goes out once more at most.
 * @param origin where people reach the desk
 */
export async function sendMails(context: Context, log: Log, send: Send, origin: string): Promise<void> {
  const { keep, now } = context
  await addSummaries(context)
  await addCheckpointMails(context)
  for (let n = 0; n < MOST_AT_ONCE; n++) {
    const mail = await takeMail(keep, now())
    if (!mail) return
    await sendOne(context, log, send, mail, origin)
  }
}

async function sendOne(context: Context, log: Log, send: Send, mail: Mail, origin: string): Promise<void> {
  const { keep, now } = context
  const written = await (mail.checkpoint === null ? personal : withCheckpoint)(context, mail, origin)
  if (!written) return mailIsDone(keep, mail.id)
  try {
    await send({ ...written, id: mail.id })
  } catch (error) {
    const givenUp = await mailFailed(keep, mail, isRefusedForGood(error), now())
    // A server's own words may repeat addresses: only its codes are logged.
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    log.warn({
      event: givenUp ? 'mail_given_up' : 'mail_failed',
      ...(mail.user_id ? { userId: mail.user_id } : { checkpoint: mail.checkpoint }),
      ...{ code, responseCode },
    })
    return
  }
  await (mail.checkpoint === null ? mailIsDone(keep, mail.id) : checkpointIsMailed(context, mail))
}

type Written = Omit<Addressed, 'id'>

/** What a person is told; null where they have read it meanwhile or were shut out: nobody is to be told any more. */
async function personal(context: Context, mail: Mail, origin: string): Promise<Written | null> {
  const { read } = context
  const person = await read
    .selectFrom('users')
    .select(['name', 'email', 'disabled_at'])
    .where('id', '=', mail.user_id)
    .executeTakeFirst()
  const told = await notificationsOf(context, mail)
  if (!told.length || !person || person.disabled_at) return null
  const { name } = await desk(read)
  return { ...mailText(name, told, origin), to: { name: person.name, address: person.email } }
}

async function notificationsOf({ read }: Context, mail: Mail): Promise<Notification[]> {
  if (mail.user_id !== null && mail.notification_id === null)
    return unreadSince(read, mail.user_id, mail.since, MOST_IN_SUMMARY)
  const one = await unreadNotification(read, mail.notification_id ?? '')
  return one ? [one] : []
}

/** A checkpoint; null where its address was taken out of the setting meanwhile. */
async function withCheckpoint(
  { read, config }: Context,
  { address, checkpoint: size }: Mail,
  origin: string,
): Promise<Written | null> {
  if (size === null || address === null || !config.checkpointMail.includes(address)) return null
  const checkpoint = await checkpointOfSize(read, size)
  const keys = (await keysInUse(read)).map(({ verifier_key }) => verifier_key)
  const { name } = await desk(read)
  const mailed = { ...inWords(checkpoint), note: await cosignedNote(read, checkpoint), keys }
  return { ...checkpointText(name, mailed, origin), to: { name: '', address } }
}
