import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** Times of failed tries still in the window, in milliseconds, oldest first. */
export type FailedTries = Record<string, readonly number[]>

export type Throttle =
  | { allowed: true /** To wait before the password is looked at. */; delayMs: number }
  | { allowed: false; retryAfterSeconds: number }

/** Failed tries older than this no longer count, and may be deleted. */
export const WINDOW_MS = 15 * 60 * 1000

/** Failed tries within the window before the next one is refused, per kind of key. */
export const MOST_TRIES = { browser: 10, pair: 10, address: 30, name: 100, calendar: 30 }

/** From this many failed tries for one name, from wherever, each further one is answered more slowly. */
export const SLOW_FROM = 10
export const SLOWEST_MS = 4000
const FIRST_DELAY_MS = 125

export interface SignIn {
  /** As typed; case and outer spaces do not count. */
  name: string
  address: string
  /** An id of this browser, if it has proved that this very name signed in from it before; else null. */
  browser: string | null
}

/**
 * The keys under which a failed try is to be counted. A browser its owner has used before counts by itself alone, so
 * that a flood of guesses from elsewhere can slow strangers down but never keep the owner out. Keys are hashes: the
 * table of tries holds neither names nor addresses.
 */
export function throttleKeys({ name, address, browser }: SignIn): string[] {
  const who = name.trim().toLowerCase()
  if (browser !== null) return [key('browser', who, browser)]
  const from = network(address)
  return [key('pair', who, from), key('name', who), key('address', from)]
}

/**
 * The key under which a request for a calendar that is not there is counted: apart from signing in, so that a calendar
 * that goes on asking for a withdrawn address keeps nobody of its office out.
 */
export function calendarKeys(address: string): string[] {
  return [key('calendar', network(address))]
}

/**
 * Whether a try may go on, and how slowly.
 * @param tries failed tries by key, for the keys of `throttleKeys`
 * @param now in milliseconds
 */
export function throttle(tries: FailedTries, now: number): Throttle {
  let waitMs = 0
  let delayMs = 0
  for (const [name, times] of Object.entries(tries)) {
    const kind = name.slice(0, name.indexOf(':')) as keyof typeof MOST_TRIES
    const recent = times.filter((at) => at > now - WINDOW_MS && at <= now)
    const most = MOST_TRIES[kind]
    const oldestOfMost = recent[recent.length - most]
    if (oldestOfMost !== undefined) waitMs = Math.max(waitMs, oldestOfMost + WINDOW_MS - now)
    if (kind === 'name' && recent.length >= SLOW_FROM)
      delayMs = Math.min(SLOWEST_MS, FIRST_DELAY_MS * 2 ** (recent.length - SLOW_FROM))
  }
  return waitMs > 0
    ? { allowed: false, retryAfterSeconds: Math.ceil(waitMs / 1000) }
    : { allowed: true, delayMs }
}

function key(kind: keyof typeof MOST_TRIES, ...parts: string[]): string {
  return `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`
}

/** One IPv4 address, or the /56 of an IPv6 address, which is what one household or office is commonly given. */
export function network(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const bare = address.split('%', 1)[0] ?? ''
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
  const hex = groups.map((group) => group.padStart(4, '0')).join('')
  return `${hex.slice(0, 14)}/56`
}
