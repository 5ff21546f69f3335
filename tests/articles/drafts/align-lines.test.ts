import { expect, test } from 'vitest'
import { alignLines, type Lined } from '../../../src/articles/drafts/align-lines.ts'
import { lined } from './lined.ts'

const tavira = 'The ministry opened 12 clinics in Tavira in March.'
const mayor = 'The mayor called it the largest project in the region.'
const jobs = 'Unemployment fell to 4.2 per cent last year, the statistics office said.'
const bridge = 'The bridge was built in 1911 and cost 3 million euros.'
const cost = 'It cost 30,000 euros.'

const fates = (before: Lined, after: Lined) => alignLines(before, after).old.map(({ as, to }) => [as, ...to])
const origins = (before: Lined, after: Lined) =>
  alignLines(before, after).new.map(({ as, from }) => [as, ...from])

test('lines that are left as they are stay, whatever comes before and after them', () => {
  const [before, after] = [lined([tavira, mayor], [jobs]), lined([bridge], [tavira, mayor, cost], [jobs])]
  expect(fates(before, after)).toEqual([
    ['stayed', 1],
    ['stayed', 2],
    ['stayed', 4],
  ])
  expect(origins(before, after)).toEqual([['new'], ['stayed', 0], ['stayed', 1], ['new'], ['stayed', 2]])
})

test('of two paragraphs that change places, one moves', () => {
  const [before, after] = [lined([tavira, mayor], [jobs], [bridge]), lined([jobs], [tavira, mayor], [bridge])]
  expect(fates(before, after).map(([as]) => as)).toEqual(['stayed', 'stayed', 'moved', 'stayed'])
})

test('a line with other words in it changed', () => {
  const after = lined([tavira.replace('12', '14'), mayor], [bridge])
  expect(fates(lined([tavira, mayor], [jobs], [bridge]), after)).toEqual([
    ['changed', 0],
    ['stayed', 1],
    ['gone'],
    ['stayed', 2],
  ])
})

test('of equal lines each keeps its company', () => {
  const before = lined([tavira, cost], [bridge, cost])
  expect(fates(before, lined([tavira], [bridge, cost]))).toEqual([
    ['stayed', 0],
    ['gone'],
    ['stayed', 1],
    ['stayed', 2],
  ])
  expect(fates(before, lined([tavira, cost], [bridge]))).toEqual([
    ['stayed', 0],
    ['stayed', 1],
    ['stayed', 2],
    ['gone'],
  ])
  const changed = tavira.replace('12', '14')
  expect(fates(before, lined([changed, cost]))).toEqual([['changed', 0], ['stayed', 1], ['gone'], ['gone']])
  expect(fates(before, lined([`${bridge.slice(0, -1)} in all.`, cost])).slice(2)).toEqual([
    ['changed', 0],
    ['stayed', 1],
  ])
})

test('which of equal lines is meant is a guess where all company is gone', () => {
  const { old } = alignLines(lined([tavira, cost], [bridge, cost]), lined([jobs, cost]))
  expect(old.map(({ as, isDoubtful }) => [as, isDoubtful])).toEqual([
    ['gone', false],
    ['stayed', true],
    ['gone', false],
    ['gone', false],
  ])
})

test('a line is cut up into two, and two are put together', () => {
  const long =
    'The ministry opened 12 clinics in Tavira in March, and the mayor called it the largest project.'
  const parts = [
    'The ministry opened 12 clinics in Tavira in March.',
    'The mayor called it the largest project.',
  ]
  expect(fates(lined([long, jobs]), lined([...parts, jobs]))).toEqual([
    ['changed', 0, 1],
    ['stayed', 2],
  ])
  expect(fates(lined([...parts, jobs]), lined([long, jobs]))).toEqual([
    ['changed', 0],
    ['changed', 0],
    ['stayed', 1],
  ])
})

test('a line of the same build elsewhere is another line', () => {
  const before = lined(['In 2020 the city built 300 homes.', 'In 2021 the city built 450 homes.', tavira])
  const after = lined(['In 2021 the city built 450 homes.', tavira, 'In 2022 the city built 600 homes.'])
  expect(fates(before, after)).toEqual([['gone'], ['stayed', 0], ['stayed', 1]])
})
