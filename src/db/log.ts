import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { SigningKey } from '../merkle/signing.ts'
import {
  append,
  type Edge,
  edgePlaces,
  type NodePlace,
  placeNumber,
  rootOf,
  type TreeNode,
} from '../merkle/tree.ts'
import { type Hash, leafHash } from '../merkle/verifier.ts'
import { checkpointDigest, checkpointNote } from '../merkle/writing.ts'
import type { Tables } from './tables.ts'

/** Nodes per insert statement, and entries read at once. */
const ROWS_AT_ONCE = 500

/** The tree at some size, and what was signed over it. */
export interface Sealed {
  edge: Edge
  /** The digest of its checkpoint; null where there is none. */
  checkpoint: string | null
}

/** The log as this process knows it. */
export interface Log {
  /** As it was after this process's last change; another process may have gone on since. */
  sealed: Sealed
  /** What checkpoints are signed with. @param db to see which keys the log knows, inside a change */
  keys(db: Kysely<Tables>): Promise<readonly SigningKey[]>
}

/** Takes the entries of one change into the tree, and signs what comes out. */
export class LogAppender {
  readonly #tx: Transaction<Tables>
  readonly #log: Log
  /** With the acts of this change so far; null before the first. */
  #grown: Sealed | null = null

  constructor(tx: Transaction<Tables>, log: Log) {
    this.#tx = tx
    this.#log = log
  }

  /**
   * Takes in act `seq`, the next one.
   * @param write gives its entry, and is told the digest of the checkpoint that was signed just before it, if one was
   * @returns the entry
   */
  async append(seq: number, write: (checkpoint: string | null) => string): Promise<string> {
    const size = seq - 1
    const known = [this.#grown, this.#log.sealed].find((sealed) => sealed?.edge.size === size)
    const before = known ?? (await stored(this.#tx, size))
    const entry = write(before.checkpoint)
    const { edge, made } = append(before.edge, leafHash(entry))
    await insertNodes(this.#tx, made)
    this.#grown = { edge, checkpoint: null }
    return entry
  }

  /**
   * Signs the tree as it is after this change, if the change had acts.
   * @returns what was signed, for the log to remember once all is committed
   */
  async seal(at: string): Promise<Sealed> {
    if (!this.#grown) return this.#log.sealed
    const { edge } = this.#grown
    const { size } = edge
    const note = checkpointNote(size, rootOf(edge), await this.#log.keys(this.#tx))
    await this.#tx.insertInto('checkpoints').values({ size, at, note }).execute()
    return { edge, checkpoint: checkpointDigest(note) }
  }
}

/**
 * Takes entries from before there was a tree into it, all or none. Where something was signed already this does nothing:
 * an entry that is missing from the tree was not written by Assay, and must not be made to look as if it were.
 */
export async function takeInEarlierEntries(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of ['log_nodes', 'checkpoints'] as const)
      if (await tx.selectFrom(table).selectAll().limit(1).executeTakeFirst()) return
    let edge: Edge = { size: 0, hashes: [] }
    for (;;) {
      const entries = await tx
        .selectFrom('revisions')
        .select('entry')
        .where('seq', '>', edge.size)
        .orderBy('seq')
        .limit(ROWS_AT_ONCE)
        .execute()
      if (!entries.length) return
      const nodes: TreeNode[] = []
      for (const { entry } of entries) {
        const step = append(edge, leafHash(entry))
        edge = step.edge
        nodes.push(...step.made)
      }
      await insertNodes(tx, nodes)
    }
  })
}

async function insertNodes(tx: Transaction<Tables>, nodes: readonly TreeNode[]): Promise<void> {
  const rows = nodes.map((node) => ({ place: placeNumber(node), hash: node.hash }))
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx
      .insertInto('log_nodes')
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .execute()
}

/** The log as another process left it, or an earlier run of this one. */
async function stored(tx: Transaction<Tables>, size: number): Promise<Sealed> {
  const hashes = await nodeHashes(tx as unknown as ReadonlyKysely<Tables>, edgePlaces(size))
  if (!hashes)
    throw new Error(`The history has ${size} acts, of which not all are in its log: run assay verify.`)
  const signed = await tx.selectFrom('checkpoints').select('note').where('size', '=', size).executeTakeFirst()
  return { edge: { size, hashes }, checkpoint: signed ? checkpointDigest(signed.note) : null }
}

/** The hashes stored at these places, in their order; null when one is not there. One query. */
export async function nodeHashes(
  read: ReadonlyKysely<Tables>,
  places: readonly NodePlace[],
): Promise<Hash[] | null> {
  if (!places.length) return []
  const numbers = places.map(placeNumber)
  const rows = await read.selectFrom('log_nodes').selectAll().where('place', 'in', numbers).execute()
  const hashes = new Map(rows.map(({ place, hash }) => [place, Buffer.from(hash)]))
  const found = numbers.flatMap((place) => hashes.get(place) ?? [])
  return found.length === numbers.length ? found : null
}
