import type { KeyObject } from 'node:crypto'
import type Database from 'better-sqlite3'
import { NotVerified, publicKeyOf, readVerifierKey, type VerifierKey } from '../../merkle/verifier.ts'
import { type Entry, readEntry } from '../../revisions/entry.ts'

export interface LogKey {
  verifier: VerifierKey
  publicKey: KeyObject
  /** The row that tells of it. */
  id: string
  /** The act that made it known; 0 for the first ones, which sign from the start. */
  from: number
  /** The act that retired it. */
  until: number
}

/** The keys of the log as its own acts tell of them. */
export class LogKeys {
  readonly #keys: LogKey[] = []

  /** @param upTo the acts up to here are read at once; those that follow are to be taken in one by one */
  constructor(raw: Database.Database, upTo: number) {
    const acts = raw.prepare(
      `select seq, entry from revisions where action >= 'log.' and action < 'log/' order by action, seq`,
    )
    const known = (acts.all() as { seq: number; entry: string }[]).sort((a, b) => a.seq - b.seq)
    // The first checkpoints are signed before an act can tell by whom.
    const [first] = known
    if (first && first.seq > upTo) this.#takeIn(first.entry, 0)
    for (const { seq, entry } of known) if (seq <= upTo) this.#takeIn(entry, seq === first?.seq ? 0 : seq)
  }

  /** Takes in what an act does to the keys. */
  take({ seq, rows }: Pick<Entry, 'seq' | 'rows'>): void {
    for (const { table, id, changes } of rows) {
      if (table !== 'log_keys') continue
      const known = this.#keys.find((key) => key.id === id)
      if (!known) this.#add(id, changes.verifier_key?.to, seq)
      else if (typeof changes.retired_at?.to === 'string') known.until = Math.min(known.until, seq)
    }
  }

  /**
   * The keys that may sign the checkpoint of this size.
   * @param before size of the checkpoint before: the change that retires a key may still be signed with it
   */
  at(size: number, before: number): LogKey[] {
    return this.#keys.filter(({ from, until }) => from <= size && until > before)
  }

  /** All that were ever known. */
  all(): readonly LogKey[] {
    return this.#keys
  }

  #takeIn(text: string, from: number): void {
    try {
      this.take({ seq: from, rows: readEntry(text).rows })
    } catch {
      // An entry that cannot be read is found when its turn comes.
    }
  }

  #add(id: string, text: unknown, from: number): void {
    if (typeof text !== 'string') return
    try {
      const verifier = readVerifierKey(text)
      const publicKey = publicKeyOf(verifier)
      this.#keys.push({ verifier, publicKey, id, from, until: Number.POSITIVE_INFINITY })
    } catch (error) {
      // A key that is none signs nothing; the checkpoints show it.
      if (!(error instanceof NotVerified)) throw error
    }
  }
}
