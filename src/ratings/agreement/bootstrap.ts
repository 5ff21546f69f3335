import type { Reckoned } from './tally.ts'

/** Where 95 of 100 such desks' figures lie, as far as these units tell. */
export interface Interval {
  low: number
  high: number
  /** How many resamples it was read from. */
  resamples: number
}

/** How many resamples are drawn for so many units: the more units, the less is left to be smoothed by more of them. */
const RESAMPLES = [
  { upTo: 2_000, resamples: 999 },
  { upTo: 5_000, resamples: 399 },
  { upTo: Number.POSITIVE_INFINITY, resamples: 199 },
] as const
/** Of the resamples, how many may give no figure (all on one level by chance) before there is no interval. */
const MOST_WITHOUT = 0.05
const TAIL = 0.025
const SEED = 0x5eed

/** How many resamples an interval over so many units is read from. */
export function resamplesFor(units: number): number {
  return RESAMPLES.find(({ upTo }) => units <= upTo)?.resamples ?? 199
}

/**
 * The 95 % interval of a figure by the percentile bootstrap: whole units are drawn again with replacement, as many as
 * there are, and the figure is reckoned of each draw. The same units give the same interval: chance is seeded.
 *
 * B. Efron, R. Tibshirani (1993): An Introduction to the Bootstrap, chapter 13. For κ and α: A. Zapf et al. (2016),
 * BMC Medical Research Methodology 16, 93.
 * @param alike units grouped by what they hold, so that a draw is a number for each group
 * @param resamples how many draws, in place of those that suit so many units
 * @returns null when too many draws give no figure
 */
export function bootstrapInterval<Alike extends { units: number }>(
  alike: readonly Alike[],
  reckon: (alike: readonly Alike[]) => Reckoned,
  { resamples, seed = SEED }: { resamples?: number; seed?: number } = {},
): Interval | null {
  const groupOf = unitsInGroups(alike)
  const all = groupOf.length
  const draws = resamples ?? resamplesFor(all)
  const drawn = alike.map((group) => ({ ...group }))
  const counts = new Uint32Array(alike.length)
  const chance = seeded(seed)
  const found: number[] = []
  for (let i = 0; i < draws; i++) {
    counts.fill(0)
    for (let u = 0; u < all; u++) {
      const group = groupOf[Math.floor(chance() * all)] as number
      counts[group] = (counts[group] as number) + 1
    }
    for (const [g, group] of drawn.entries()) group.units = counts[g] as number
    const reckoned = reckon(drawn)
    if ('value' in reckoned) found.push(reckoned.value)
  }
  if (!found.length || found.length < draws * (1 - MOST_WITHOUT)) return null
  const sorted = Float64Array.from(found).sort()
  const rank = Math.max(1, Math.round((found.length + 1) * TAIL))
  return {
    low: sorted[rank - 1] as number,
    high: sorted[found.length - rank] as number,
    resamples: found.length,
  }
}

/** For each unit, the group it belongs to. */
function unitsInGroups(alike: readonly { units: number }[]): Uint32Array {
  const all = alike.reduce((sum, { units }) => sum + units, 0)
  const groupOf = new Uint32Array(all)
  let from = 0
  for (const [group, { units }] of alike.entries()) {
    groupOf.fill(group, from, from + units)
    from += units
  }
  return groupOf
}

/** Numbers from 0 up to 1, the same for the same seed: Mulberry32, by T. Ettinger, in the public domain. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
