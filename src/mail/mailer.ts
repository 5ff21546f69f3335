import type { Context } from '../context.ts'
import type { Log } from '../log.ts'
import { type Notification, unreadNotification, unreadSince } from '../notifications/queries.ts'
import { desk } from '../scales/queries.ts'
import { mailText } from './mail-text.ts'
import { addSummaries, type Mail, mailFailed, mailIsDone, takeMail } from './outbox.ts'
import { isRefusedForGood, type Send } from './smtp.ts'

/** Mails of one round; the rest goes out in the next. */
const MOST_AT_ONCE = 50
/** From when on summaries go out, in UTC. */
const SUMMARY_HOUR = 5
/** Notifications in one summary; the page has the rest. */
const MOST_IN_SUMMARY = 50

/**
 * Sends what is due. Every mail is written with the act it tells of, so none is lost; its sending is noted before it
 * begins and after it ended, so that one cut off in between goes out once more at most.
 * @param origin where people reach the desk
 */
export async function sendMails(context: Context, log: Log, send: Send, origin: string): Promise<void> {
  const { keep, now } = context
  await addSummaries(keep, SUMMARY_HOUR, now())
  for (let n = 0; n < MOST_AT_ONCE; n++) {
    const mail = await takeMail(keep, now())
    if (!mail) return
    await sendOne(context, log, send, mail, origin)
  }
}

async function sendOne(context: Context, log: Log, send: Send, mail: Mail, origin: string): Promise<void> {
  const { read, keep, now } = context
  const person = await read
    .selectFrom('users')
    .select(['name', 'email', 'disabled_at'])
    .where('id', '=', mail.user_id)
    .executeTakeFirst()
  const told = await notificationsOf(context, mail)
  // Read meanwhile, or shut out: nobody is to be told any more.
  if (!told.length || !person || person.disabled_at) return mailIsDone(keep, mail.id)
  const { name } = await desk(read)
  try {
    await send({
      ...mailText(name, told, origin),
      id: mail.id,
      to: { name: person.name, address: person.email },
    })
  } catch (error) {
    const givenUp = await mailFailed(keep, mail, isRefusedForGood(error), now())
    // A server's own words may repeat addresses: only its codes are logged.
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    log.warn({ event: givenUp ? 'mail_given_up' : 'mail_failed', userId: mail.user_id, code, responseCode })
    return
  }
  await mailIsDone(keep, mail.id)
}

async function notificationsOf({ read }: Context, mail: Mail): Promise<Notification[]> {
  if (mail.notification_id === null) return unreadSince(read, mail.user_id, mail.since, MOST_IN_SUMMARY)
  const one = await unreadNotification(read, mail.notification_id)
  return one ? [one] : []
}
