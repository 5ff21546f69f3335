import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { readNote, readVerifierKey } from '../merkle/verifier.ts'
import { type CheckpointMailing, checkpointMailings } from './mailing-queries.ts'
import { inWords, keyReplacements, latestCheckpoint, logKeys } from './queries.ts'
import { cosignaturesListed, cosignedNote, type Witness, witnesses } from './witness-queries.ts'

const COSIGNATURES_SHOWN = 20

export interface LogPage {
  /** Null on a desk that has signed nothing yet. */
  latest: { name: string; size: number; fingerprint: string; at: string; note: string } | null
  keys: {
    id: string
    text: string
    addedAt: string
    retiredAt: string | null
    /** The act by which it was put in place of lost ones; null for one that came in otherwise. */
    replacedBy: number | null
  }[]
  mailings: CheckpointMailing[]
  witnesses: Witness[]
  /** Newest first, the last twenty. */
  cosignatures: { size: number; name: string; signedAt: string }[]
}

/**
 * What the log is now, who signs it, to whom it is mailed and who watches it. Seven queries.
 * @param addresses that checkpoints are mailed to
 */
export async function logPage(read: ReadonlyKysely<Tables>, addresses: readonly string[]): Promise<LogPage> {
  const checkpoint = await latestCheckpoint(read)
  const keys = await logKeys(read)
  const replacements = await keyReplacements(read)
  const named = await witnesses(read)
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const signed = await cosignaturesListed(read, COSIGNATURES_SHOWN)
  return {
    latest: checkpoint
      ? {
          ...inWords(checkpoint),
          name: readNote(checkpoint.note).text.split('\n')[0] ?? '',
          at: checkpoint.at,
          note: await cosignedNote(read, checkpoint),
        }
      : null,
    keys: keys.map(({ verifier_key, added_at, retired_at }) => ({
      id: readVerifierKey(verifier_key).id,
      text: verifier_key,
      addedAt: added_at,
      retiredAt: retired_at,
      replacedBy: replacements.get(added_at) ?? null,
    })),
    mailings: await checkpointMailings(read, addresses),
    witnesses: named,
    cosignatures: signed.map(({ size, witness_id, signed_at }) => ({
      size,
      name: names.get(witness_id) ?? '',
      signedAt: signed_at,
    })),
  }
}
