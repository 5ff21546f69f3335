import { type Edge, rootOf } from '../../merkle/tree.ts'
import { emptyRoot } from '../../merkle/verifier.ts'
import type { Findings } from './findings.ts'
import type { LogKeys } from './log-keys.ts'
import { areGood, readSigned, type Signed, signaturesBy } from './signed.ts'

/** A checkpoint that was kept elsewhere: whether this log goes on from what was signed then. */
export class OutsideCheck {
  readonly #findings: Findings
  readonly #signed: Signed | null
  #met = false

  constructor(note: string, findings: Findings) {
    this.#findings = findings
    const read = readSigned(note)
    this.#signed = typeof read === 'string' ? null : read
    if (typeof read === 'string') this.#wrong(read)
  }

  /** Of how many acts it is; null when it cannot be read. */
  get size(): number | null {
    return this.#signed?.checkpoint.size ?? null
  }

  /** The tree has this edge, when it has the checkpoint's size. */
  reached(edge: Edge): void {
    if (edge.size !== this.size) return
    this.#met = true
    const root = edge.size ? rootOf(edge) : emptyRoot()
    if (!this.#signed?.checkpoint.root.equals(root))
      this.#wrong(
        `the first ${edge.size} acts of this log are not those that it was signed for: the history was replaced or altered`,
      )
  }

  /** @param size of the log @param keys all that the log ever knew */
  async finish(size: number, keys: LogKeys): Promise<void> {
    if (!this.#signed) return
    const signed = signaturesBy(keys.all(), this.#signed)
    const { checkpoint, text } = this.#signed
    if (!signed.length)
      this.#wrong(
        `it is not signed by a key that this log knows: it is another log’s, “${checkpoint.origin}”`,
      )
    else if (!(await areGood(text, signed)))
      this.#wrong('its signature is wrong: this text is not what was signed')
    if (checkpoint.size > size)
      this.#wrong(
        `it was signed for ${checkpoint.size} acts, and this log has ${size}: acts were taken away, or this is an older copy`,
      )
    else if (!this.#met) this.#wrong(`the tree of its ${checkpoint.size} acts is not whole`)
  }

  #wrong(what: string): void {
    this.#findings.add('outside', `the checkpoint kept elsewhere: ${what}`)
  }
}
