import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { TooManyTries } from '../errors.ts'

/** argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** More at once would keep the whole thread pool busy, and with it every file read and name look-up. */
const AT_ONCE = 2
/** With some 50 ms each, the last in the queue waits about half a second. */
const MAX_WAITING = 20
const RETRY_AFTER_SECONDS = 5

/**
 * Hashes a password, exactly as typed, into a PHC string with a fresh salt.
 * @throws TooManyTries when too many are waiting already
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, { ...COST, salt, length: HASH_BYTES })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(hash)}`
}

/**
 * Whether the password is the one that was hashed. For an unknown name give null: the answer is then no, after the
 * same work, so that the time taken does not tell whether the name exists.
 * @param stored a PHC string from hashPassword, or null
 * @throws TooManyTries when too many are waiting already; Error when `stored` is not a hash of ours
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const expected = parse(stored ?? NOBODY)
  const hash = await derive(password, { ...expected, length: expected.hash.length })
  return timingSafeEqual(hash, expected.hash) && stored !== null
}

/** True when the hash was made with other costs than are used now; hash the password anew at the next sign-in. */
export function needsRehash(stored: string): boolean {
  const { memory, passes, parallelism, hash, salt } = parse(stored)
  const same = memory === COST.memory && passes === COST.passes && parallelism === COST.parallelism
  return !same || hash.length !== HASH_BYTES || salt.length !== SALT_BYTES
}

interface Costs {
  memory: number
  passes: number
  parallelism: number
  salt: Buffer
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/-]{11,86})\$([\w+/-]{22,86})$/

/** A well-formed hash to which no password is known. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(randomBytes(SALT_BYTES))}$${base64(randomBytes(HASH_BYTES))}`

function parse(stored: string): Costs & { hash: Buffer } {
  const found = PHC.exec(stored)
  if (!found) throw new Error('A stored password is not an argon2id hash.')
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

async function derive(
  password: string,
  { salt, length, ...cost }: Costs & { length: number },
): Promise<Buffer> {
  const { memory, passes, parallelism } = cost
  await enter()
  try {
    return await new Promise((resolve, reject) => {
      const input = { message: password, nonce: salt, memory, passes, parallelism, tagLength: length }
      argon2('argon2id', input, (error, hash) => (error ? reject(error) : resolve(hash)))
    })
  } finally {
    leave()
  }
}

let running = 0
const waiting: (() => void)[] = []

function enter(): Promise<void> | undefined {
  if (running < AT_ONCE) {
    running++
    return undefined
  }
  if (waiting.length >= MAX_WAITING)
    throw new TooManyTries(
      'Many people are signing in just now. Try again in a few seconds.',
      RETRY_AFTER_SECONDS,
    )
  return new Promise((resolve) => waiting.push(resolve))
}

/** Hands the place to the next in the queue, so that `running` stays what it is. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
