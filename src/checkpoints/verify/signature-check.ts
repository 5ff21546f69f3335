import type Database from 'better-sqlite3'
import type { Findings } from './findings.ts'
import type { LogKeys } from './log-keys.ts'
import { areGood, readSigned, type Signed, type SignedBy, signaturesBy } from './signed.ts'

/** Checkpoints whose signatures are checked at once. */
const AT_ONCE = 256

/**
 * Checks signatures, and as few as will do: one that is good covers the entries under it, and with them every earlier
 * checkpoint whose digest stands in one.
 */
export class SignatureCheck {
  readonly #findings: Findings
  readonly #keys: LogKeys
  readonly #note: Database.Statement<[number], string>
  readonly #asked: { size: number; isSound: boolean; good: Promise<boolean> }[] = []
  /** Sizes of checkpoints that an entry vouches for, in their order. */
  readonly #vouchedFor: number[] = []
  /** Size of the greatest checkpoint that is known to be good. */
  #covered = 0

  constructor(raw: Database.Database, keys: LogKeys, findings: Findings) {
    this.#findings = findings
    this.#keys = keys
    this.#note = raw.prepare<[number], string>('select note from checkpoints where size = ?').pluck()
  }

  /** @param isSound whether its checkpoint is of the entries in the log, so that it covers them if it is good */
  check(size: number, { text }: Signed, signatures: readonly SignedBy[], isSound: boolean): void {
    this.#asked.push({ size, isSound, good: areGood(text, signatures) })
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
    for (const { size, isSound, good } of this.#asked.splice(0, this.#asked.length - left))
      if (!(await good)) wrong.push(size)
      else if (isSound) this.#covered = Math.max(this.#covered, size)
    return wrong
  }

  /**
   * Nothing good comes after these, so the entries that vouch for them may be as forged as they: each is checked itself,
   * from the last one back to one that is good.
   * @returns those that are wrong
   */
  async #uncovered(): Promise<number[]> {
    const wrong: number[] = []
    for (;;) {
      const sizes = this.#vouchedFor.splice(-AT_ONCE).filter((size) => size > this.#covered)
      const good = await Promise.all(sizes.map((size) => this.#isGood(size)))
      const last = good.lastIndexOf(true)
      wrong.push(...sizes.slice(last + 1))
      if (!sizes.length || last >= 0) return wrong
    }
  }

  async #isGood(size: number): Promise<boolean> {
    const read = readSigned(this.#note.get(size) ?? '')
    return typeof read !== 'string' && areGood(read.text, signaturesBy(this.#keys.all(), read))
  }

  #tell(wrong: readonly number[]): void {
    for (const size of wrong)
      this.#findings.add(
        'checkpoints',
        `checkpoint ${size}: its signature is wrong: this text is not what was signed`,
      )
  }
}
