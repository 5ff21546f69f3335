import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received {
  from: string
  to: string[]
  /** As it came, headers and all. */
  raw: string
}

export interface MailServer {
  url: string
  received: Received[]
  /** Refuses what comes from now on with this code; null takes it again. */
  refuseWith(code: number | null): void
  /** What is done when a mail has come in and before the sender hears so. */
  onMail(work: () => Promise<void>): void
}

/** A mail server on this machine that keeps what it is sent; it goes when the test ends. */
export async function mailServer(): Promise<MailServer> {
  const received: Received[] = []
  let refusal: number | null = null
  let meanwhile = async () => {}
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'desk' && password === 'a secret'
        ? done(null, { user: username })
        : done(new Error('No such account.')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        if (refusal) return done(Object.assign(new Error('Not taken.'), { responseCode: refusal }))
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        await meanwhile()
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://desk:a%20secret@127.0.0.1:${port}`,
    received,
    refuseWith: (code) => {
      refusal = code
    },
    onMail: (work) => {
      meanwhile = work
    },
  }
}

/** The text of a mail, with its transfer encoding undone. */
export function textOf({ raw }: Received): string {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return text
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

export function headerOf({ raw }: Received, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]/g, ' '))?.[1]?.trim() ?? ''
}

/** The parts of a mail that has several, each with its own head. */
export function partsOf(mail: Received): Received[] {
  const boundary = /boundary="([^"]+)"/.exec(headerOf(mail, 'Content-Type'))?.[1]
  if (!boundary) throw new Error('The mail has one part only.')
  const [, ...parts] = mail.raw.split(`--${boundary}`)
  return parts.slice(0, -1).map((part) => ({ ...mail, raw: part.replace(/^\r\n|\r\n$/g, '') }))
}
