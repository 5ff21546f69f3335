import { randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'

/** Makes it known, in the log itself, which keys sign it. */
export async function addLogKeys(c: Change, verifierKeys: readonly string[]): Promise<void> {
  for (const verifier_key of verifierKeys)
    await c.insert('log_keys', { id: randomUUIDv7(), verifier_key, added_at: c.at, retired_at: null })
  await c.record({ action: 'log.key-added' })
}
