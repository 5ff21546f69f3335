import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
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

/** Gives the keys to sign with: of those in the key file, the ones that the log has in use. */
export type SigningKeys = (known: readonly string[]) => readonly SigningKey[]

/**
 * The desk's signing keys, one a line in a file outside the database, so that whoever gets hold of that cannot sign. The
 * file is made where the log has no key yet, and read again when it has changed: a key that the command line brings
 * while the desk is running is signed with from then on.
 * @returns what takes the verifier keys that the log has in use, none for a new one; it throws Conflict with a sentence
 *   that says what to do
 */
export function signingKeysOf(config: Pick<Config, 'keyFile' | 'publicUrl'>): SigningKeys {
  const { keyFile, publicUrl } = config
  if (keyFile === ':memory:') {
    // Such a desk is gone when its process ends, and its key with it.
    const keys = [makeSigningKey(newName(publicUrl))]
    return () => keys
  }
  let read: { stamp: string; keys: readonly SigningKey[] } | undefined
  return (known) => {
    let stamp = stampOf(keyFile)
    if (stamp === null) {
      if (known.length)
        throw new Conflict(
          `The desk’s signing key is missing: put back ${keyFile}, or name its place with ASSAY_KEY_FILE. If it is lost for good, run: assay key replace`,
        )
      writeKeyFile(keyFile, [makeSigningKey(newName(publicUrl))])
      stamp = stampOf(keyFile)
    }
    if (read === undefined || read.stamp !== stamp) read = { stamp: stamp ?? '', keys: readKeyFile(keyFile) }
    const keys = known.length
      ? read.keys.filter((key) => known.includes(verifierKeyText(key.verifier)))
      : read.keys
    if (!keys.length)
      throw new Conflict(
        `${keyFile} holds another desk’s signing key: put back this desk’s own, or name its place with ASSAY_KEY_FILE.`,
      )
    return keys
  }
}

/** What is another one after each change of the file; null where there is none. */
function stampOf(file: string): string | null {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.mode}` : null
}

/** @throws Conflict when it cannot be read, or others than its owner can */
export function readKeyFile(file: string): SigningKey[] {
  // Windows has no such bits.
  if (process.platform !== 'win32' && statSync(file).mode & 0o077)
    throw new Conflict(`${file} can be read by others, and holds a signing key: run chmod 600 on it.`)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  try {
    if (lines.length) return lines.map(readSigningKey)
  } catch {
    // The sentence below says it, without anything of the file.
  }
  throw new Conflict(`${file} should hold a signing key, and cannot be read as one.`)
}

/**
 * Writes a new file of keys, whole or not at all. One that is there stays: of two processes that start a desk at once,
 * the second takes the first one's key.
 */
export function writeKeyFile(file: string, keys: readonly SigningKey[]): void {
  const temporary = writePartial(file, keys)
  try {
    linkSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary)
  }
  syncFolder(file)
}

/** Puts these keys in place of those in the file, whole or not at all. */
export function replaceKeyFile(file: string, keys: readonly SigningKey[]): void {
  renameSync(writePartial(file, keys), file)
  syncFolder(file)
}

function writePartial(file: string, keys: readonly SigningKey[]): string {
  const temporary = `${file}.${process.pid}.partial`
  rmSync(temporary, { force: true })
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, keys.map((key) => `${signingKeyText(key)}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return temporary
}

function syncFolder(file: string): void {
  const folder = openSync(path.dirname(path.resolve(file)), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** A log's name is an address without its scheme (C2SP tlog-checkpoint), and its own also on a machine with several. */
function newName(publicUrl: string): string {
  return `${new URL(publicUrl).host}/${randomBytes(4).toString('hex')}`
}
