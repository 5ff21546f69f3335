import { expect, test } from 'vitest'
import { alignLines } from '../../../src/articles/drafts/align-lines.ts'
import { changedLines } from '../../../src/articles/drafts/changed-lines.ts'
import { lined } from './lined.ts'

const tavira = 'The ministry opened 12 clinics in Tavira in March.'
const mayor = 'The mayor called it the largest project in the region.'
const jobs = 'Unemployment fell to 4.2 per cent last year.'
const bridge = 'The bridge was built in 1911 and cost 3 million euros.'

test('lines come in the order of the later text, what is gone where it stood', () => {
  const before = lined([tavira, mayor], [jobs], [bridge])
  const after = lined([tavira.replace('12', '14')], ['It rained.'], [bridge])
  const rows = changedLines(alignLines(before, after))
  expect(rows.map((row) => [row.as, 'from' in row ? row.from : null, 'to' in row ? row.to : null])).toEqual([
    ['changed', [1], [1]],
    ['new', null, 2],
    ['gone', 2, null],
    ['gone', 3, null],
    ['stayed', 4, 3],
  ])
  expect(rows[0]).toMatchObject({
    parts: expect.arrayContaining([
      { value: '12', removed: true },
      { value: '14', added: true },
    ]),
  })
})

test('a line that was cut up is told once', () => {
  const parts = ['The ministry opened 12 clinics in Tavira.', 'The mayor called it the largest project.']
  const before = lined([
    'The ministry opened 12 clinics in Tavira, and the mayor called it the largest project.',
  ])
  const rows = changedLines(alignLines(before, lined(parts)))
  expect(rows).toMatchObject([{ as: 'changed', from: [1], to: [1, 2] }])
})

test('a moved line stands where it is now', () => {
  const rows = changedLines(
    alignLines(lined([tavira], [jobs], [mayor, bridge]), lined([jobs], [mayor, bridge], [tavira])),
  )
  expect(rows.map(({ as }) => as)).toEqual(['stayed', 'stayed', 'stayed', 'moved'])
})
