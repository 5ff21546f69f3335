import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { isLoopback } from '../loopback.ts'
import type { MailText } from './mail-text.ts'

/** In milliseconds. */
const CONNECTING = 10_000
const SILENCE = 30_000

export interface Addressed extends MailText {
  /** The same for the same mail, so that a reader's program knows it if it comes twice. */
  id: string
  to: { name: string; address: string }
  /** Arrives byte for byte. */
  file?: { name: string; text: string }
}

/** Hands a mail to a mail server. @throws when the server does not take it */
export type Send = (mail: Addressed) => Promise<void>

/**
 * Sends by SMTP. Where the setting holds a password the line is made safe before it is sent, unless the server is on
 * this machine. Nothing in a mail makes this program read a file or an address.
 * @param publicUrl names the desk in the mails' ids
 */
export function smtp({ url, from }: NonNullable<Config['smtp']>, publicUrl: string): Send {
  const { hostname, username } = new URL(url)
  const transport = createTransport({
    url,
    requireTLS: username !== '' && !isLoopback(hostname) && url.startsWith('smtp:'),
    connectionTimeout: CONNECTING,
    greetingTimeout: CONNECTING,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text, file }) => {
    await transport.sendMail({
      ...{ from, to, subject, text },
      ...(file && { attachments: [attachment(file)] }),
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}

/** In base64: other encodings of a text leave its line ends to whoever passes it on. */
function attachment({ name, text }: NonNullable<Addressed['file']>) {
  return {
    filename: name,
    content: Buffer.from(text),
    contentType: 'text/plain; charset=utf-8',
    contentTransferEncoding: 'base64' as const,
  }
}

/** Whether the server refused this mail for good (5xx) and not for now. */
export function isRefusedForGood(error: unknown): boolean {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' && code >= 500 && code < 600
}
