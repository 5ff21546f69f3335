import { bootstrapInterval, type Interval } from './bootstrap.ts'
import { LEAST_UNITS } from './limits.ts'
import type { Reckoned } from './tally.ts'

export interface Basis {
  /** Units with at least two ratings that can be compared. */
  units: number
  /** People whose ratings these are. */
  raters: number
  /** Their ratings of those units. */
  values: number
}

export type NoFigure = 'too few' | 'one level' | 'nearly one level'

/** A figure with what it rests on, or the reason why there is none. */
export type Figure = Basis & ({ value: number; interval: Interval } | { none: NoFigure })

/**
 * Reckons a figure with its interval, where there is enough to say something.
 * @param alike the units it is about, grouped by what they hold
 * @param resamples how many, in place of those that suit so many units
 */
export function figureOf<Alike extends { units: number }>(
  basis: Basis,
  alike: readonly Alike[],
  reckon: (alike: readonly Alike[]) => Reckoned,
  resamples?: number,
): Figure {
  if (basis.units < LEAST_UNITS) return { ...basis, none: 'too few' }
  const reckoned = reckon(alike)
  if ('none' in reckoned) return { ...basis, none: reckoned.none === 'no pairs' ? 'too few' : 'one level' }
  const interval = bootstrapInterval(alike, reckon, resamples === undefined ? {} : { resamples })
  return interval ? { ...basis, value: reckoned.value, interval } : { ...basis, none: 'nearly one level' }
}
