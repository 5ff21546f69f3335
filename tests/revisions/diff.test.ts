import { expect, test } from 'vitest'
import { wordDiff } from '../../src/revisions/diff.ts'

const told = (from: string, to: string) =>
  wordDiff(from, to)
    .map(({ value, added, removed }) => (added ? `[+${value}]` : removed ? `[-${value}]` : value))
    .join('')

test.each([
  ['', '', ''],
  ['', 'new words', '[+new words]'],
  ['old', '', '[-old]'],
  ['the same', 'the same', 'the same'],
  ['about 30,000 prisoners', 'at least 30,000 prisoners', '[-about ][+at least ]30,000 prisoners'],
  ['قال المسؤول إن العدد 12', 'قال الوزير إن العدد 12', 'قال [-المسؤول][+الوزير] إن العدد 12'],
  ['Она сказала правду', 'Она говорила правду', 'Она [-сказала][+говорила] правду'],
  ['one two three four', 'one 2 3 four', 'one [-two three][+2 3] four'],
  ['line one\nline two', 'line one\nline 2', 'line one\nline [-two][+2]'],
])('%j became %j', (from, to, parts) => {
  expect(told(from, to)).toBe(parts)
})

test('both texts can be read from the parts, also for long texts with nothing in common', () => {
  const text = (step: number) => Array.from({ length: 3_000 }, (_, i) => `w${(i * step) % 2_003}`).join(' ')
  const [from, to] = [text(7_919), text(104_729)]
  const parts = wordDiff(from, to)
  expect(
    parts
      .filter((part) => !part.added)
      .map((part) => part.value)
      .join(''),
  ).toBe(from)
  expect(
    parts
      .filter((part) => !part.removed)
      .map((part) => part.value)
      .join(''),
  ).toBe(to)
})
