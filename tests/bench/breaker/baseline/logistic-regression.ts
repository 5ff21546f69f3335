import { seeded } from '../../random.ts'
import type { Vector } from './tf-idf.ts'

const ROUNDS = 12
const RATE = 0.5
/** How strongly weights are held near 0, as an inverse: the larger, the freer. */
const FREEDOM = 1

/**
 * Logistic regression with an L2 penalty, by stochastic gradient descent in an order that is the same each time; both labels
 * weigh alike.
 * @returns the probability of yes for a vector
 */
export function learn(
  examples: readonly { vector: Vector; yes: boolean }[],
  size: number,
): (vector: Vector) => number {
  const weights = new Float64Array(size)
  const random = seeded(1)
  const order = examples.map((_, i) => i)
  const share = examples.filter(({ yes }) => yes).length / examples.length || 0.5
  const penalty = 1 / (FREEDOM * examples.length)
  let bias = 0
  let scale = 1
  let step = 0
  const sum = ({ features, values }: Vector) => {
    let total = 0
    for (let i = 0; i < features.length; i++)
      total += (weights[features[i] as number] as number) * (values[i] as number)
    return total * scale + bias
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    for (const i of order) {
      const { vector, yes } = examples[i] as (typeof examples)[number]
      const rate = RATE / (1 + (RATE * step++) / (2 * examples.length))
      const error = (yes ? 0.5 / share : -0.5 / (1 - share)) * chance(yes ? -sum(vector) : sum(vector))
      scale *= 1 - rate * penalty
      for (let k = 0; k < vector.features.length; k++) {
        const feature = vector.features[k] as number
        weights[feature] =
          (weights[feature] as number) + (rate * error * (vector.values[k] as number)) / scale
      }
      bias += 0.1 * rate * error
    }
  }
  return (vector) => chance(sum(vector))
}

const chance = (x: number) => 1 / (1 + Math.exp(-x))
