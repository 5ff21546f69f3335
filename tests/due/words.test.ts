import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, dueInWords } from '../../src/due/words.ts'

test.each([
  ['2025-03-10', 'overdue by 7 days'],
  ['2025-03-16', 'overdue by 1 day'],
  ['2025-03-17', 'due today'],
  ['2025-03-18', 'due tomorrow'],
  ['2025-03-31', 'due in 14 days'],
  ['2025-04-01', ''],
  ['2024-02-29', 'overdue by 382 days'],
])('%s is “%s” on 17 March 2025', (on, words) => {
  expect(dueInWords(on, '2025-03-17')).toBe(words)
})

test('a day so many days later is so many days later, over leap years and changes of the clock', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 })
  fc.assert(
    fc.property(days, days, (from, count) => {
      const day = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10)
      expect(daysBetween(day(from), day(from + count))).toBe(count)
    }),
  )
})
