import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { rowOf } from '../../src/breaker/rows.ts'

test('a row holds sentences, facts, worthiness and attributions as pieces of the text', () => {
  const text =
    'The camp holds 40,000 people, Layla Haddad said. “It must close.” The mayor rejected the plan.'
  const row = rowOf({ id: 'a', text })
  const words = (role: [number, number][][]) =>
    role.map((span) => span.map(([start, end]) => text.slice(start, end)))
  expect(row.sentences).toEqual([
    'The camp holds 40,000 people, Layla Haddad said.',
    '“It must close.”',
    'The mayor rejected the plan.',
  ])
  expect(row.facts).toEqual(
    expect.arrayContaining(['The camp holds 40,000 people.', 'The mayor rejected the plan.']),
  )
  expect(row.worthiness).toHaveLength(3)
  expect(row.worthiness[0]).toBeGreaterThan(row.worthiness[2] ?? 1)
  expect(
    row.attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]),
  ).toEqual([
    [[['Layla Haddad']], [['said']], [['The camp holds 40,000 people', '“It must close.”']]],
    [[['The mayor']], [['rejected']], [['the plan']]],
  ])
})

test('a sentence is worth checking as much as its worthiest claim, and not at all without one', () => {
  const { worthiness } = rowOf({
    id: 'b',
    text: 'Ann Roe, 46, sold 400 rifles in Bergen and went home. Who knew?',
  })
  const { claims } = breakText('Ann Roe, 46, sold 400 rifles in Bergen and went home.', 'en')
  expect(worthiness).toEqual([Math.max(...claims.map((claim) => claim.worthiness)), 0])
  expect(new Set(claims.map((claim) => claim.worthiness)).size).toBeGreaterThan(1)
})
