import path from 'node:path'
import { isLoopback } from './loopback.ts'
import { settings } from './settings.ts'
import { type LOG_LEVELS, settingsShape } from './settings-shape.ts'

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

/**
 * Reads the settings; an empty value counts as not set. Looks at nothing but its argument.
 * @throws WrongSettings naming every setting that is wrong, each with what it should be
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(settings.map(({ name }) => [name, env[name]?.trim() || undefined]))
  const read = settingsShape.safeParse(given)
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
