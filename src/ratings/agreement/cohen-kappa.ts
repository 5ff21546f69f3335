import type { PairTally, Reckoned } from './tally.ts'

/** How much it weighs that one rater chose level `a` and the other level `b`, by their places: 0 when they agree. */
export type Disagreement = (a: number, b: number) => number

/** Every disagreement weighs the same: plain κ. */
export const unlike: Disagreement = (a, b) => (a === b ? 0 : 1)
/** A disagreement weighs as many steps as lie between the levels. */
export const linear: Disagreement = (a, b) => Math.abs(a - b)
/** A disagreement weighs the square of the steps: Fleiss and Cohen (1973), Educ. Psychol. Meas. 33, 613–619. */
export const quadratic: Disagreement = (a, b) => (a - b) ** 2

/**
 * Cohen's κ of two raters: how much less they disagree than raters who give out their levels as often and by chance.
 * 1 is never disagreeing, 0 is chance. With weights it is κ_w; only their proportions matter.
 *
 * J. Cohen (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.
 * J. Cohen (1968): Weighted kappa. Psychological Bulletin 70, 213–220; the form with disagreement weights,
 * κ_w = 1 − Σ v p_o / Σ v p_e.
 */
export function cohenKappa(tallies: readonly PairTally[], weight: Disagreement = unlike): Reckoned {
  const firsts = new Map<number, number>()
  const seconds = new Map<number, number>()
  let [all, observed, expected] = [0, 0, 0]
  for (const { first, second, units } of tallies) {
    if (!units) continue
    all += units
    observed += weight(first, second) * units
    firsts.set(first, (firsts.get(first) ?? 0) + units)
    seconds.set(second, (seconds.get(second) ?? 0) + units)
  }
  if (!all) return { none: 'no pairs' }
  for (const [first, n] of firsts)
    for (const [second, m] of seconds) expected += (weight(first, second) * n * m) / all
  return expected ? { value: 1 - observed / expected } : { none: 'one level' }
}
