import { isIP } from 'node:net'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const MAIL_FROM = /^(?:[^<>\p{Cc}]{1,100} <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u
const ADDRESS = /^[^\s@<>\p{Cc}]{1,64}@[^\s@<>\p{Cc}]{1,255}$/u
const MOST_ADDRESSES = 20
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i
const HOST_HEADER = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(:[0-9]{1,5})?$/i

/** What each setting may be, and which go together: texts in, values out, a sentence for each that is wrong. */
export const settingsShape = z
  .object({
    ASSAY_PORT: whole('ASSAY_PORT', 0, 65535, 4173),
    ASSAY_HOST: z
      .string()
      .refine(isHost, 'ASSAY_HOST must be an address or a host name.')
      .default('127.0.0.1'),
    ASSAY_DATA: z.string().default('data/assay.db'),
    ASSAY_KEY_FILE: z.string().optional(),
    ASSAY_PUBLIC_URL: z
      .string()
      .transform((url, ctx) => {
        const origin = originOf(url)
        if (origin) return origin
        ctx.addIssue({
          code: 'custom',
          message: 'ASSAY_PUBLIC_URL must be an origin such as https://desk.example, without a path.',
        })
        return z.NEVER
      })
      .refine(
        (origin) => origin.startsWith('https:') || isLoopback(new URL(origin).hostname),
        'ASSAY_PUBLIC_URL must begin with https:// unless it names this machine itself: browsers keep the sign-in cookie only then.',
      )
      .optional(),
    ASSAY_ALLOWED_HOSTS: list(
      (entry) => HOST_HEADER.test(entry),
      'ASSAY_ALLOWED_HOSTS must list hosts such as desk.example or 127.0.0.1:4173, separated by commas.',
    ).optional(),
    ASSAY_TRUST_PROXY: list(
      isNetwork,
      'ASSAY_TRUST_PROXY must list addresses or networks such as 10.0.0.5 or 10.0.0.0/24, separated by commas.',
    ).default([]),
    ASSAY_LOG_LEVEL: z
      .enum(LOG_LEVELS, `ASSAY_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`)
      .default('info'),
    ASSAY_SESSION_IDLE_HOURS: whole('ASSAY_SESSION_IDLE_HOURS', 1, 720, 12),
    ASSAY_SESSION_DAYS: whole('ASSAY_SESSION_DAYS', 1, 365, 30),
    ASSAY_MAX_FILE_MB: whole('ASSAY_MAX_FILE_MB', 1, 10, 10),
    ASSAY_BACKUPS_KEPT: whole('ASSAY_BACKUPS_KEPT', 1, 1000, 10),
    ASSAY_SMTP_URL: z
      .string()
      // The sentence never repeats the setting: it may hold a password.
      .refine(isMailServer, 'ASSAY_SMTP_URL must be an address such as smtps://user:password@mail.example.')
      .optional(),
    ASSAY_MAIL_FROM: z
      .string()
      .refine(
        (from) => MAIL_FROM.test(from),
        'ASSAY_MAIL_FROM must be an address such as desk@news.example or Our desk <desk@news.example>.',
      )
      .optional(),
    ASSAY_CHECKPOINT_MAIL: z
      .string()
      .transform(entriesOf)
      .refine(
        (entries) =>
          entries.length > 0 &&
          entries.length <= MOST_ADDRESSES &&
          entries.every((entry) => ADDRESS.test(entry)),
        `ASSAY_CHECKPOINT_MAIL must list addresses such as archive@house.example, separated by commas, ${MOST_ADDRESSES} at most.`,
      )
      .default([]),
  })
  .refine((set) => (set.ASSAY_SMTP_URL === undefined) === (set.ASSAY_MAIL_FROM === undefined), {
    message: 'ASSAY_SMTP_URL and ASSAY_MAIL_FROM go together: give both or neither.',
    // One that is wrong is there, and has a sentence of its own.
    when: ({ issues }) => issues.length === 0,
  })
  .refine(
    (set) =>
      !set.ASSAY_CHECKPOINT_MAIL.length ||
      (set.ASSAY_SMTP_URL !== undefined && set.ASSAY_MAIL_FROM !== undefined),
    {
      message:
        'ASSAY_CHECKPOINT_MAIL needs a mail server to send by: give ASSAY_SMTP_URL and ASSAY_MAIL_FROM too, or leave it out.',
      when: ({ issues }) => issues.length === 0,
    },
  )
  .refine(
    (set) => !isHost(set.ASSAY_HOST) || isLoopback(set.ASSAY_HOST) || set.ASSAY_PUBLIC_URL !== undefined,
    {
      message:
        'ASSAY_PUBLIC_URL must be given when ASSAY_HOST is not a loopback address, so that forged Host headers can be told apart.',
      // Also when another setting is wrong: all complaints at once.
      when: () => true,
    },
  )

/** Also called with what is not a text, when the setting itself was wrong. */
function isHost(host: unknown): host is string {
  return typeof host === 'string' && (isIP(host) !== 0 || HOST_NAME.test(host))
}

/** With a secret the line must be safe: smtps, or smtp, where it is made safe before the secret is sent. */
function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && !search && !hash
}

function whole(name: string, min: number, max: number, fallback: number) {
  const message = `${name} must be a whole number from ${min} to ${max}.`
  return z
    .string()
    .regex(/^[0-9]{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .default(fallback)
}

function list(accepts: (entry: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) => entriesOf(text.toLowerCase()))
    .refine((entries) => entries.length > 0 && entries.every(accepts), message)
}

/** What stands between commas, each once. */
function entriesOf(text: string): string[] {
  const entries = text.split(',').map((entry) => entry.trim())
  return [...new Set(entries.filter(Boolean))]
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return bare && /^https?:$/.test(url.protocol) ? url.origin : null
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/')
  const kind = isIP(address)
  if (!kind || rest.length) return false
  return bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128))
}
