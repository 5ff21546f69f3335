import type Database from 'better-sqlite3'
import type { Findings } from './findings.ts'
import type { LogKeys } from './log-keys.ts'
import { areGood, readSigned, type Signed, type SignedBy, signaturesBy } from './signed.ts'

/** Checkpoints whose signatures are checked at once. */
const AT_ONCE = 256

/**
 * Checks signatures, and as few as will do: one that is good covers the entries under it, and with them earlier
 * checkpoints whose digests stand there. But only those that its key could have signed itself: else somebody without a key
 * could alter all there is, put an act to it that makes a key of their own known, and vouch for everything by that.
 */
export class SignatureCheck {
  readonly #findings: Findings
  readonly #keys: LogKeys
  readonly #note: Database.Statement<[number], string>
  readonly #asked: { size: number; from: number; good: Promise<boolean> }[] = []
  /** Sizes of checkpoints that an entry vouches for, in their order. */
  readonly #vouchedFor: number[] = []
  /** By where a key begins, the size of the greatest good checkpoint that it signed. */
  readonly #covered = new Map<number, number>()

  constructor(raw: Database.Database, keys: LogKeys, findings: Findings) {
    this.#findings = findings
    this.#keys = keys
    this.#note = raw.prepare<[number], string>('select note from checkpoints where size = ?').pluck()
  }

  /** @param isSound whether its checkpoint is of the entries in the log, so that it covers them if it is good */
  check(size: number, { text }: Signed, signatures: readonly SignedBy[], isSound: boolean): void {
    const from = isSound ? beginningOf(signatures) : Number.POSITIVE_INFINITY
    this.#asked.push({ size, from, good: areGood(text, signatures) })
  }

  /** A checkpoint that is sound, and whose digest stands in the entry after it. */
  vouchedFor(size: number): void {
    this.#vouchedFor.push(size)
  }

  /** Waits for what is being checked, where it has become much. */
  async pace(): Promise<void> {
    if (this.#asked.length >= AT_ONCE) this.#tell(await this.#settled(AT_ONCE / 2))
  }

  /** After the last checkpoint. */
  async finish(): Promise<void> {
    const last = await this.#settled(0)
    this.#tell([...(await this.#uncovered()), ...last].sort((a, b) => a - b))
  }

  /** @returns which of those that were asked for first are wrong; so many are left to wait for */
  async #settled(left: number): Promise<number[]> {
    const wrong: number[] = []
    for (const { size, from, good } of this.#asked.splice(0, this.#asked.length - left))
      if (await good) this.#cover(from, size)
      else wrong.push(size)
    return wrong
  }

  /**
   * Nothing good comes after these, so the entries that vouch for them may be as forged as they: each is checked itself,
   * from the last one back, as long as none that is good covers those before it.
   * @returns those that are wrong
   */
  async #uncovered(): Promise<number[]> {
    const wrong: number[] = []
    for (let sizes = this.#lastUncovered(); sizes.length; sizes = this.#lastUncovered()) {
      const good = await Promise.all(sizes.map((size) => this.#isGood(size)))
      wrong.push(...sizes.filter((size, i) => !good[i] && !this.#isCovered(size)))
    }
    return wrong
  }

  #lastUncovered(): number[] {
    const sizes: number[] = []
    while (this.#vouchedFor.length && sizes.length < AT_ONCE) {
      const size = this.#vouchedFor.pop() as number
      if (!this.#isCovered(size)) sizes.push(size)
    }
    return sizes
  }

  async #isGood(size: number): Promise<boolean> {
    const read = readSigned(this.#note.get(size) ?? '')
    if (typeof read === 'string') return false
    const signatures = signaturesBy(this.#keys.all(), read)
    const good = await areGood(read.text, signatures)
    if (good) this.#cover(beginningOf(signatures), size)
    return good
  }

  #cover(from: number, size: number): void {
    this.#covered.set(from, Math.max(size, this.#covered.get(from) ?? 0))
  }

  #isCovered(size: number): boolean {
    for (const [from, to] of this.#covered) if (from <= size && size < to) return true
    return false
  }

  #tell(wrong: readonly number[]): void {
    for (const size of wrong)
      this.#findings.add(
        'checkpoints',
        `checkpoint ${size}: its signature is wrong: this text is not what was signed`,
      )
  }
}

/** The size from which on one of the keys could sign. */
function beginningOf(signatures: readonly SignedBy[]): number {
  return Math.min(...signatures.map(({ key }) => key.from))
}
