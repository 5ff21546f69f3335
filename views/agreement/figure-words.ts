import type { Figure, NoFigure } from '../../src/ratings/agreement/figure.ts'
import type { Measure } from '../../src/ratings/agreement/measure-words.ts'

/** "0.74", or "78 %" of a percentage. */
export function valueInWords(measure: Measure, value: number): string {
  if (measure === 'percent') return `${Math.round(value * 100)} %`
  // A proper minus, and no zero with a sign.
  return (Math.round(value * 100) / 100 + 0).toFixed(2).replace('-', '−')
}

/** "0.61 to 0.85" */
export function intervalInWords(measure: Measure, { low, high }: { low: number; high: number }): string {
  return `${valueInWords(measure, low)} to ${valueInWords(measure, high)}`
}

/** Why there is no figure, and what would give one. */
export function noFigureInWords(figure: Figure & { none: NoFigure }, least: number): string {
  const words: Record<NoFigure, string> = {
    'too few': `Too few: ${claims(figure.units)}. From ${least} on there is a figure; with fewer, one claim more or less would move it by over five points.`,
    'one level':
      'All ratings are on one level. How far they agree beyond chance cannot be told: by chance they would agree just as well.',
    'nearly one level':
      'Nearly all ratings are on one level. The few others would decide the figure alone, so there is none.',
  }
  return words[figure.none]
}

export function claims(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`
}

export function ratings(count: number): string {
  return `${count} ${count === 1 ? 'rating' : 'ratings'}`
}
