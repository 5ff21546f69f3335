import { emptyRoot, type Hash, nodeHash } from './verifier.ts'

/**
 * A tree of entries as RFC 9162 (2.1) hashes it, over stored nodes. A node (level, index) is the hash over the 2^level
 * entries from index * 2^level on; only such whole subtrees are stored, each once, when its last entry comes in.
 */
export interface NodePlace {
  level: number
  index: number
}

/** A place as one number: its place when the tree is read from left to right, each parent between its children. */
export function placeNumber({ level, index }: NodePlace): number {
  return index * 2 ** (level + 1) + 2 ** level - 1
}

export interface TreeNode extends NodePlace {
  hash: Hash
}

/** Gives a stored node's hash. */
export type NodeAt = (level: number, index: number) => Hash

/**
 * The right edge of a tree: the hashes of its whole subtrees, largest first, as many as `size` has ones in binary.
 * All that appending needs.
 */
export interface Edge {
  size: number
  hashes: readonly Hash[]
}

/** Where the edge of a tree of this size is stored. */
export function edgePlaces(size: number): NodePlace[] {
  const places: NodePlace[] = []
  let start = 0
  for (let level = Math.floor(Math.log2(size || 1)); level >= 0; level--) {
    const width = 2 ** level
    if (size - start < width) continue
    places.push({ level, index: start / width })
    start += width
  }
  return places
}

/** The edge after one more entry, and the nodes this makes: its leaf, and every subtree that it completes. */
export function append({ size, hashes }: Edge, leaf: Hash): { edge: Edge; made: TreeNode[] } {
  const left = [...hashes]
  const made: TreeNode[] = [{ level: 0, index: size, hash: leaf }]
  let [hash, index] = [leaf, size]
  for (let level = 1; index % 2 === 1; level++) {
    hash = nodeHash(left.pop() as Hash, hash)
    index = (index - 1) / 2
    made.push({ level, index, hash })
  }
  return { edge: { size: size + 1, hashes: [...left, hash] }, made }
}

/** The root of the tree with this edge. */
export function rootOf({ hashes }: Edge): Hash {
  return hashes.length ? hashes.reduceRight((right, left) => nodeHash(left, right)) : emptyRoot()
}

/** The hashes that show entry `index` in the tree of `size` entries, the leaf's sibling first (RFC 9162, 2.1.3.1). */
export function inclusionProof(index: number, size: number, at: NodeAt): Hash[] {
  const path = (start: number, end: number): Hash[] => {
    if (end - start === 1) return []
    const middle = start + split(end - start)
    return index < middle
      ? [...path(start, middle), rangeHash(middle, end, at)]
      : [...path(middle, end), rangeHash(start, middle, at)]
  }
  return path(0, size)
}

/** The hashes that show the tree of `size2` entries to go on from the one of `size1` (RFC 9162, 2.1.4.1). */
export function consistencyProof(size1: number, size2: number, at: NodeAt): Hash[] {
  if (size1 === 0 || size1 === size2) return []
  const path = (start: number, end: number, whole: boolean): Hash[] => {
    if (end === size1) return whole ? [] : [rangeHash(start, end, at)]
    const middle = start + split(end - start)
    return size1 <= middle
      ? [...path(start, middle, whole), rangeHash(middle, end, at)]
      : [...path(middle, end, false), rangeHash(start, middle, at)]
  }
  return path(0, size2, true)
}

/** The hash over entries from `start` up to, not with, `end`; `start` is where a subtree of that size can begin. */
export function rangeHash(start: number, end: number, at: NodeAt): Hash {
  const width = end - start
  const level = Math.log2(width)
  if (Number.isInteger(level)) return at(level, start / width)
  const middle = start + split(width)
  return nodeHash(rangeHash(start, middle, at), rangeHash(middle, end, at))
}

/**
 * The nodes that a proof asks for: the same function is run on a tree of nothing that takes down what it is asked.
 */
export function placesAsked(proof: (at: NodeAt) => unknown): NodePlace[] {
  const places: NodePlace[] = []
  const nothing = Buffer.alloc(32)
  proof((level, index) => {
    places.push({ level, index })
    return nothing
  })
  return places
}

/** The largest power of two below n. */
function split(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1)
}
