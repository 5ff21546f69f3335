import { expect, test } from 'vitest'
import { assignment } from './assignment.ts'
import { attributionScores } from './attribution-scores.ts'
import { boundaryScores } from './boundary-scores.ts'
import { claimScores } from './claim-scores.ts'
import { averagePrecision, f1OfYes, macroF1 } from './ranking-scores.ts'
import { rouge1, stemsOf } from './rouge.ts'
import { stem } from './stem.ts'

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['relational', 'relat'],
  ['hopefulness', 'hope'],
  ['adoption', 'adopt'],
  ['controll', 'control'],
  ['sky', 'sky'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

test('ROUGE-1 counts a word as often as both texts have it', () => {
  expect(rouge1(stemsOf('The camps closed.'), stemsOf('The camp was closed, the end'))).toBeCloseTo(
    (2 * 0.5 * 1) / 1.5,
  )
})

test('pairs are those with the greatest sum, not the best first', () => {
  const weights = [
    [0.9, 0.8],
    [0.8, 0],
  ]
  expect(assignment(weights).sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(assignment([[0.1], [0.9], [0.3]])).toEqual([[1, 0]])
})

test('facts are matched one to one', () => {
  const gold = [
    { id: 'a', facts: ['The camp closed in May.', 'The mayor left.'] },
    { id: 'b', facts: ['Nobody was hurt.'] },
  ]
  const produced = new Map([
    ['a', ['The camp closed in May.', 'The camp closed in May.', 'The bridge fell.']],
  ])
  expect(claimScores(gold, produced)).toMatchObject({
    strictP: 33.3,
    strictR: 33.3,
    strictF: 33.3,
    producedPerGold: 1,
  })
})

test('attributions match by the words of their contents, and separately by their sources', () => {
  const text = 'The camp closed, Roe said.'
  const gold = [{ id: 'a', text, attributions: [{ source: [[[17, 20]]], content: [[[0, 15]]] }] }] as const
  const said = (source: [number, number][][], content: [number, number][][]) =>
    attributionScores(
      gold.map((row) => ({ ...row, attributions: row.attributions.map(writable) })),
      new Map([['a', [{ source, content }]]]),
    )
  expect(said([[[17, 20]]], [[[4, 15]]])).toMatchObject({ attributionF1: 100, withSourceF1: 100 })
  expect(said([], [[[4, 15]]])).toMatchObject({ attributionF1: 100, withSourceF1: 0 })
  expect(said([[[17, 20]]], [[[0, 3]]])).toMatchObject({ attributionF1: 0, withSourceF1: 0 })
})

const writable = (row: object) => structuredClone(row) as { content: [number, number][][] }

test('boundaries are counted within texts, whatever the white space', () => {
  const gold = [
    { id: 'a', sentences: ['One two.', 'Three.'] },
    { id: 'b', sentences: ['One.'] },
  ]
  expect(
    boundaryScores(
      gold,
      new Map([
        ['a', ['One  two.', 'Three.']],
        ['b', ['On', 'e.']],
      ]),
    ),
  ).toEqual({ boundaryF1: 66.7, exact: 1, texts: 2 })
})

const judged = [
  { yes: true, score: 0.9 },
  { yes: false, score: 0.8 },
  { yes: true, score: 0.5 },
  { yes: false, score: 0.1 },
]

test('judgements are scored by threshold and by rank', () => {
  expect(f1OfYes(judged, 0.5)).toBe(80)
  expect(macroF1(judged, 0.5)).toBe(73.4)
  expect(averagePrecision(judged)).toBe(83.3)
  expect(averagePrecision(judged.map(({ yes }) => ({ yes, score: 0 })))).toBe(41.7)
})
