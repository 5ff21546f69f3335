import { verify } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { CheckpointTable } from '../../db/tables.ts'
import { type Edge, rootOf } from '../../merkle/tree.ts'
import { type Checkpoint, type Note, NotVerified, readCheckpoint, readNote } from '../../merkle/verifier.ts'
import type { Findings } from './findings.ts'
import type { LogKey, LogKeys } from './log-keys.ts'

const ROWS_AT_ONCE = 500
/** Signatures being checked at once, in Node's own threads. */
const AT_ONCE = 256

/** Checks every checkpoint when the tree has grown to its size. */
export class CheckpointCheck {
  readonly #findings: Findings
  readonly #keys: LogKeys
  readonly #page: Database.Statement<[number], CheckpointTable>
  #rows: CheckpointTable[] = []
  #cursor: number
  #before: number
  #last: number
  readonly #signatures: { size: number; good: Promise<boolean> }[] = []

  /** @param from checkpoints of this size and smaller are left out; -1 leaves out none */
  constructor(raw: Database.Database, keys: LogKeys, from: number, findings: Findings) {
    this.#findings = findings
    this.#keys = keys
    this.#cursor = from < 0 ? Number.MIN_SAFE_INTEGER : from
    this.#before = Math.max(0, from)
    this.#last = Math.max(0, from)
    this.#page = raw.prepare(
      `select size, at, note from checkpoints where size > ? order by size limit ${ROWS_AT_ONCE}`,
    )
  }

  /** The tree has grown to this edge by the act of this time. */
  async reached(edge: Edge, at: string): Promise<void> {
    for (let row = this.#next(); row && row.size <= edge.size; row = this.#next()) {
      this.#rows.shift()
      if (row.size < edge.size)
        this.#wrong(
          row.size,
          row.size < 1 ? 'no log has this size' : 'the act after which it was made is missing',
        )
      else this.#check(row, edge, at)
    }
    if (this.#signatures.length >= AT_ONCE) await this.#settle(AT_ONCE / 2)
  }

  /** After the last act. @returns the size of the last checkpoint that is within the log */
  async finish(size: number): Promise<number> {
    for (let row = this.#next(); row; row = this.#next()) {
      this.#rows.shift()
      this.#wrong(row.size, `the log has only ${size} acts; those after them were taken away`)
    }
    if (this.#last < size)
      this.#findings.add(
        'checkpoints',
        size === this.#last + 1
          ? `act ${size}: no checkpoint holds it`
          : `acts ${this.#last + 1} to ${size}: no checkpoint holds them`,
      )
    await this.#settle(0)
    return this.#last
  }

  #next(): CheckpointTable | undefined {
    if (!this.#rows.length) {
      this.#rows = this.#page.all(this.#cursor)
      this.#cursor = this.#rows.at(-1)?.size ?? this.#cursor
    }
    return this.#rows[0]
  }

  #check({ size, at, note }: CheckpointTable, edge: Edge, actAt: string): void {
    const read = readSigned(note)
    if (typeof read === 'string') {
      this.#wrong(size, read)
      return
    }
    const { checkpoint, text } = read
    if (checkpoint.size !== size) this.#wrong(size, `it says that it is of ${checkpoint.size} acts`)
    else if (!checkpoint.root.equals(rootOf(edge)))
      this.#wrong(size, `it was signed for other acts than the first ${size}`)
    if (at !== actAt) this.#wrong(size, `its time is not that of act ${size}`)
    const signed = signaturesBy(this.#keys.at(size, this.#before), read)
    if (!signed.length) this.#wrong(size, 'it is not signed by a key that the log knew then')
    else if (signed.length < read.signatures.length)
      this.#wrong(size, 'it has a signature besides by a key that the log did not know then')
    for (const each of signed) this.#signatures.push({ size, good: isGood(text, each) })
    this.#before = size
    this.#last = size
  }

  async #settle(left: number): Promise<void> {
    while (this.#signatures.length > left) {
      const { size, good } = this.#signatures.shift() as { size: number; good: Promise<boolean> }
      if (!(await good)) this.#wrong(size, 'its signature is wrong: this text is not what was signed')
    }
  }

  #wrong(size: number, what: string): void {
    this.#findings.add('checkpoints', `checkpoint ${size}: ${what}`)
  }
}

export interface Signed extends Note {
  checkpoint: Checkpoint
}

/** A checkpoint's note, read; or a sentence about what is wrong with it. */
export function readSigned(note: string): Signed | string {
  try {
    const read = readNote(note)
    const checkpoint = readCheckpoint(read.text)
    const { origin, size, root } = checkpoint
    if (read.text !== `${origin}\n${size}\n${root.toString('base64')}\n`)
      return 'it says more than a checkpoint says'
    return { ...read, checkpoint }
  } catch (error) {
    if (error instanceof NotVerified) return 'it cannot be read as a signed checkpoint'
    throw error
  }
}

/** The signatures by these keys in the name of the log itself. */
export function signaturesBy(keys: readonly LogKey[], { checkpoint, signatures }: Signed): SignedBy[] {
  return signatures.flatMap(({ name, id, signature }) => {
    const key = keys.find(({ verifier }) => verifier.name === name && verifier.id === id)
    return key && name === checkpoint.origin ? [{ key, signature }] : []
  })
}

interface SignedBy {
  key: LogKey
  signature: Buffer
}

/** Whether the text is what the key signed. Node checks it in a thread of its own. */
export function isGood(text: string, { key, signature }: SignedBy): Promise<boolean> {
  return new Promise((resolve) => {
    verify(null, Buffer.from(text), key.publicKey, signature, (error, good) => resolve(!error && good))
  })
}
