import type { PairTally, Tally } from './tally.ts'

/** One person's rating of a claim: the level by its place, those on the axis first and from worst to best. */
export interface Given {
  rater: string
  level: number
}

/** A claim with the ratings it got on one question. */
export interface Unit {
  claim: string
  ratings: readonly Given[]
}

/** The claims' ratings by these people only. */
export function ratedBy(units: readonly Unit[], raters: readonly string[]): Unit[] {
  return units.map((unit) => ({
    ...unit,
    ratings: unit.ratings.filter(({ rater }) => raters.includes(rater)),
  }))
}

/** The claims' ratings on the first `axis` levels only. */
export function onAxis(units: readonly Unit[], axis: number): Unit[] {
  return units.map((unit) => ({ ...unit, ratings: unit.ratings.filter(({ level }) => level < axis) }))
}

/** Claims of which two or more ratings are there to be compared. */
export function pairable(units: readonly Unit[]): Unit[] {
  return units.filter(({ ratings }) => ratings.length > 1)
}

/** The claims grouped by how often each of so many levels was chosen on them. */
export function tallied(units: readonly Unit[], levels: number): Tally[] {
  const groups = new Map<string, { counts: number[]; units: number }>()
  for (const { ratings } of units) {
    const counts = new Array<number>(levels).fill(0)
    for (const { level } of ratings) counts[level] = (counts[level] ?? 0) + 1
    const key = counts.join()
    const group = groups.get(key)
    if (group) group.units++
    else groups.set(key, { counts, units: 1 })
  }
  return [...groups.values()]
}

/** The claims that both of a pair rated, grouped by the two levels. */
export function talliedPairs(units: readonly Unit[], [one, other]: readonly [string, string]): PairTally[] {
  const groups = new Map<string, PairTally>()
  for (const { ratings } of units) {
    const first = ratings.find(({ rater }) => rater === one)?.level
    const second = ratings.find(({ rater }) => rater === other)?.level
    if (first === undefined || second === undefined) continue
    const key = `${first} ${second}`
    const group = groups.get(key)
    if (group) group.units++
    else groups.set(key, { first, second, units: 1 })
  }
  return [...groups.values()]
}
