import { cohenKappa, linear, quadratic, unlike } from './cohen-kappa.ts'
import { type Basis, type Figure, figureOf } from './figure.ts'
import { fleissKappa, usualRatings } from './fleiss-kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { Measure } from './measure-words.ts'
import { pairAgreement, percentAgreement } from './percent-agreement.ts'
import { onAxis, pairable, ratedBy, tallied, talliedPairs, type Unit } from './units.ts'

export type Figures = readonly { measure: Measure; figure: Figure }[]

export interface Agreement {
  figures: Figures
  /** How many ratings a claim has that Fleiss' κ is taken of; null for a pair of raters. */
  usual: number | null
  /** Ratings off the axis, which the measures that go by steps leave out. */
  offAxis: number
  /**
   * How often two levels met on a claim. Of a pair: rows are the first person's levels. Of all: each pair of ratings
   * counts once, in the row of the level that comes first on the scale.
   */
  table: number[][]
}

/** The pairs of raters listed, those with most claims in common. */
export const PAIRS_SHOWN = 12
/** Of a figure in the list of pairs, whose own page has the closer interval. */
const PAIR_RESAMPLES = 199

export interface RaterPair {
  raters: readonly [string, string]
  units: number
  /** Claims on which both chose the same level. */
  same: number
  kappa: Figure
}

/**
 * How far people agree on these claims.
 * @param levels how many levels the scale has
 * @param axis how many of them, the first ones, are on the axis
 */
export function agreementOfAll(units: readonly Unit[], levels: number, axis: number): Agreement {
  const comparable = pairable(units)
  const stepped = pairable(onAxis(units, axis))
  const [alike, alikeStepped] = [tallied(comparable, levels), tallied(stepped, levels)]
  const usual = usualRatings(alike)
  const complete = comparable.filter(({ ratings }) => ratings.length === usual)
  const basis = basisOf(comparable)
  return {
    figures: [
      { measure: 'percent', figure: figureOf(basis, alike, percentAgreement) },
      {
        measure: 'fleiss',
        figure: figureOf(basisOf(complete), tallied(complete, levels), (t) => fleissKappa(t, usual)),
      },
      {
        measure: 'alpha-nominal',
        figure: figureOf(basis, alike, (t) => krippendorffAlpha(t, 'nominal')),
      },
      {
        measure: 'alpha-ordinal',
        figure: figureOf(basisOf(stepped), alikeStepped, (t) => krippendorffAlpha(t, 'ordinal')),
      },
    ],
    usual,
    offAxis: offAxis(comparable, axis),
    table: metTable(comparable, levels),
  }
}

/** How far two people agree on the claims that both rated. Parameters as for all. */
export function agreementOfPair(
  units: readonly Unit[],
  pair: readonly [string, string],
  levels: number,
  axis: number,
): Agreement {
  const comparable = pairable(ratedBy(units, pair))
  const stepped = pairable(onAxis(comparable, axis))
  const [alike, alikeStepped] = [talliedPairs(comparable, pair), talliedPairs(stepped, pair)]
  const [basis, basisStepped] = [basisOf(comparable), basisOf(stepped)]
  const table = emptyTable(levels)
  for (const { first, second, units } of alike) add(table, first, second, units)
  return {
    figures: [
      { measure: 'percent', figure: figureOf(basis, alike, pairAgreement) },
      { measure: 'kappa', figure: figureOf(basis, alike, (t) => cohenKappa(t, unlike)) },
      { measure: 'kappa-linear', figure: figureOf(basisStepped, alikeStepped, (t) => cohenKappa(t, linear)) },
      {
        measure: 'kappa-quadratic',
        figure: figureOf(basisStepped, alikeStepped, (t) => cohenKappa(t, quadratic)),
      },
      {
        measure: 'alpha-nominal',
        figure: figureOf(basis, tallied(comparable, levels), (t) => krippendorffAlpha(t, 'nominal')),
      },
      {
        measure: 'alpha-ordinal',
        figure: figureOf(basisStepped, tallied(stepped, levels), (t) => krippendorffAlpha(t, 'ordinal')),
      },
    ],
    usual: null,
    offAxis: offAxis(comparable, axis),
    table,
  }
}

/** The pairs of people with most claims in common, and how far each agrees. */
export function pairsOf(units: readonly Unit[]): { pairs: RaterPair[]; all: number } {
  const byPair = new Map<string, { raters: [string, string]; units: Unit[] }>()
  for (const unit of units) {
    const raters = unit.ratings.map(({ rater }) => rater).sort()
    for (const [i, one] of raters.entries())
      for (const other of raters.slice(i + 1)) {
        const key = `${one} ${other}`
        const found = byPair.get(key)
        if (found) found.units.push(unit)
        else byPair.set(key, { raters: [one, other], units: [unit] })
      }
  }
  const shown = [...byPair]
    .sort(([a, { units: n }], [b, { units: m }]) => m.length - n.length || (a < b ? -1 : 1))
    .slice(0, PAIRS_SHOWN)
  const pairs = shown.map(([, { raters, units }]) => {
    const alike = talliedPairs(units, raters)
    const basis = { units: units.length, raters: 2, values: 2 * units.length }
    const same = alike.reduce((sum, { first, second, units: n }) => sum + (first === second ? n : 0), 0)
    return { raters, units: units.length, same, kappa: figureOf(basis, alike, cohenKappa, PAIR_RESAMPLES) }
  })
  return { pairs, all: byPair.size }
}

function basisOf(units: readonly Unit[]): Basis {
  const raters = new Set<string>()
  let values = 0
  for (const { ratings } of units)
    for (const { rater } of ratings) {
      raters.add(rater)
      values++
    }
  return { units: units.length, raters: raters.size, values }
}

function offAxis(units: readonly Unit[], axis: number): number {
  return units.reduce((sum, { ratings }) => sum + ratings.filter(({ level }) => level >= axis).length, 0)
}

function metTable(units: readonly Unit[], levels: number): number[][] {
  const table = emptyTable(levels)
  for (const { ratings } of units)
    for (const [i, one] of ratings.entries())
      for (const other of ratings.slice(i + 1))
        add(table, Math.min(one.level, other.level), Math.max(one.level, other.level), 1)
  return table
}

function emptyTable(levels: number): number[][] {
  return Array.from({ length: levels }, () => new Array<number>(levels).fill(0))
}

function add(table: number[][], row: number, column: number, units: number): void {
  const cells = table[row]
  if (cells) cells[column] = (cells[column] ?? 0) + units
}
