import { randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { Conflict, NotFound } from '../errors.ts'
import { readVerifierKey } from '../merkle/verifier.ts'
import { keysInUse } from './queries.ts'

/** Makes it known, in the log itself, which keys sign it. */
export async function addLogKeys(c: Change, verifierKeys: readonly string[]): Promise<void> {
  await insertKeys(c, verifierKeys)
  await c.record({ action: 'log.key-added' })
}

/**
 * Ends the use of a key: nothing is signed with it any more; what was stays good.
 * @param keyId eight hexadecimal digits
 * @throws NotFound for a key that is not in use, Conflict for the only one
 */
export async function retireLogKey(c: Change, keyId: string): Promise<void> {
  const keys = await keysInUse(c.read)
  const key = keys.find(({ verifier_key }) => readVerifierKey(verifier_key).id === keyId)
  if (!key) throw new NotFound(`The log has no key ${keyId} in use.`)
  if (keys.length === 1)
    throw new Conflict('This is the only key in use: bring a second one first, with assay key rotate.')
  await c.update('log_keys', key, { retired_at: c.at })
  await c.record({ action: 'log.key-retired' })
}

/** Puts a new key in place of those that are lost, for good: nothing ties it to them but this act. */
export async function replaceLogKeys(c: Change, verifierKey: string, reason: string): Promise<void> {
  for (const key of await keysInUse(c.read)) await c.update('log_keys', key, { retired_at: c.at })
  await insertKeys(c, [verifierKey])
  await c.record({ action: 'log.key-replaced', reason })
}

async function insertKeys(c: Change, verifierKeys: readonly string[]): Promise<void> {
  for (const verifier_key of verifierKeys)
    await c.insert('log_keys', { id: randomUUIDv7(), verifier_key, added_at: c.at, retired_at: null })
}
