import type { Feature } from '../types.ts'
import { featureTable } from './feature-table.ts'
import type { Reading } from './reading.ts'

/** The features of the table that show in a statement, each with what it adds in log-odds. */
export function featuresOf(reading: Reading, column: 'worth' | 'opinion'): Feature[] {
  return featureTable.flatMap((feature) => {
    if (feature[column] === 0) return []
    const times = Math.min(feature.most, feature.of(reading))
    return times ? [{ name: feature.name, weight: feature[column] * times }] : []
  })
}

/**
 * The score of a start and what features add to it, in log-odds: 0–1, .5 where they even out. Halved before it is
 * squashed, so that a statement with much to say for it still differs from one with more.
 */
export function scoreOf(start: number, features: Feature[]): number {
  const sum = features.reduce((total, feature) => total + feature.weight, start)
  return Math.round(1000 / (1 + Math.exp(-sum / 2))) / 1000
}

/** Strongest first, each weight as what it moves a middling score by: "gives a number" +.16. */
export function readable(features: Feature[]): Feature[] {
  return features
    .map(({ name, weight }) => ({ name, weight: Math.round((weight / STEEPNESS) * 100) / 100 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}
/** The halved logistic curve rises by an eighth per unit in its middle. */
const STEEPNESS = 8
