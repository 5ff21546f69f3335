import { fromTiles, type ReadTile } from './tile-reading.ts'
import { consistencyProof, rangeHash } from './tree.ts'
import {
  type Checkpoint,
  checkNote,
  isConsistent,
  NotVerified,
  readCheckpoint,
  type VerifierKey,
} from './verifier.ts'

/** Two checkpoints that a true log cannot both have signed. */
export class Contradiction extends NotVerified {}

/**
 * Whether a log, as its newest checkpoint says, only went on from where a witness saw it last.
 * @param note the checkpoint now, signed
 * @param before the one seen last; null when this is the first
 * @returns the checkpoint, which may be cosigned
 * @throws Contradiction when the log took something back or tells two stories; NotVerified when it cannot be told
 */
export async function witnessed(
  note: string,
  before: string | null,
  keys: readonly VerifierKey[],
  read: ReadTile,
): Promise<Checkpoint> {
  const now = readCheckpoint(checkNote(note, keys).text)
  const name = keys[0]?.name
  if (now.origin !== name) throw new NotVerified(`This is the log ${now.origin}, and not ${name}.`)
  if (before === null) return now
  const seen = readCheckpoint(before)
  if (seen.origin !== now.origin)
    throw new NotVerified(
      `What was seen last is of the log ${seen.origin}: keep another state file for this one.`,
    )
  if (now.size < seen.size)
    throw new Contradiction(`The log went back: it had ${seen.size} acts, and now says ${now.size}.`)
  if (now.size === seen.size) {
    if (seen.root.equals(now.root)) return now
    throw new Contradiction(`The log has two stories of its ${now.size} acts.`)
  }
  if (seen.size === 0) return now
  const [root, proof] = await fromTiles(now.size, read, (at) => [
    rangeHash(0, now.size, at),
    consistencyProof(seen.size, now.size, at),
  ])
  // Hashes that do not even lead to the signed root say nothing about the log: they are damaged, or of another time.
  if (!root.equals(now.root))
    throw new NotVerified('The hashes beside the checkpoint are not those it signs.')
  if (!isConsistent(seen.size, now.size, seen.root, now.root, proof))
    throw new Contradiction(
      `The log forked: its ${now.size} acts do not begin with the ${seen.size} that were seen before.`,
    )
  return now
}
