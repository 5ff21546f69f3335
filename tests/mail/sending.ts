import { Writable } from 'node:stream'
import { createLog } from '../../src/log.ts'
import { sendMails } from '../../src/mail/mailer.ts'
import { smtp } from '../../src/mail/smtp.ts'
import type { World } from '../support/world.ts'

export interface Sending {
  /** What was logged. */
  log: string[]
  /** One round of sending, by the desk's own mail server or another. */
  send(by?: { url: string; from: string }): Promise<void>
}

/** A desk's mails are sent when a test says so. */
export function sendingOf({ context, origin }: World): Sending {
  const log: string[] = []
  const lines = new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk))
      done()
    },
  })
  return {
    log,
    async send(by = context.config.smtp ?? undefined) {
      if (!by) throw new Error('The desk has no mail server.')
      await sendMails(context, createLog('info', lines), smtp(by, origin), origin)
    },
  }
}
