import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { require } from '../users/permissions.ts'
import { MAX_SNAPSHOTS } from './limits.ts'
import { sourceById } from './queries.ts'
import type { SnapshotInput } from './snapshot-input.ts'
import { snapshotById, snapshotsOfSource } from './snapshot-queries.ts'
import type { SnapshotType } from './snapshot-vocabulary.ts'

/** A file that is to be kept. */
export interface Received {
  fileName: string
  type: SnapshotType
  bytes: Buffer
  words: string
}

/**
 * Keeps a file as a copy of a source, byte for byte.
 * @returns the source's id
 * @throws InvalidInput when the very file is kept already, or the source has all it may have
 */
export async function keepSnapshot(
  c: Change,
  sourceId: string,
  { fileName, type, bytes, words }: Received,
  { got_at, how }: Omit<SnapshotInput, 'once'>,
): Promise<{ source: string }> {
  require(c.actor, 'snapshot.keep')
  const { id: source_id } = await sourceById(c.read, sourceId)
  if (got_at > c.at) throw new InvalidInput({ got_at: 'The time it was got cannot lie ahead.' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await refuseOneMore(c, source_id, sha256)
  const id = randomUUIDv7()
  await c.insert('snapshots', {
    ...{ id, source_id, file_name: fileName, media_type: type, length: bytes.length, sha256 },
    ...{ got_at: got_at || c.at, how, created_at: c.at, created_by: c.actor.id },
    ...{ removed_at: null, removed_by: null, removed_reason: '' },
  })
  await c.insert('snapshot_files', { id, source_id, words, bytes })
  await c.record({ action: 'snapshot.kept' })
  return { source: source_id }
}

/** @throws InvalidInput */
async function refuseOneMore(c: Change, sourceId: string, sha256: string): Promise<void> {
  const kept = await snapshotsOfSource(c.read, sourceId)
  const same = kept.find((one) => one.sha256 === sha256 && !one.removed_at)
  if (same)
    throw new InvalidInput({
      file: `This very file is here already: “${same.file_name}”, kept by ${same.by} on ${same.created_at.slice(0, 10)}.`,
    })
  if (kept.length >= MAX_SNAPSHOTS)
    throw new InvalidInput({
      file: `This source has had ${MAX_SNAPSHOTS} kept copies, the most there may be. Describe a second source for more.`,
    })
}

/**
 * Takes the bytes and words of a kept copy away, for good and with a reason. Its row stays, with the digest.
 * @returns the source's id
 * @throws Conflict when somebody has removed it before
 */
export async function removeSnapshot(c: Change, id: string, reason: string): Promise<{ source: string }> {
  require(c.actor, 'snapshot.remove')
  const snapshot = await snapshotById(c.read, id)
  if (snapshot.removed_at)
    throw new Conflict(`“${snapshot.file_name}” was removed before: ${snapshot.removed_reason}`)
  const file = await c.read
    .selectFrom('snapshot_files')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await c.remove('snapshot_files', file)
  const removed = { removed_at: c.at, removed_by: c.actor.id, removed_reason: reason }
  await c.update('snapshots', snapshot, removed)
  await c.record({ action: 'snapshot.removed', reason })
  return { source: snapshot.source_id }
}
