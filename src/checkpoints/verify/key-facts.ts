import type Database from 'better-sqlite3'
import { verifierKeyText } from '../../merkle/signing.ts'
import type { LogKey, LogKeys } from './log-keys.ts'
import { areGood, readSigned, signaturesBy } from './signed.ts'

/** A key that came in with an act that no key before it signed, as when those were lost, or by somebody without them. */
export interface UntiedKey {
  /** Eight hexadecimal digits. */
  key: string
  /** The act that brought it in. */
  seq: number
  at: string
  /** Whoever did that act, as it says; an id. */
  actor: string
}

export interface KeyFacts {
  /** Verifier keys that sign the log now. */
  inUse: string[]
  untied: UntiedKey[]
}

/**
 * By which keys a log is signed, and which of them nothing but their own act ties to the ones before. A log alone cannot
 * show whether they are the desk's: whoever has the data file can bring in one of their own.
 * @param keys all that the log ever knew
 */
export async function keyFacts(raw: Database.Database, keys: LogKeys): Promise<KeyFacts> {
  const all = keys.all()
  const untied: UntiedKey[] = []
  for (const key of all) {
    if (key.from === 0 || (await isTied(raw, key, all))) continue
    const act = raw.prepare('select at, actor_id as actor from revisions where seq = ?').get(key.from)
    const { at, actor } = act as Pick<UntiedKey, 'at' | 'actor'>
    untied.push({ key: key.verifier.id, seq: key.from, at, actor })
  }
  const inUse = all.filter(({ until }) => until === Number.POSITIVE_INFINITY)
  return { inUse: inUse.map(({ verifier }) => verifierKeyText(verifier)), untied }
}

/** Whether a key from before signed the first checkpoint that has the act which brings this one in. */
async function isTied(raw: Database.Database, key: LogKey, all: readonly LogKey[]): Promise<boolean> {
  const first = raw.prepare<[number], string>(
    'select note from checkpoints where size >= ? order by size limit 1',
  )
  const signed = readSigned(first.pluck().get(key.from) ?? '')
  if (typeof signed === 'string') return false
  const earlier = signaturesBy(
    all.filter(({ from }) => from < key.from),
    signed,
  )
  return earlier.length > 0 && (await areGood(signed.text, earlier))
}
