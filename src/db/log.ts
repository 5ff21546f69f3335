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
import { checkpointNote } from '../merkle/writing.ts'
import type { Tables } from './tables.ts'

/** Nodes per insert statement, and entries read at once. */
const ROWS_AT_ONCE = 500

/** The log as this process knows it. */
export interface Log {
  /** The edge of the tree after this process's last change; another process may have gone on since. */
  edge: Edge
  /** What checkpoints are signed with. @param db to see which keys the log knows, inside a change */
  keys(db: Kysely<Tables>): Promise<readonly SigningKey[]>
}

/** Takes the entries of one change into the tree, and signs what comes out. */
export class LogAppender {
  readonly #tx: Transaction<Tables>
  readonly #log: Log
  #edge: Edge | null = null

  constructor(tx: Transaction<Tables>, log: Log) {
    this.#tx = tx
    this.#log = log
  }

  /** Takes in the entry of act `seq`, the next one. */
  async append(seq: number, entry: string): Promise<void> {
    const size = seq - 1
    const known = [this.#edge, this.#log.edge].find((edge) => edge?.size === size)
    const { edge, made } = append(known ?? (await storedEdge(this.#tx, size)), leafHash(entry))
    await insertNodes(this.#tx, made)
    this.#edge = edge
  }

  /**
   * Signs the tree as it is after this change, if the change had acts.
   * @returns the edge, for the log to remember once all is committed
   */
  async seal(at: string): Promise<Edge> {
    if (!this.#edge) return this.#log.edge
    const { size } = this.#edge
    const note = checkpointNote(size, rootOf(this.#edge), await this.#log.keys(this.#tx))
    await this.#tx.insertInto('checkpoints').values({ size, at, note }).execute()
    return this.#edge
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

async function storedEdge(tx: Transaction<Tables>, size: number): Promise<Edge> {
  const hashes = await nodeHashes(tx as unknown as ReadonlyKysely<Tables>, edgePlaces(size))
  if (!hashes)
    throw new Error(`The history has ${size} acts, of which not all are in its log: run assay verify.`)
  return { size, hashes }
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
