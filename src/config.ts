import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

export interface Config {
  port: number
  host: string
  /** The database file, or ':memory:'. */
  data: string
  /** The file with the desk's signing key; ':memory:' when the data is in memory and none was named. */
  keyFile: string
  /** The origin people type, without a slash at the end. */
  publicUrl: string
  /** True when people reach the desk over https. */
  https: boolean
  /** Accepted Host headers in lower case. Port 0 in an entry stands for whatever port was given to us. */
  allowedHosts: string[]
  /** Addresses or networks of the proxies whose X-Forwarded-For is believed; empty: nobody's. */
  trustProxy: string[]
  logLevel: (typeof LOG_LEVELS)[number]
  sessionIdleHours: number
  sessionDays: number
  maxFileMb: number
  backupsKept: number
  /** The mail server, with its secret, and who mails are from; null when the desk sends none. */
  smtp: { url: string; from: string } | null
  /** Where the log's checkpoints are mailed once a day. */
  checkpointMail: string[]
}

/** Thrown by readConfig; `sentences` has one for every setting that is wrong. */
export class WrongSettings extends Error {
  readonly sentences: string[]

  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongSettings'
    this.sentences = sentences
  }
}

export interface Setting {
  name: string
  /** As it would be written in the environment, or the words that say how it is derived. */
  default: string
  meaning: string
}

export const settings: readonly Setting[] = [
  { name: 'ASSAY_PORT', default: '4173', meaning: 'Port to listen on; 0 takes any free one.' },
  { name: 'ASSAY_HOST', default: '127.0.0.1', meaning: 'Address to listen on.' },
  { name: 'ASSAY_DATA', default: 'data/assay.db', meaning: 'The database file; `:memory:` keeps nothing.' },
  {
    name: 'ASSAY_KEY_FILE',
    default: 'beside the database file, ending in .key',
    meaning: "The desk's signing key.",
  },
  {
    name: 'ASSAY_PUBLIC_URL',
    default: 'http://127.0.0.1:PORT',
    meaning:
      'The origin people type. Must be given, and be https, when others than this machine can reach the desk.',
  },
  {
    name: 'ASSAY_ALLOWED_HOSTS',
    default: 'the host of ASSAY_PUBLIC_URL and, on loopback, the names of this machine',
    meaning: 'Host headers to answer to, separated by commas. Others get 421.',
  },
  {
    name: 'ASSAY_TRUST_PROXY',
    default: '',
    meaning:
      'Addresses or networks of proxies in front, separated by commas; X-Forwarded-For counts only from them.',
  },
  {
    name: 'ASSAY_LOG_LEVEL',
    default: 'info',
    meaning: 'One of trace, debug, info, warn, error, fatal, silent.',
  },
  {
    name: 'ASSAY_SESSION_IDLE_HOURS',
    default: '12',
    meaning: 'Hours without a visit after which a session ends.',
  },
  { name: 'ASSAY_SESSION_DAYS', default: '30', meaning: 'Days after which a session ends in any case.' },
  {
    name: 'ASSAY_MAX_FILE_MB',
    default: '10',
    meaning: 'Largest file that may be uploaded, in MB (1,048,576 bytes), 10 at most.',
  },
  {
    name: 'ASSAY_BACKUPS_KEPT',
    default: '10',
    meaning: 'Backups kept beside the database; older ones are removed.',
  },
  {
    name: 'ASSAY_SMTP_URL',
    default: '',
    meaning: 'The mail server, as smtps://user:password@mail.example; without it the desk sends no mail.',
  },
  {
    name: 'ASSAY_MAIL_FROM',
    default: '',
    meaning: 'Who mails are from, as desk@news.example or Our desk <desk@news.example>.',
  },
  {
    name: 'ASSAY_CHECKPOINT_MAIL',
    default: '',
    meaning: 'Addresses outside that the newest checkpoint is mailed to once a day, separated by commas.',
  },
]

/**
 * Reads the settings; an empty value counts as not set. Looks at nothing but its argument.
 * @throws WrongSettings naming every setting that is wrong, each with what it should be
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(settings.map(({ name }) => [name, env[name]?.trim() || undefined]))
  const read = shape.safeParse(given)
  if (!read.success) throw new WrongSettings(read.error.issues.map((issue) => issue.message))
  const set = read.data
  const publicUrl = set.ASSAY_PUBLIC_URL ?? `http://127.0.0.1:${set.ASSAY_PORT}`
  return {
    port: set.ASSAY_PORT,
    host: set.ASSAY_HOST,
    data: set.ASSAY_DATA,
    keyFile: set.ASSAY_KEY_FILE ?? keyBeside(set.ASSAY_DATA),
    publicUrl,
    https: publicUrl.startsWith('https:'),
    allowedHosts: set.ASSAY_ALLOWED_HOSTS ?? derivedHosts(publicUrl, set.ASSAY_HOST, set.ASSAY_PORT),
    trustProxy: set.ASSAY_TRUST_PROXY,
    logLevel: set.ASSAY_LOG_LEVEL,
    sessionIdleHours: set.ASSAY_SESSION_IDLE_HOURS,
    sessionDays: set.ASSAY_SESSION_DAYS,
    maxFileMb: set.ASSAY_MAX_FILE_MB,
    backupsKept: set.ASSAY_BACKUPS_KEPT,
    smtp:
      set.ASSAY_SMTP_URL && set.ASSAY_MAIL_FROM
        ? { url: set.ASSAY_SMTP_URL, from: set.ASSAY_MAIL_FROM }
        : null,
    checkpointMail: set.ASSAY_CHECKPOINT_MAIL,
  }
}

/** True for the names and addresses by which only this machine reaches itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const MAIL_FROM = /^(?:[^<>\p{Cc}]{1,100} <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u
const ADDRESS = /^[^\s@<>\p{Cc}]{1,64}@[^\s@<>\p{Cc}]{1,255}$/u
const MOST_ADDRESSES = 20
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i
const HOST_HEADER = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(:[0-9]{1,5})?$/i

const shape = z
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

function keyBeside(data: string): string {
  if (data === ':memory:') return data
  const { dir, name } = path.parse(data)
  return path.join(dir, `${name}.key`)
}

function derivedHosts(publicUrl: string, host: string, port: number): string[] {
  const hosts = new Set([new URL(publicUrl).host])
  if (isLoopback(host))
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) hosts.add(port === 80 ? name : `${name}:${port}`)
  return [...hosts]
}
