import { percent } from './claim-scores.ts'
import { harmonicMean } from './rouge.ts'

/** Something with a label and the score it was given. */
export interface Judged {
  yes: boolean
  score: number
}

/** F1 of the yeses, taking scores from `threshold` up for yes. Percent. */
export function f1OfYes(judged: readonly Judged[], threshold: number): number {
  const said = judged.filter(({ score }) => score >= threshold)
  const hits = said.filter(({ yes }) => yes).length
  return percent(harmonicMean(hits / said.length, hits / judged.filter(({ yes }) => yes).length))
}

/** The mean of the F1 of the yeses and that of the noes. Percent. */
export function macroF1(judged: readonly Judged[], threshold: number): number {
  const turned = judged.map(({ yes, score }) => ({ yes: !yes, score: score >= threshold ? 0 : 1 }))
  return Math.round(10 * ((f1OfYes(judged, threshold) + f1OfYes(turned, 0.5)) / 2)) / 10
}

/**
 * Average precision: the mean, over the yeses, of the precision down to each, from the highest score. Of equal scores the
 * noes come first, so that nobody gains by giving all the same. Percent; 0 without a yes.
 */
export function averagePrecision(judged: readonly Judged[]): number {
  const ranked = [...judged].sort((a, b) => b.score - a.score || Number(a.yes) - Number(b.yes))
  let hits = 0
  let sum = 0
  ranked.forEach(({ yes }, i) => {
    if (!yes) return
    hits++
    sum += hits / (i + 1)
  })
  return percent(hits ? sum / hits : 0)
}
