import { expect, test } from 'vitest'
import { dayInWords, timeInWords } from '../../views/reports/dates.ts'

test.each([
  ['2025-03-17', '17 March 2025'],
  ['2025-12-01T23:59:59Z', '1 December 2025'],
  ['2025-04', 'April 2025'],
  ['2025', '2025'],
  ['2025-13-01', '2025-13-01'],
  ['last spring', 'last spring'],
  ['', ''],
])('%j as a day is %j', (date, words) => {
  expect(dayInWords(date)).toBe(words)
})

test.each([
  ['2025-03-22T14:30:00.000Z', '22 March 2025, 14:30 UTC'],
  ['2025-03-22T00:05:59Z', '22 March 2025, 00:05 UTC'],
  ['2025-03-22T14:30:00+02:00', '2025-03-22T14:30:00+02:00'],
  ['', ''],
])('%j as a time is %j', (time, words) => {
  expect(timeInWords(time)).toBe(words)
})
