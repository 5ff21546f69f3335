import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { nodeHashes } from '../db/log.ts'
import type { CheckpointTable, LogKeyTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { consistencyProof, inclusionProof, type NodeAt, placeNumber, placesAsked } from '../merkle/tree.ts'
import { type Hash, readCheckpoint } from '../merkle/verifier.ts'
import { fingerprint } from '../merkle/writing.ts'

type Read = ReadonlyKysely<Tables>

/** What was signed last; undefined on a desk that has not written since its history became a log. */
export function latestCheckpoint(read: Read): Promise<CheckpointTable | undefined> {
  return read.selectFrom('checkpoints').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst()
}

/** What was signed when the log had exactly so many acts. @throws NotFound: the acts of one change are signed at once */
export async function checkpointOfSize(read: Read, size: number): Promise<CheckpointTable> {
  const found = await read.selectFrom('checkpoints').selectAll().where('size', '=', size).executeTakeFirst()
  if (!found) throw new NotFound('Nothing was signed at that number of acts.')
  return found
}

/** The log as a report names it: what was signed last; null where nothing was. */
export async function logPosition(read: Read) {
  const checkpoint = await latestCheckpoint(read)
  if (!checkpoint) return null
  const { origin, size, root } = readCheckpoint(checkpoint.note)
  return { name: origin, acts: size, root: root.toString('base64'), fingerprint: fingerprint(root) }
}

/** The first checkpoint that has this act in it; undefined where none has yet. */
export function checkpointWith(read: Read, seq: number): Promise<CheckpointTable | undefined> {
  return read
    .selectFrom('checkpoints')
    .selectAll()
    .where('size', '>=', seq)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
}

/** The hashes that show act `seq` in the log of `size` acts, with one query. */
export function inclusionOfAct(read: Read, seq: number, size: number): Promise<Hash[]> {
  return fromNodes(read, (at) => inclusionProof(seq - 1, size, at))
}

/** The hashes that show the log of `size2` acts to go on from that of `size1`, with one query. */
export function consistencyBetween(read: Read, size1: number, size2: number): Promise<Hash[]> {
  return fromNodes(read, (at) => consistencyProof(size1, size2, at))
}

/** Where an act stands in the log, for people: its leaf, and the first checkpoint that has it. */
export interface PlaceInLog {
  /** From 0. */
  index: number
  /** Base64. */
  leaf: string
  /** Of the checkpoint. */
  size: number
  fingerprint: string
}

/** @returns null where no checkpoint has the act */
export async function placeInLog(read: Read, seq: number): Promise<PlaceInLog | null> {
  const checkpoint = await checkpointWith(read, seq)
  if (!checkpoint) return null
  const leaf = await fromNodes(read, (at) => at(0, seq - 1))
  return { index: seq - 1, leaf: leaf.toString('base64'), ...inWords(checkpoint) }
}

/** A checkpoint's size and the fingerprint it is read out by. */
export function inWords({ note }: Pick<CheckpointTable, 'note'>): { size: number; fingerprint: string } {
  const { size, root } = readCheckpoint(note)
  return { size, fingerprint: fingerprint(root) }
}

/** What `proof` makes of the stored nodes that it asks for. */
async function fromNodes<T>(read: Read, proof: (at: NodeAt) => T): Promise<T> {
  const places = placesAsked(proof)
  const hashes = await nodeHashes(read, places)
  if (!hashes) throw new Error('The history’s log is not whole: run assay verify.')
  const known = new Map(places.map((place, i) => [placeNumber(place), hashes[i]]))
  return proof((level, index) => known.get(placeNumber({ level, index })) as Hash)
}

/** Every key that the log was ever signed with, oldest first. */
export function logKeys(read: Read): Promise<Selectable<LogKeyTable>[]> {
  return read.selectFrom('log_keys').selectAll().orderBy('added_at').orderBy('id').execute()
}

/** The keys that the log is signed with now. */
export async function keysInUse(read: Read): Promise<Selectable<LogKeyTable>[]> {
  return (await logKeys(read)).filter(({ retired_at }) => retired_at === null)
}

/** The acts that put a key in place of lost ones, by their time, which is that of the key. */
export async function keyReplacements(read: Read): Promise<Map<string, number>> {
  const acts = await read
    .selectFrom('revisions')
    .select(['at', 'seq'])
    .where('action', '=', 'log.key-replaced')
    .execute()
  return new Map(acts.map(({ at, seq }) => [at, seq]))
}
