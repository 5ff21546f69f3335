import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrapInterval, resamplesFor } from '../../../src/ratings/agreement/bootstrap.ts'
import { cohenKappa, linear, quadratic, unlike } from '../../../src/ratings/agreement/cohen-kappa.ts'
import { figureOf } from '../../../src/ratings/agreement/figure.ts'
import { fleissKappa, usualRatings } from '../../../src/ratings/agreement/fleiss-kappa.ts'
import { krippendorffAlpha } from '../../../src/ratings/agreement/krippendorff-alpha.ts'
import { LEAST_UNITS } from '../../../src/ratings/agreement/limits.ts'
import { pairAgreement, percentAgreement } from '../../../src/ratings/agreement/percent-agreement.ts'
import type { PairTally, Reckoned, Tally } from '../../../src/ratings/agreement/tally.ts'

const LEVELS = 5
const level = fc.integer({ min: 0, max: LEVELS - 1 })
const pair = fc.record({ first: level, second: level, units: fc.integer({ min: 1, max: 9 }) })
const pairs = fc.array(pair, { minLength: 2, maxLength: 40 })
const tally = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: LEVELS, maxLength: LEVELS }),
  units: fc.integer({ min: 1, max: 9 }),
})
const tallies = fc.array(tally, { minLength: 2, maxLength: 30 })
const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: LEVELS, maxLength: LEVELS })

const ofMany: [string, (tallies: readonly Tally[]) => Reckoned][] = [
  ['percent agreement', percentAgreement],
  ['Fleiss’ κ', (tallies) => fleissKappa(tallies, usualRatings(tallies))],
  ['α, nominal', (tallies) => krippendorffAlpha(tallies, 'nominal')],
  ['α, ordinal', (tallies) => krippendorffAlpha(tallies, 'ordinal')],
]
const ofPairs: [string, (pairs: readonly PairTally[]) => Reckoned][] = [
  ['percent agreement of a pair', pairAgreement],
  ['κ', (pairs) => cohenKappa(pairs, unlike)],
  ['κ, linear', (pairs) => cohenKappa(pairs, linear)],
  ['κ, quadratic', (pairs) => cohenKappa(pairs, quadratic)],
]

describe.each(ofMany)('%s', (_name, reckon) => {
  test('does not depend on the order of the units, nor on how they are grouped', () => {
    fc.assert(
      fc.property(tallies, (tallies) => {
        const apart = tallies.flatMap(({ counts, units }) =>
          Array.from({ length: units }, () => ({ counts, units: 1 })),
        )
        same(reckon(tallies), reckon(tallies.toReversed()))
        same(reckon(tallies), reckon(apart))
      }),
    )
  })

  test('passes over units that nobody rated, that one person rated, and that a draw left out', () => {
    fc.assert(
      fc.property(tallies, level, (tallies, at) => {
        const counts = Array.from({ length: LEVELS }, (_, l) => (l === at ? 1 : 0))
        const more = [
          { counts, units: 3 },
          { counts: counts.map(() => 0), units: 2 },
          { counts: counts.map(() => 2), units: 0 },
        ]
        same(reckon(tallies), reckon([...tallies, ...more]))
      }),
    )
  })

  test('is 1 when all raters of each unit agree and levels differ', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2 }), (chosen) => {
        const alike = chosen.map((at) => ({ counts: oneAt(at, 3), units: 1 }))
        const reckoned = reckon(alike)
        if (new Set(chosen).size > 1) expect(reckoned).toEqual({ value: 1 })
        else if (reckon !== percentAgreement) expect(reckoned).toEqual({ none: 'one level' })
      }),
    )
  })

  test('is never above 1, and none of nothing', () => {
    fc.assert(
      fc.property(tallies, (tallies) => {
        const reckoned = reckon(tallies)
        if ('value' in reckoned) expect(reckoned.value).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
    expect(reckon([])).toEqual({ none: 'no pairs' })
  })
})

describe.each(ofMany.slice(0, 3))('%s', (_name, reckon) => {
  test('does not depend on the names of the levels', () => {
    fc.assert(
      fc.property(tallies, order, (tallies, order) => {
        const renamed = tallies.map(({ counts, units }) => ({
          counts: order.map((level) => counts[level] ?? 0),
          units,
        }))
        same(reckon(tallies), reckon(renamed))
      }),
    )
  })
})

describe.each(ofPairs)('%s', (_name, reckon) => {
  test('is the same for either order of the two raters, of the levels from the other end, and of the units', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const turned = pairs.map(({ first, second, units }) => ({ first: second, second: first, units }))
        const mirrored = pairs.map(({ first, second, units }) => ({
          first: LEVELS - 1 - first,
          second: LEVELS - 1 - second,
          units,
        }))
        same(reckon(pairs), reckon(turned))
        same(reckon(pairs), reckon(mirrored))
        same(reckon(pairs), reckon(pairs.toReversed()))
      }),
    )
  })

  test('is 1 when they always agree on more than one level', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const agreed = pairs.map(({ first, units }) => ({ first, second: first, units }))
        const levels = new Set(agreed.map(({ first }) => first)).size
        if (levels > 1) expect(reckon(agreed)).toEqual({ value: 1 })
      }),
    )
  })
})

describe('figures that are the same by another road', () => {
  /** 1 − α = (1 − π) (n − 1) / n for two raters without gaps, n being the number of ratings. */
  test('α of two raters is Scott’s π with the correction for small samples', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const tallies = pairs.map(talliedPair)
        const [alpha, pi] = [krippendorffAlpha(tallies, 'nominal'), scottPi(pairs)]
        const ratings = 2 * pairs.reduce((sum, { units }) => sum + units, 0)
        if ('none' in alpha) expect(pi).toBeNull()
        else expect(1 - alpha.value).toBeCloseTo(((1 - (pi ?? 0)) * (ratings - 1)) / ratings, 9)
      }),
    )
  })

  test('Fleiss’ κ of two raters is Scott’s π', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const kappa = fleissKappa(pairs.map(talliedPair), 2)
        const pi = scottPi(pairs)
        if ('none' in kappa) expect(pi).toBeNull()
        else expect(kappa.value).toBeCloseTo(pi ?? Number.NaN, 9)
      }),
    )
  })

  test('on two levels weights make no difference to κ, nor order to α', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const two = pairs.map(({ first, second, units }) => ({ first: first % 2, second: second % 2, units }))
        same(cohenKappa(two), cohenKappa(two, linear))
        same(cohenKappa(two), cohenKappa(two, quadratic))
        const tallies = two.map(talliedPair)
        same(krippendorffAlpha(tallies, 'nominal'), krippendorffAlpha(tallies, 'ordinal'))
      }),
    )
  })

  test('the percentage of a pair is that of its units', () => {
    fc.assert(
      fc.property(pairs, (pairs) => same(pairAgreement(pairs), percentAgreement(pairs.map(talliedPair)))),
    )
  })
})

describe('the interval', () => {
  const mixed = [
    { first: 0, second: 0, units: 30 },
    { first: 1, second: 1, units: 25 },
    { first: 0, second: 1, units: 9 },
    { first: 1, second: 0, units: 6 },
  ]

  test('is the same every time, holds the figure, and says how many resamples it is read from', () => {
    const interval = bootstrapInterval(mixed, cohenKappa)
    expect(bootstrapInterval(mixed, cohenKappa)).toEqual(interval)
    const { value } = cohenKappa(mixed) as { value: number }
    expect(interval?.low).toBeLessThan(value)
    expect(interval?.high).toBeGreaterThan(value)
    expect(interval?.resamples).toBe(999)
    expect(bootstrapInterval(mixed, cohenKappa, { seed: 7 })).not.toEqual(interval)
  })

  test('of a percentage comes close to the one by the normal approximation', () => {
    const { low, high } = bootstrapInterval(mixed, pairAgreement) ?? { low: 0, high: 0 }
    const p = 55 / 70
    const half = 1.96 * Math.sqrt((p * (1 - p)) / 70)
    expect(low).toBeCloseTo(p - half, 1)
    expect(high).toBeCloseTo(p + half, 1)
  })

  test('gets narrower with more units, of which fewer resamples are drawn', () => {
    const width = (times: number) => {
      const many = mixed.map((group) => ({ ...group, units: group.units * times }))
      const { low, high, resamples } = bootstrapInterval(many, cohenKappa) ?? expect.unreachable()
      return { width: high - low, resamples }
    }
    expect(width(100).width).toBeLessThan(width(1).width / 5)
    expect(width(100).resamples).toBe(resamplesFor(7_000))
    expect(resamplesFor(2_001)).toBeLessThan(resamplesFor(2_000))
  })
})

describe('what is too little for a figure', () => {
  const basis = (units: number) => ({ units, raters: 2, values: 2 * units })
  const of = (alike: PairTally[], reckon = cohenKappa as (alike: readonly PairTally[]) => Reckoned) =>
    figureOf(basis(alike.reduce((sum, { units }) => sum + units, 0)), alike, reckon)

  test('are fewer units than the least', () => {
    const few = { first: 0, second: 1, units: LEAST_UNITS - 2 }
    const one = { first: 1, second: 1, units: 1 }
    expect(of([few, one])).toEqual({ ...basis(LEAST_UNITS - 1), none: 'too few' })
    expect(of([few, { ...one, units: 2 }])).toHaveProperty('value')
  })

  test('is everything on one level, where κ would divide by nothing', () => {
    expect(of([{ first: 3, second: 3, units: 50 }])).toEqual({ ...basis(50), none: 'one level' })
    expect(of([{ first: 3, second: 3, units: 50 }], pairAgreement)).toMatchObject({ value: 1 })
  })

  test('is nearly everything on one level, where many a resample has nothing else', () => {
    const nearly = [
      { first: 3, second: 3, units: 50 },
      { first: 2, second: 3, units: 1 },
    ]
    expect(of(nearly)).toEqual({ ...basis(51), none: 'nearly one level' })
  })
})

function same(a: Reckoned, b: Reckoned): void {
  if ('none' in a || 'none' in b) expect(a).toEqual(b)
  else expect(a.value).toBeCloseTo(b.value, 9)
}

function oneAt(at: number, times: number): number[] {
  return Array.from({ length: LEVELS }, (_, l) => (l === at ? times : 0))
}

function talliedPair({ first, second, units }: PairTally): Tally {
  const counts = Array.from({ length: LEVELS }, (_, l) => Number(l === first) + Number(l === second))
  return { counts, units }
}

/** Scott (1955), Public Opin. Q. 19, 321–325, straight from its definition; null where all is on one level. */
function scottPi(pairs: readonly PairTally[]): number | null {
  const all = pairs.reduce((sum, { units }) => sum + units, 0)
  const agreed =
    pairs.reduce((sum, { first, second, units }) => sum + (first === second ? units : 0), 0) / all
  let expected = 0
  for (let l = 0; l < LEVELS; l++) {
    const chosen = pairs.reduce(
      (sum, { first, second, units }) => sum + units * (Number(first === l) + Number(second === l)),
      0,
    )
    expected += (chosen / (2 * all)) ** 2
  }
  return 1 - expected < 1e-12 ? null : (agreed - expected) / (1 - expected)
}
