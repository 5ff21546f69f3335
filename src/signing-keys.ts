import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Config } from './config.ts'
import { Conflict } from './errors.ts'
import {
  makeSigningKey,
  readSigningKey,
  type SigningKey,
  signingKeyText,
  verifierKeyText,
} from './merkle/signing.ts'

/**
 * Opens the file with the desk's signing keys, one a line, and makes it where the log has none yet: for its owner only,
 * and outside the database, so that whoever gets hold of that cannot sign.
 * @param known verifier keys in use by the log; none for a new one
 * @throws Conflict with a sentence that says what to do
 */
export function openSigningKeys(
  { keyFile, publicUrl }: Pick<Config, 'keyFile' | 'publicUrl'>,
  known: readonly string[],
): readonly SigningKey[] {
  // Such a desk is gone when its process ends, and its key with it.
  if (keyFile === ':memory:') return [makeSigningKey(newName(publicUrl))]
  if (!existsSync(keyFile)) {
    if (known.length)
      throw new Conflict(
        `The desk’s signing key is missing: put back ${keyFile}, or name its place with ASSAY_KEY_FILE. If it is lost for good, run: assay key replace`,
      )
    writeKeyFile(keyFile, [makeSigningKey(newName(publicUrl))])
  }
  const keys = readKeyFile(keyFile)
  if (known.length && !keys.some((key) => known.includes(verifierKeyText(key.verifier))))
    throw new Conflict(
      `${keyFile} holds another desk’s signing key: put back this desk’s own, or name its place with ASSAY_KEY_FILE.`,
    )
  return keys
}

/** @throws Conflict when it cannot be read, or others than its owner can */
export function readKeyFile(file: string): SigningKey[] {
  // Windows has no such bits.
  if (process.platform !== 'win32' && statSync(file).mode & 0o077)
    throw new Conflict(
      `${file} can be read by others, and holds the desk’s signing key: run chmod 600 on it.`,
    )
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  try {
    if (lines.length) return lines.map(readSigningKey)
  } catch {
    // The sentence below says it, without anything of the file.
  }
  throw new Conflict(`${file} should hold the desk’s signing key, and cannot be read as one.`)
}

/**
 * Writes a new file of keys, whole or not at all. One that is there stays: of two processes that start a desk at once,
 * the second takes the first one's key.
 */
export function writeKeyFile(file: string, keys: readonly SigningKey[]): void {
  const temporary = `${file}.${process.pid}.partial`
  rmSync(temporary, { force: true })
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, keys.map((key) => `${signingKeyText(key)}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary)
  }
  const folder = openSync(path.dirname(path.resolve(file)), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** A log's name is an address without its scheme (C2SP tlog-checkpoint), and its own also on a machine with several. */
function newName(publicUrl: string): string {
  return `${new URL(publicUrl).host}/${randomBytes(4).toString('hex')}`
}
