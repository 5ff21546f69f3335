import { expect, test } from 'vitest'
import type { RowChange } from '../../src/revisions/entry.ts'
import { mark, wordsOfAct } from '../../src/revisions/words.ts'

const words = (rows: RowChange[], reason = '') =>
  wordsOfAct({ action: 'claim.edited', actor: 'a-1', reason, rows }, [{ subject_id: 'C-2' }])

test('an act is found by its words before and after, its reason, who, what, and what it is about', () => {
  const found = words(
    [
      {
        table: 'claims',
        id: 'c',
        changes: { wording: { from: 'Old São', to: 'new' }, kind: { to: 'event' } },
      },
    ],
    'Why',
  )
  expect(found).toEqual(
    new Set([
      mark.actor('a1'),
      mark.action('claimedited'),
      mark.subject('c2'),
      mark.table('claims'),
      'old',
      'sao',
      'new',
      'why',
    ]),
  )
})

test.each([
  ['in check', 'rated', false],
  ['rated', 'disputed', false],
  ['disputed', 'rated', false],
  ['re-check', 'rated', true],
  ['rated', 'decided', true],
  ['to check', 'in check', true],
])('a claim that goes from %s to %s is told by its row: %s', (from, to, told) => {
  const changes = { state: { from, to }, version: { from: 1, to: 2 } }
  const found = words([{ table: 'claims', id: 'c', changes }])
  expect(found.has(mark.table('claims'))).toBe(told)
  expect(found.has('rated') || found.has('disputed')).toBe(false)
  const more = { ...changes, tags_json: { from: '[]', to: '["a"]' } }
  expect(words([{ table: 'claims', id: 'c', changes: more }]).has(mark.table('claims'))).toBe(true)
})

test('nothing that is sealed can be found', () => {
  const changes = { name: { to: 'sha256:abc' }, email: { to: 'sha256:def' }, whom: { to: 'sha256:123' } }
  const found = words([
    { table: 'users', id: 'u', changes },
    { table: 'contacts', id: 'k', changes },
  ])
  expect([...found].filter((word) => /sha256|abc|def|123/.test(word))).toEqual([])
})
