import type { NodePlace } from './tree.ts'

/** Levels of the tree that one tile spans; a full tile holds the hashes of 256 neighbouring nodes (C2SP tlog-tiles). */
export const TILE_LEVELS = 8
export const TILE_WIDTH = 2 ** TILE_LEVELS
export const HASH_BYTES = 32

/** A run of nodes at one level of the tree: level 0 has the entries' own hashes, level 1 every 256th of those above. */
export interface Tile {
  level: number
  index: number
  /** How many hashes it has: 256, or fewer at the right edge of the tree. */
  width: number
}

/** The tile's address below `tile/`, as in "0/x001/x234/067.p/12". */
export function tilePath({ level, index, width }: Tile): string {
  return `${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** An index in groups of three digits, as in "x001/x234/067". */
export function indexPath(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return (padded.match(/.{3}/g) as string[])
    .map((group) => `x${group}`)
    .join('/')
    .replace(/x(...)$/, '$1')
}

/** Reads what `tilePath` writes; null for everything else, and for tiles that no tree can have. */
export function readTilePath(path: string): Tile | null {
  const [, level = '', groups = '', width = ''] =
    /^(0|[1-5])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? []
  if (!level) return null
  const tile = {
    level: Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width ? Number(width) : TILE_WIDTH,
  }
  return tilePath(tile) === path && tile.width <= TILE_WIDTH && isSafe(tile) ? tile : null
}

/** Where the tile's hashes stand in the tree, from left to right. */
export function tilePlaces({ level, index, width }: Tile): NodePlace[] {
  return Array.from({ length: width }, (_, i) => ({
    level: level * TILE_LEVELS,
    index: index * TILE_WIDTH + i,
  }))
}

/** All tiles of a tree of this size; of each level the last one may be partial. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0, nodes = size; nodes > 0; level++, nodes = Math.floor(nodes / TILE_WIDTH))
    for (let index = 0; index * TILE_WIDTH < nodes; index++)
      yield { level, index, width: Math.min(TILE_WIDTH, nodes - index * TILE_WIDTH) }
}

/** Whether the entries below the tile can be numbered at all. */
function isSafe({ level, index }: Tile): boolean {
  return Number.isSafeInteger((index + 1) * TILE_WIDTH ** (level + 1) * 2)
}
