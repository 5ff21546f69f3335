/** Where a level stands on its scale, and how far apart levels of that scale may be and still count as alike. */
export interface LevelPlace {
  /** The scale's version that it is a level of, and the name all versions of that scale share. */
  scale_id: string
  scale_key: string
  /** The same in every version of the scale. */
  key: string
  /** 1 … n from worst to best on the truth axis; null off the axis. */
  value: number | null
  /** The scale's distance: 0 where only the same level is alike, 1 where neighbours on the axis are too. */
  alike: number
}

/**
 * Whether two ratings say the same, as far as the desk minds. Off the axis a level is alike only to itself. Across two
 * versions of a scale, and the more so across two scales, there is no distance: only the level of the same key is alike.
 */
export function areAlike(a: LevelPlace, b: LevelPlace): boolean {
  if (a.scale_key === b.scale_key && a.key === b.key) return true
  if (a.scale_id !== b.scale_id || a.value === null || b.value === null) return false
  return Math.abs(a.value - b.value) <= a.alike
}

/** Whether any two of them are unlike. */
export function differ(levels: readonly LevelPlace[]): boolean {
  return levels.some((one, i) => levels.slice(i + 1).some((other) => !areAlike(one, other)))
}

/** The columns that a level's place is read from, as aliases of a query over levels `l` and scales `p`. */
export const placeColumns = ['l.scale_id', 'p.key as scale_key', 'l.key', 'l.value', 'p.alike'] as const

/** The place out of a row that holds more. */
export function placeOf({ scale_id, scale_key, key, value, alike }: LevelPlace): LevelPlace {
  return { scale_id, scale_key, key, value, alike }
}
