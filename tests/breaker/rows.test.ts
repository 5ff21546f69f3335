import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { rowOf } from '../../src/breaker/rows.ts'

test('a row holds sentences, facts, worthiness and attributions as pieces of the text', () => {
  const text = 'Officials say that the river rose. Ann Roe sold 400 rifles in Bergen. Who knew?'
  const row = rowOf({ id: 'a', text })
  const words = (role: [number, number][][]) =>
    role.map((span) => span.map(([start, end]) => text.slice(start, end)))
  expect(row.id).toBe('a')
  expect(row.sentences).toEqual([
    'Officials say that the river rose.',
    'Ann Roe sold 400 rifles in Bergen.',
    'Who knew?',
  ])
  // A fact that stands alone says who said it; the claim has its claimant beside it.
  expect(row.facts).toEqual([
    'Officials say the river rose.',
    'Ann Roe sold 400 rifles in Bergen.',
    'Ann Roe sold 400 rifles.',
  ])
  expect(
    row.attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]),
  ).toEqual([[[['Officials']], [['say']], [['that the river rose']]]])
})

test('a sentence is worth checking as much as its worthiest claim, and not at all without one', () => {
  const text = 'Ann Roe sold 400 rifles in Bergen and went home. Who knew?'
  const { claims } = breakText(text, 'en')
  expect(claims.length).toBeGreaterThan(1)
  expect(rowOf({ id: 'b', text }).worthiness).toEqual([
    Math.max(...claims.map((claim) => claim.worthiness)),
    0,
  ])
})
