import { type Reckoned, ratingsIn, type Tally } from './tally.ts'

/**
 * Fleiss' κ: agreement beyond chance where every unit has the same number of ratings, by whichever raters. Units with
 * another number are passed over, as those with a single rating are.
 *
 * J. L. Fleiss (1971): Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.
 * @param ratings how many ratings a unit must have, two or more
 */
export function fleissKappa(tallies: readonly Tally[], ratings: number): Reckoned {
  const chosen: number[] = []
  let [units, agreeing] = [0, 0]
  for (const tally of tallies) {
    if (!tally.units || ratingsIn(tally) !== ratings) continue
    units += tally.units
    tally.counts.forEach((count, level) => {
      agreeing += (tally.units * count * (count - 1)) / (ratings * (ratings - 1))
      chosen[level] = (chosen[level] ?? 0) + tally.units * count
    })
  }
  if (!units || ratings < 2) return { none: 'no pairs' }
  const all = units * ratings
  if (chosen.includes(all)) return { none: 'one level' }
  const expected = chosen.reduce((sum, count) => sum + (count / all) ** 2, 0)
  return { value: (agreeing / units - expected) / (1 - expected) }
}

/** The number of ratings, two or more, that most units have: the one to take Fleiss' κ of. 2 when none has so many. */
export function usualRatings(tallies: readonly Tally[]): number {
  const units = new Map<number, number>()
  for (const tally of tallies) {
    const ratings = ratingsIn(tally)
    if (ratings > 1) units.set(ratings, (units.get(ratings) ?? 0) + tally.units)
  }
  return [...units].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 2
}
