import { expect, test } from 'vitest'
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
  expect(row.worthiness).toHaveLength(row.facts.length)
  expect(
    row.attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]),
  ).toEqual([
    [[['Layla Haddad']], [['said']], [['The camp holds 40,000 people', '“It must close.”']]],
    [[['The mayor']], [['rejected']], [['the plan']]],
  ])
})
