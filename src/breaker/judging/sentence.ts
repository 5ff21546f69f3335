import type { Sentence } from '../document.ts'
import type { Feature } from '../types.ts'
import { OPINION_START, WORTH_START } from './feature-table.ts'
import { readingOfSentence } from './reading.ts'
import { featuresOf, readable, scoreOf } from './score.ts'

/** How much checking a whole sentence deserves, 0 to 1; .5 and more: it should be checked. */
export function worthinessOfSentence(sentence: Sentence): { score: number; features: Feature[] } {
  const features = featuresOf(readingOfSentence(sentence), 'worth')
  return { score: scoreOf(WORTH_START, features), features: readable(features) }
}

/** How likely a sentence gives its writer's view rather than a fact, 0 to 1. */
export function opinionOfSentence(sentence: Sentence): { score: number; features: Feature[] } {
  const features = featuresOf(readingOfSentence(sentence), 'opinion')
  return { score: scoreOf(OPINION_START, features), features: readable(features) }
}

/** Whether a sentence gives its writer's view rather than a fact. */
export const isOpinion = (sentence: Sentence): boolean => opinionOfSentence(sentence).score >= 0.5
