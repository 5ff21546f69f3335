import { HASH_BYTES, TILE_LEVELS, TILE_WIDTH, type Tile, tilePath } from './tiles.ts'
import { type NodeAt, type NodePlace, placesAsked } from './tree.ts'
import { type Hash, NotVerified, nodeHash } from './verifier.ts'

/** Gives a tile's bytes. */
export type ReadTile = (tile: Tile) => Promise<Uint8Array>

/**
 * What `proof` makes of the tree of `size` entries, of which only the tiles at hand are read. Whether their hashes are
 * the tree's is not looked at here: what comes out must lead to a root that is known.
 * @throws NotVerified when a tile has not the size it must have
 */
export async function fromTiles<T>(size: number, read: ReadTile, proof: (at: NodeAt) => T): Promise<T> {
  const tiles = new Map<string, Uint8Array>()
  for (const place of placesAsked(proof)) {
    const tile = tileWith(size, place)
    const path = tilePath(tile)
    if (tiles.has(path)) continue
    const bytes = await read(tile)
    if (bytes.length !== tile.width * HASH_BYTES)
      throw new NotVerified(`The tile ${path} has ${bytes.length} bytes and not ${tile.width * HASH_BYTES}.`)
    tiles.set(path, bytes)
  }
  return proof((level, index) => {
    const place = { level, index }
    const bytes = tiles.get(tilePath(tileWith(size, place))) as Uint8Array
    const { first, count } = runOf(place)
    return whole(bytes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES))
  })
}

/** The tile that has the hashes below a node, as wide as it is in a tree of this size. */
function tileWith(size: number, place: NodePlace): Tile {
  const level = Math.floor(place.level / TILE_LEVELS)
  const index = Math.floor((place.index * runOf(place).count) / TILE_WIDTH)
  const nodes = Math.floor(size / TILE_WIDTH ** level)
  return { level, index, width: Math.min(TILE_WIDTH, nodes - index * TILE_WIDTH) }
}

/** Which hashes of its tile a node is made of. */
function runOf({ level, index }: NodePlace): { first: number; count: number } {
  const count = 2 ** (level % TILE_LEVELS)
  return { first: (index * count) % TILE_WIDTH, count }
}

/** The hash over a whole subtree of hashes. */
function whole(bytes: Uint8Array): Hash {
  if (bytes.length <= HASH_BYTES) return Buffer.from(bytes)
  const middle = bytes.length / 2
  return nodeHash(whole(bytes.subarray(0, middle)), whole(bytes.subarray(middle)))
}
