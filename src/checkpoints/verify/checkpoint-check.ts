import type Database from 'better-sqlite3'
import type { CheckpointTable } from '../../db/tables.ts'
import { type Edge, rootOf } from '../../merkle/tree.ts'
import { checkpointDigest } from '../../merkle/writing.ts'
import type { Findings } from './findings.ts'
import type { LogKeys } from './log-keys.ts'
import { SignatureCheck } from './signature-check.ts'
import { readSigned, type Signed, type SignedBy, signaturesBy } from './signed.ts'

const ROWS_AT_ONCE = 500

/** A checkpoint that the tree has grown to, and the act after it not yet. */
interface Reached {
  size: number
  note: string
  /** Null where it cannot be read, or what it was made after is missing. */
  signed: { note: Signed; by: SignedBy[] } | null
  /** Whether nothing is wrong with it but perhaps its signatures. */
  isSound: boolean
}

/** Checks every checkpoint when the tree has grown to its size, and with what the next act says of it. */
export class CheckpointCheck {
  readonly #findings: Findings
  readonly #keys: LogKeys
  readonly #everySignature: boolean
  readonly #signatures: SignatureCheck
  readonly #page: Database.Statement<[number], CheckpointTable>
  #rows: CheckpointTable[] = []
  #cursor: number
  #before: number
  #last: number
  #reached: Reached | null = null

  /**
   * @param from checkpoints smaller than this are left out; 0 leaves out none
   * @param everySignature also those of checkpoints whose digest the next act holds
   */
  constructor(
    raw: Database.Database,
    keys: LogKeys,
    from: number,
    everySignature: boolean,
    findings: Findings,
  ) {
    this.#findings = findings
    this.#keys = keys
    this.#everySignature = everySignature
    this.#signatures = new SignatureCheck(raw, keys, findings)
    this.#cursor = from ? from - 1 : Number.MIN_SAFE_INTEGER
    this.#before = Number(
      raw.prepare('select coalesce(max(size), 0) from checkpoints where size < ?').pluck().get(from),
    )
    this.#last = from
    this.#page = raw.prepare(
      `select size, at, note from checkpoints where size > ? order by size limit ${ROWS_AT_ONCE}`,
    )
  }

  /** The tree has grown to this edge by the act of this time; null where that act is missing. */
  reached(edge: Edge, at: string | null): void {
    for (let row = this.#next(); row && row.size <= edge.size; row = this.#next()) {
      this.#rows.shift()
      if (row.size < edge.size) this.#wrong(row.size, 'no log has this size')
      else this.#reached = this.#check(row, edge, at)
    }
  }

  /**
   * Act `seq` comes next.
   * @param digest what its entry holds of the checkpoint before it; undefined where it holds nothing, or is not the entry
   *   that went into the log
   */
  followed(seq: number, digest: unknown): void {
    const reached = this.#reached
    this.#reached = null
    const isVouchedFor = digest !== undefined && reached !== null && checkpointDigest(reached.note) === digest
    if (digest !== undefined && !isVouchedFor)
      this.#wrong(
        seq - 1,
        reached
          ? `it is not the one that act ${seq} says was signed before it`
          : `it is missing: act ${seq} says that it was signed`,
      )
    if (reached) this.#settle(reached, isVouchedFor)
  }

  /** Waits for signatures that are being checked, where they have become many. */
  pace(): Promise<void> {
    return this.#signatures.pace()
  }

  /** After the last act. */
  async finish(size: number): Promise<void> {
    if (this.#reached) this.#settle(this.#reached, false)
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
    await this.#signatures.finish()
  }

  #next(): CheckpointTable | undefined {
    if (!this.#rows.length) {
      this.#rows = this.#page.all(this.#cursor)
      this.#cursor = this.#rows.at(-1)?.size ?? this.#cursor
    }
    return this.#rows[0]
  }

  #check({ size, at, note }: CheckpointTable, edge: Edge, actAt: string | null): Reached {
    const read = readSigned(note)
    const what = actAt === null ? 'the act after which it was made is missing' : read
    if (typeof what === 'string') {
      this.#wrong(size, what)
      return { size, note, signed: null, isSound: false }
    }
    const by = signaturesBy(this.#keys.at(size, this.#before), what)
    const wrong = [
      ...wrongIn(what, size, edge),
      ...(at === actAt ? [] : [`its time is not that of act ${size}`]),
    ]
    if (!by.length) wrong.push('it is not signed by a key that the log knew then')
    else if (by.length < what.signatures.length)
      wrong.push('it has a signature besides by a key that the log did not know then')
    for (const each of wrong) this.#wrong(size, each)
    this.#before = size
    this.#last = size
    return { size, note, signed: { note: what, by }, isSound: !wrong.length }
  }

  #settle({ size, signed, isSound }: Reached, isVouchedFor: boolean): void {
    if (isSound && isVouchedFor && !this.#everySignature) this.#signatures.vouchedFor(size)
    else if (signed) this.#signatures.check(size, signed.note, signed.by, isSound)
  }

  #wrong(size: number, what: string): void {
    this.#findings.add('checkpoints', `checkpoint ${size}: ${what}`)
  }
}

/** What a checkpoint says that is not so of the tree. */
function wrongIn({ checkpoint }: Signed, size: number, edge: Edge): string[] {
  if (checkpoint.size !== size) return [`it says that it is of ${checkpoint.size} acts`]
  return checkpoint.root.equals(rootOf(edge)) ? [] : [`it was signed for other acts than the first ${size}`]
}
