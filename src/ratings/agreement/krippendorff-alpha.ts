import { type Reckoned, ratingsIn, type Tally } from './tally.ts'

export type Metric = 'nominal' | 'ordinal'

/**
 * Krippendorff's α: 1 − observed disagreement / that expected by chance, for any number of raters and with ratings
 * missing. A unit with a single rating cannot be paired and does not count. Nominal: any two levels differ alike.
 * Ordinal: two levels differ the more, the more ratings lie between them.
 *
 * K. Krippendorff (2011): Computing Krippendorff's Alpha-Reliability, University of Pennsylvania; the same in
 * Content Analysis, 3rd ed. (2013), chapter 12. By coincidences:
 * α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck over pairs of levels c < k.
 */
export function krippendorffAlpha(tallies: readonly Tally[], metric: Metric): Reckoned {
  const levels = Math.max(0, ...tallies.map(({ counts }) => counts.length))
  const coincidences = new Float64Array(levels * levels)
  const pairable = new Float64Array(levels)
  let all = 0
  for (const tally of tallies) {
    const { counts, units } = tally
    const ratings = ratingsIn(tally)
    if (ratings < 2 || !units) continue
    all += units * ratings
    for (let c = 0; c < counts.length; c++) {
      const count = counts[c] as number
      if (!count) continue
      pairable[c] = (pairable[c] as number) + units * count
      for (let k = c + 1; k < counts.length; k++)
        coincidences[c * levels + k] =
          (coincidences[c * levels + k] as number) + (units * count * (counts[k] as number)) / (ratings - 1)
    }
  }
  if (!all) return { none: 'no pairs' }
  let [observed, expected] = [0, 0]
  for (let c = 0; c < levels; c++)
    for (let k = c + 1; k < levels; k++) {
      const difference = metric === 'nominal' ? 1 : ordinalDifference(pairable, c, k)
      observed += (coincidences[c * levels + k] as number) * difference
      expected += (pairable[c] as number) * (pairable[k] as number) * difference
    }
  return expected ? { value: 1 - ((all - 1) * observed) / expected } : { none: 'one level' }
}

/** δ² of two levels: the ratings on and between them, those at both ends counted half, squared. */
function ordinalDifference(pairable: Float64Array, c: number, k: number): number {
  let between = 0
  for (let g = c; g <= k; g++) between += pairable[g] as number
  return (between - ((pairable[c] as number) + (pairable[k] as number)) / 2) ** 2
}
