import { verify } from 'node:crypto'
import { type Checkpoint, type Note, NotVerified, readCheckpoint, readNote } from '../../merkle/verifier.ts'
import type { LogKey } from './log-keys.ts'

export interface Signed extends Note {
  checkpoint: Checkpoint
}

/** A checkpoint's note, read; or a sentence about what is wrong with it. */
export function readSigned(note: string): Signed | string {
  try {
    const read = readNote(note)
    const checkpoint = readCheckpoint(read.text)
    // Name, size and root, a line each.
    if (read.text.split('\n').length !== 4) return 'it says more than a checkpoint says'
    return { ...read, checkpoint }
  } catch (error) {
    if (error instanceof NotVerified) return 'it cannot be read as a signed checkpoint'
    throw error
  }
}

export interface SignedBy {
  key: LogKey
  signature: Buffer
}

/** The signatures by these keys in the name of the log itself. */
export function signaturesBy(keys: readonly LogKey[], { checkpoint, signatures }: Signed): SignedBy[] {
  return signatures.flatMap(({ name, id, signature }) => {
    const key = keys.find(({ verifier }) => verifier.name === name && verifier.id === id)
    return key && name === checkpoint.origin ? [{ key, signature }] : []
  })
}

/** Whether the text is what each of the keys signed. Node checks it in threads of its own. */
export async function areGood(text: string, signatures: readonly SignedBy[]): Promise<boolean> {
  return !(await Promise.all(signatures.map((each) => isGood(text, each)))).includes(false)
}

function isGood(text: string, { key, signature }: SignedBy): Promise<boolean> {
  return new Promise((resolve) => {
    verify(null, Buffer.from(text), key.publicKey, signature, (error, good) => resolve(!error && good))
  })
}
