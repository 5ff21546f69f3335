import type Database from 'better-sqlite3'
import {
  append,
  type Edge,
  edgePlaces,
  type NodePlace,
  placeNumber,
  type TreeNode,
} from '../../merkle/tree.ts'
import type { Hash } from '../../merkle/verifier.ts'
import type { Findings } from './findings.ts'

const NOTHING = Buffer.alloc(32)

/** Grows the tree entry by entry and compares each node with the one that is stored. */
export class TreeCheck {
  edge: Edge
  readonly #raw: Database.Database
  readonly #findings: Findings
  readonly #range: Database.Statement<[number, number], { place: number; hash: string }>
  /**
   * Stored nodes up to the page's end that no entry has made yet, in hexadecimal, which comes out of SQLite in a quarter
   * of the time that bytes take. In a sound log these are none beyond a page.
   */
  readonly #stored = new Map<number, string>()
  #loaded: number

  /** @param start the edge to go on from; all nodes before it are taken for good */
  constructor(raw: Database.Database, start: Edge, findings: Findings) {
    this.#raw = raw
    this.#findings = findings
    this.edge = start
    this.#loaded = 2 * start.size
    this.#range = raw.prepare(
      'select place, lower(hex(hash)) as hash from log_nodes where place >= ? and place < ? order by place',
    )
    for (const place of start.size ? openPlaces(start.size) : []) {
      const hash = nodeAt(raw, place)
      if (hash) this.#stored.set(place, hash.toString('hex'))
    }
  }

  /** Reads the stored nodes that the entries before `end` can make. */
  load(end: number): void {
    for (const { place, hash } of this.#range.all(this.#loaded, 2 * end)) this.#stored.set(place, hash)
    this.#loaded = Math.max(this.#loaded, 2 * end)
  }

  /**
   * Takes in the next entry. Where it is not what the stored leaf says, the tree goes on with the leaf, so that one
   * altered entry does not make everything after it look wrong.
   * @param leaf null for an entry that is missing
   * @returns whether the entry is the one that went into the log
   */
  append(leaf: Hash | null): boolean {
    const seq = this.edge.size + 1
    const stored = this.#take({ level: 0, index: seq - 1 })
    const isInLog = leaf !== null && stored === leaf.toString('hex')
    if (leaf && stored !== undefined && !isInLog)
      this.#findings.add('entries', `act ${seq}: its entry is not what went into the log`)
    if (stored === undefined) this.#findings.add('tree', `act ${seq}: its leaf is missing`)
    const goesOn = isInLog || stored === undefined ? leaf : Buffer.from(stored, 'hex')
    const { edge, made } = append(this.edge, goesOn ?? NOTHING)
    this.edge = edge
    for (const node of made) if (node.level) this.#compare(node)
    return isInLog
  }

  /** After the last entry: whatever else is stored belongs to none. */
  finish(): void {
    const { size } = this.edge
    const beyond = this.#raw
      .prepare('select place from log_nodes where place < 0 or place >= ?')
      .pluck()
      .iterate(2 * size) as Iterable<number>
    for (const place of [...this.#stored.keys(), ...beyond])
      this.#findings.add('tree', `node ${place}: it stands for no act of this log`)
  }

  #compare(node: TreeNode): void {
    const stored = this.#take(node)
    const width = 2 ** node.level
    const over = `the node over acts ${node.index * width + 1} to ${(node.index + 1) * width}`
    if (stored === undefined) this.#findings.add('tree', `${over} is missing`)
    else if (stored !== node.hash.toString('hex'))
      this.#findings.add('tree', `${over} is not the hash of the two below it`)
  }

  #take(node: NodePlace): string | undefined {
    const place = placeNumber(node)
    const hash = this.#stored.get(place)
    this.#stored.delete(place)
    return hash
  }
}

/** The edge of the tree of this size, from its stored nodes; null where one is missing. */
export function storedEdge(raw: Database.Database, size: number): Edge | null {
  const hashes = edgePlaces(size).map((place) => nodeAt(raw, placeNumber(place)))
  return hashes.every((hash) => hash !== undefined) ? { size, hashes } : null
}

/** Numbers of the nodes left of the end of a tree of this size that are made only by entries to come. */
function openPlaces(size: number): number[] {
  const places: number[] = []
  for (let level = 1; 2 ** (level - 1) <= size; level++) {
    const place = placeNumber({ level, index: Math.floor(size / 2 ** level) })
    if (size % 2 ** level && place < 2 * size) places.push(place)
  }
  return places
}

function nodeAt(raw: Database.Database, place: number): Hash | undefined {
  return raw.prepare('select hash from log_nodes where place = ?').pluck().get(place) as Hash | undefined
}
