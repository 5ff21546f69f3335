import { type PairTally, type Reckoned, ratingsIn, type Tally } from './tally.ts'

/**
 * Of all pairs of ratings of the same unit, the part that is on the same level, from 0 to 1. Every pair weighs the
 * same, so a unit with three ratings has three of them. Not corrected for chance.
 */
export function percentAgreement(tallies: readonly Tally[]): Reckoned {
  let [same, all] = [0, 0]
  for (const tally of tallies) {
    const ratings = ratingsIn(tally)
    all += (tally.units * ratings * (ratings - 1)) / 2
    for (const count of tally.counts) same += (tally.units * count * (count - 1)) / 2
  }
  return all ? { value: same / all } : { none: 'no pairs' }
}

/** The same for one pair of raters: the part of the units on which they chose the same level. */
export function pairAgreement(tallies: readonly PairTally[]): Reckoned {
  let [same, all] = [0, 0]
  for (const { first, second, units } of tallies) {
    all += units
    if (first === second) same += units
  }
  return all ? { value: same / all } : { none: 'no pairs' }
}
