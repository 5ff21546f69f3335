import { describe, expect, test } from 'vitest'
import { cohenKappa, linear, quadratic } from '../../../src/ratings/agreement/cohen-kappa.ts'
import { fleissKappa } from '../../../src/ratings/agreement/fleiss-kappa.ts'
import { krippendorffAlpha } from '../../../src/ratings/agreement/krippendorff-alpha.ts'
import { percentAgreement } from '../../../src/ratings/agreement/percent-agreement.ts'
import type { PairTally, Reckoned, Tally } from '../../../src/ratings/agreement/tally.ts'

/** Every figure against worked examples in print, named at each, to the decimals that are printed there. */

describe('Cohen’s κ', () => {
  /**
   * Cohen (1960), Educ. Psychol. Meas. 20, 37–46: 200 patients, two judges, three diagnoses; p_o = .70, p_e = .41,
   * κ = .492. The same table is the example of `cohen.kappa` in R's psych.
   */
  const diagnoses = joint([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ])

  test('Cohen 1960', () => expect(reckoned(cohenKappa(diagnoses))).toBeCloseTo(0.492, 3))

  test('Cohen 1968, Psychol. Bull. 70, 213–220, with weights 0, 1, 3 / 1, 0, 6 / 3, 6, 0: κ_w = .348', () => {
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    expect(reckoned(cohenKappa(diagnoses, (a, b) => weights[a]?.[b] ?? 0))).toBeCloseTo(0.348, 3)
  })

  test('Artstein and Poesio 2008, Comput. Linguist. 34, 555–596, table 1: κ = .348', () => {
    const table = [
      [20, 20],
      [10, 50],
    ]
    expect(reckoned(cohenKappa(joint(table)))).toBeCloseTo(0.348, 3)
  })

  /** Of scikit-learn's own tests of cohen_kappa_score: 100 items, sorted by either rater's label. */
  test('scikit-learn: .9315 plain, .9412 with linear weights, .9541 with quadratic ones', () => {
    const one = [...Array(46).fill(0), ...Array(44).fill(1), ...Array(10).fill(2)]
    const other = [...Array(50).fill(0), ...Array(40).fill(1), ...Array(10).fill(2)]
    const tallies = one.map((first, i) => ({ first, second: other[i], units: 1 }))
    expect(reckoned(cohenKappa(tallies))).toBeCloseTo(0.9315, 4)
    expect(reckoned(cohenKappa(tallies, linear))).toBeCloseTo(0.9412, 4)
    expect(reckoned(cohenKappa(tallies, quadratic))).toBeCloseTo(0.9541, 4)
  })
})

describe('Fleiss’ κ', () => {
  /**
   * Fleiss (1971), Psychol. Bull. 76, 378–382: 30 patients, six psychiatrists each, five diagnoses; κ = .430. Row by
   * row as in R's irr, `diagnoses`: 1 depression, 2 personality disorder, 3 schizophrenia, 4 neurosis, 5 other.
   */
  const patients =
    `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445
     333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`
      .split(/\s+/)
      .map((row) => tallyOf([...row].map(Number), 5))

  test('Fleiss 1971', () => expect(reckoned(fleissKappa(patients, 6))).toBeCloseTo(0.43, 3))

  /** The example of the article "Fleiss' kappa" in Wikipedia, also in the tests of statsmodels: κ = .210. */
  test('fourteen raters of ten subjects', () => {
    const rows = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const tallies = rows.map((counts) => ({ counts, units: 1 }))
    expect(reckoned(fleissKappa(tallies, 14))).toBeCloseTo(0.21, 3)
  })

  test('Fleiss 1971, the agreement observed, before chance is taken off: .556', () => {
    expect(reckoned(percentAgreement(patients))).toBeCloseTo(0.556, 3)
  })
})

describe('Krippendorff’s α', () => {
  /**
   * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: four observers, twelve units, five
   * values, some missing. Also the example of `kripp.alpha` in R's irr.
   */
  const missing = unitsOf(['123321412...', '1233224125..', '.33323422513', '12332441251.'])

  test('Krippendorff 2011, example C: nominal .743, ordinal .815', () => {
    expect(reckoned(krippendorffAlpha(missing, 'nominal'))).toBeCloseTo(0.743, 3)
    expect(reckoned(krippendorffAlpha(missing, 'ordinal'))).toBeCloseTo(0.815, 3)
  })

  test('Krippendorff 2011, example A: two observers, two values: .095', () => {
    expect(reckoned(krippendorffAlpha(unitsOf(['1211111121', '2221121111']), 'nominal'))).toBeCloseTo(
      0.095,
      3,
    )
  })

  test('Krippendorff 2011, example B: two observers, five values: .692', () => {
    // a a b b d c c c e d d a and b a b b b c c c e d d d, in digits.
    expect(reckoned(krippendorffAlpha(unitsOf(['112243335441', '212223335444']), 'nominal'))).toBeCloseTo(
      0.692,
      3,
    )
  })

  test('the example of the article “Krippendorff’s alpha” in Wikipedia: nominal .691', () => {
    const rows = ['.....34121133.3', '1.213343.......', '..21344.21133.4']
    expect(reckoned(krippendorffAlpha(unitsOf(rows), 'nominal'))).toBeCloseTo(0.691, 3)
  })
})

function joint(table: readonly (readonly number[])[]): PairTally[] {
  return table.flatMap((row, first) => row.map((units, second) => ({ first, second, units })))
}

/** Units from rows of observers, a digit from 1 for each value and a point where it is missing. */
function unitsOf(rows: readonly string[]): Tally[] {
  return Array.from(rows[0] ?? '', (_, i) =>
    tallyOf(
      rows.flatMap((row) => (row[i] === '.' ? [] : [Number(row[i])])),
      5,
    ),
  )
}

function tallyOf(values: readonly number[], levels: number): Tally {
  return {
    counts: Array.from({ length: levels }, (_, l) => values.filter((v) => v === l + 1).length),
    units: 1,
  }
}

function reckoned(given: Reckoned): number {
  return 'value' in given ? given.value : Number.NaN
}
