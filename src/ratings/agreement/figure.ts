import { bootstrapInterval, type Interval } from './bootstrap.ts'
import type { Reckoned } from './tally.ts'

/**
 * Fewer units give no figure: one unit more or less would move the percentage by more than five points, and with so
 * few the interval itself, drawn from the same units again, is too narrow to be trusted.
 */
export const LEAST_UNITS = 20

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
 * @param least fewest units
 */
export function figureOf<Alike extends { units: number }>(
  basis: Basis,
  alike: readonly Alike[],
  reckon: (alike: readonly Alike[]) => Reckoned,
  least = LEAST_UNITS,
): Figure {
  if (basis.units < least) return { ...basis, none: 'too few' }
  const reckoned = reckon(alike)
  if ('none' in reckoned) return { ...basis, none: reckoned.none === 'no pairs' ? 'too few' : 'one level' }
  const interval = bootstrapInterval(alike, reckon)
  return interval ? { ...basis, value: reckoned.value, interval } : { ...basis, none: 'nearly one level' }
}
