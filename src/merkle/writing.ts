import { hash } from 'node:crypto'
import { type SigningKey, signedNote } from './signing.ts'
import type { Hash } from './verifier.ts'

/** A checkpoint as a signed note (C2SP tlog-checkpoint). The log's name is that of its keys. */
export function checkpointNote(size: number, root: Hash, keys: readonly SigningKey[]): string {
  return signedNote(`${keys[0]?.verifier.name}\n${size}\n${root.toString('base64')}\n`, keys)
}

/** What the entry after it holds of a checkpoint: SHA-256 of the note as it is kept, signatures and all, in base64. */
export function checkpointDigest(note: string): string {
  return hash('sha256', note, 'base64')
}

/** An entry's proof as a `.tlog-proof` file (C2SP tlog-proof). @param index from 0 */
export function proofFile(index: number, hashes: readonly Hash[], checkpoint: string): string {
  const lines = ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes.map((each) => each.toString('base64'))]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** How a root is read out or printed: its first eight bytes, in four groups of hexadecimal digits. */
export function fingerprint(root: Uint8Array): string {
  return Buffer.from(root.subarray(0, 8)).toString('hex').match(/.{4}/g)?.join(' ') ?? ''
}
