import type Database from 'better-sqlite3'
import type { RevisionTable } from '../../db/tables.ts'
import type { Edge } from '../../merkle/tree.ts'
import { leafHash } from '../../merkle/verifier.ts'
import { checkEntry } from './check-entry.ts'
import { CheckpointCheck } from './checkpoint-check.ts'
import type { Findings } from './findings.ts'
import { type KeyFacts, keyFacts } from './key-facts.ts'
import { LogKeys } from './log-keys.ts'
import type { OutsideCheck } from './outside.ts'
import { type Replayed, replaying } from './replayed.ts'
import { SubjectCheck } from './subject-check.ts'
import { TreeCheck } from './tree-check.ts'

/** Numbers missing in a row are told one by one up to here; after a wider gap nothing can follow. */
const WIDEST_GAP = 1_000

/** Takes one act after the other, and gives each to all that look at it. */
export class ActCheck {
  readonly replayed: Replayed
  readonly #raw: Database.Database
  readonly #findings: Findings
  readonly #outside: OutsideCheck | null
  readonly #keys: LogKeys
  readonly #tree: TreeCheck
  readonly #checkpoints: CheckpointCheck
  readonly #subjects: SubjectCheck
  #before: string

  /**
   * @param from the edge of the tree over the acts that are taken for good
   * @param everySignature also of checkpoints that later acts vouch for
   */
  constructor(
    raw: Database.Database,
    scratch: Database.Database,
    from: Edge,
    everySignature: boolean,
    outside: OutsideCheck | null,
    findings: Findings,
  ) {
    const { size } = from
    this.replayed = replaying(scratch, findings)
    this.#raw = raw
    this.#findings = findings
    this.#outside = outside
    this.#keys = new LogKeys(raw, size)
    this.#tree = new TreeCheck(raw, from, findings)
    this.#checkpoints = new CheckpointCheck(raw, this.#keys, size, everySignature, findings)
    this.#subjects = new SubjectCheck(raw, size, findings)
    this.#before = String(raw.prepare('select at from revisions where seq = ?').pluck().get(size) ?? '')
    if (size) this.#checkpoints.reached(from, this.#before || null)
  }

  /** The tree over the acts so far. */
  get edge(): Edge {
    return this.#tree.edge
  }

  /** Takes the next acts, in the order of their numbers. */
  async take(rows: readonly RevisionTable[]): Promise<void> {
    const { size } = this.edge
    this.#tree.load(Math.min(rows.at(-1)?.seq ?? 0, size + rows.length + WIDEST_GAP))
    for (const row of rows) {
      if (row.seq < 1 || row.seq > this.edge.size + WIDEST_GAP)
        this.#wrong(row.seq, 'its number does not follow on that of the act before it')
      else this.#takeOne(row)
    }
    await this.#checkpoints.pace()
  }

  /** After the last act: what is there although no act made it. @returns by which keys the log is signed */
  async finish(): Promise<KeyFacts> {
    const { size } = this.edge
    this.#tree.finish()
    await this.#checkpoints.finish(size)
    this.#subjects.finish()
    await this.#outside?.finish(size, this.#keys)
    return keyFacts(this.#raw, this.#keys)
  }

  #takeOne(row: RevisionTable): void {
    while (this.edge.size + 1 < row.seq) {
      const missing = this.edge.size + 1
      this.#findings.add('entries', `act ${missing} is missing`)
      this.#checkpoints.followed(missing, undefined)
      this.#tree.append(null)
      this.#checkpoints.reached(this.edge, null)
    }
    const { entry, wrong } = checkEntry(row, this.#before)
    for (const what of wrong) this.#wrong(row.seq, what)
    this.#before = row.at
    const isInLog = this.#tree.append(leafHash(row.entry))
    this.#checkpoints.followed(row.seq, isInLog ? entry?.checkpoint : undefined)
    if (entry) {
      // What stands in its column decides where it is; what it says of itself was compared just now.
      const act = { seq: row.seq, rows: entry.rows }
      this.#keys.take(act)
      this.#subjects.expect(row.seq, this.replayed.replay(act))
    }
    this.#checkpoints.reached(this.edge, row.at)
    this.#outside?.reached(this.edge)
  }

  #wrong(seq: number, what: string): void {
    this.#findings.add('entries', `act ${seq}: ${what}`)
  }
}
