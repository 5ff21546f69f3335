import { expect, test } from 'vitest'
import type { Sentence } from '../../../src/breaker/document.ts'
import { featureTable } from '../../../src/breaker/judging/feature-table.ts'
import { isOpinion, opinionOfSentence, worthinessOfSentence } from '../../../src/breaker/judging/sentence.ts'
import { worthinessOf } from '../../../src/breaker/judging/worthiness.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const sentence = (text: string): Sentence => readDocument(text).sentences[0] as Sentence
const worth = (text: string): number => worthinessOfSentence(sentence(text)).score

test.each([
  ['The government cut taxes by 20 percent last year.', 'We have to bring people together.'],
  ['Senator Smith voted against the budget.', 'I think Senator Smith is a good man.'],
  ['Unemployment has doubled since 2010.', 'Unemployment will double if we do nothing.'],
  ['It is the largest deficit in history.', 'It is an important question.'],
])('%s deserves more checking than %s', (more, less) => {
  expect(worth(more)).toBeGreaterThan(0.5)
  expect(worth(less)).toBeLessThan(0.5)
})

test('the reasons are readable, strongest first, and the score lies between 0 and 1', () => {
  const { score, features } = worthinessOfSentence(
    sentence('The bank lost $2bn and 30 percent of its staff.'),
  )
  expect(score).toBeGreaterThan(0.5)
  expect(score).toBeLessThanOrEqual(1)
  expect(features[0]?.name).toBe('gives a percentage or a sum of money')
  const weights = features.map((feature) => Math.abs(feature.weight))
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
})

test('a claim is weighed by its own words, its kind and what is unclear in it', () => {
  const line = sentence('The group, which killed 30 people in May, denies it.')
  const of = (from: number, to: number, kind: 'event' | 'opinion', unclear: number) =>
    worthinessOf(line, line.tree.slice(from, to), kind, false, unclear).worthiness
  const whole = of(0, line.tree.length, 'event', 0)
  expect(of(0, line.tree.length, 'opinion', 0)).toBeLessThan(whole)
  expect(of(0, line.tree.length, 'event', 1)).toBeLessThan(whole)
  expect(of(0, 2, 'event', 0)).toBeLessThan(whole)
})

test.each([
  ['This shameful plan must never be allowed to pass.'],
  ['You would be foolish to trust these hypocrites.'],
  ['Sadly, our leaders are clueless.'],
])('opinion: %s', (text) => {
  expect(isOpinion(sentence(text))).toBe(true)
})

test.each([
  ['The plan was approved by parliament on Monday.'],
  ['Smith said the plan was shameful.'],
  ['The company lost $30m in 2019.'],
  ['“The plan is shameful and stupid,” Smith said.'],
])('fact: %s', (text) => {
  expect(isOpinion(sentence(text))).toBe(false)
})

test('an opinion says why it is one', () => {
  const { features } = opinionOfSentence(sentence('This shameful plan must not pass.'))
  expect(features.map((feature) => feature.name)).toEqual(
    expect.arrayContaining(['says what should be', 'uses loaded words']),
  )
})

test('a sentence too long to be read is judged all the same', () => {
  const long = sentence(`${'word '.repeat(300)}.`)
  expect(worthinessOfSentence(long).score).toBeGreaterThanOrEqual(0)
  expect(isOpinion(long)).toBe(false)
})

test('every feature has one name and weights in steps of .05', () => {
  expect(new Set(featureTable.map((feature) => feature.name)).size).toBe(featureTable.length)
  for (const { worth, opinion, most } of featureTable) {
    expect(Math.abs(worth) + Math.abs(opinion)).toBeGreaterThan(0)
    for (const weight of [worth, opinion]) expect(Math.round(weight * 20) / 20).toBeCloseTo(weight, 10)
    expect(most).toBeGreaterThan(0)
  }
})
