import { randomFrom, shuffle } from '../../parser/training/random.ts'
import type { Example } from './example.ts'

const PASSES = 8
const RATE = 0.15
/** Strength of the pull of every weight towards nothing. */
const PULL = 5e-3
/** From this pass on the weights' average is taken, every so many examples. */
const AVERAGE_FROM = 2
const AVERAGE_EVERY = 20
/** Signs seen on fewer candidates are left out. */
const RARE = 5

/**
 * The weights of a log-linear ranking that make the right candidates likely, by gradient ascent with a step for each weight (Adagrad,
 * Duchi et al. 2011). The same examples give the same weights.
 */
export function fitWeights(examples: readonly Example[]): Map<string, number> {
  const names = frequentSigns(examples)
  const places = new Map(names.map((name, place) => [name, place]))
  const problems = examples.map((example) => ({
    example,
    candidates: example.signs.map((signs) => placesOf(signs, example.kind, places)),
  }))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  const sums = new Float64Array(names.length)
  const random = randomFrom(1)
  let averaged = 0
  for (let pass = 0; pass < PASSES; pass++)
    for (const [turn, { example, candidates }] of shuffle([...problems], random).entries()) {
      step(weights, squares, candidates, example)
      if (pass < AVERAGE_FROM || turn % AVERAGE_EVERY !== 0) continue
      averaged++
      for (let place = 0; place < weights.length; place++)
        sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0)
    }
  return new Map(names.map((name, place) => [name, (sums[place] ?? 0) / Math.max(1, averaged)]))
}

function frequentSigns(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>()
  for (const { kind, signs } of examples)
    for (const sign of signs.flat()) counts.set(`${kind}: ${sign}`, (counts.get(`${kind}: ${sign}`) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= RARE).map(([name]) => name)
}

const placesOf = (signs: string[], kind: string, places: Map<string, number>) =>
  signs.flatMap((sign) => places.get(`${kind}: ${sign}`) ?? [])

function step(
  weights: Float64Array,
  squares: Float64Array,
  candidates: number[][],
  { right, wrong, weight }: Example,
): void {
  const shares = sharesOf(
    candidates.map((signs) => signs.reduce((sum, place) => sum + (weights[place] ?? 0), 0)),
  )
  const wanted = shares.map((_, at) => (right.length > 0 ? right.includes(at) : !wrong.includes(at)))
  const total = shares.reduce((sum, share, at) => sum + (wanted[at] ? share : 0), 0) || 1
  for (const [at, signs] of candidates.entries()) {
    const share = shares[at] ?? 0
    const error = ((wanted[at] ? share / total : 0) - share) * weight
    if (Math.abs(error) < 1e-5) continue
    for (const place of signs) {
      const slope = error - PULL * (weights[place] ?? 0)
      const square = (squares[place] ?? 0) + slope * slope
      squares[place] = square
      weights[place] = (weights[place] ?? 0) + (RATE * slope) / Math.sqrt(square)
    }
  }
}

/** Each one's share of all, by the exponentials of their scores. */
function sharesOf(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - best))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
