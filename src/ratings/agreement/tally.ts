/** Units (claims) that were rated alike: how often each level was chosen on one of them, and how many such units. */
export interface Tally {
  counts: readonly number[]
  units: number
}

/** Units on which a pair of raters chose these two levels, by the levels' places from 0. */
export interface PairTally {
  first: number
  second: number
  units: number
}

/** A coefficient; or why these ratings give none, where a division by nothing would be left of it. */
export type Reckoned = { value: number } | { none: 'no pairs' | 'one level' }

/** How many ratings one such unit has. */
export function ratingsIn({ counts }: Pick<Tally, 'counts'>): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
