import type { Context } from '../context.ts'
import type { Log } from '../log.ts'
import { tellOfDeadlines } from '../notifications/due-round.ts'
import { sendMails } from './mailer.ts'
import { smtp } from './smtp.ts'

const EVERY_MS = 30_000

/**
 * What happens as time passes: people are told of deadlines, and mails go out if a mail server is set. One round after
 * the other, the first at once.
 * @param origin where people reach the desk
 * @returns ends the rounds; resolves when the one under way is over
 */
export function startRounds(context: Context, log: Log, origin: string): () => Promise<void> {
  const send = context.config.smtp ? smtp(context.config.smtp, origin) : null
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let underWay: Promise<void> = Promise.resolve()
  const round = async () => {
    try {
      await tellOfDeadlines(context)
      if (send) await sendMails(context, log, send, origin)
    } catch (error) {
      log.error({ event: 'round_failed', err: error })
    }
    if (!ended) timer = setTimeout(begin, EVERY_MS).unref()
  }
  const begin = () => {
    underWay = round()
  }
  begin()
  return async () => {
    ended = true
    clearTimeout(timer)
    await underWay
  }
}
