import { expect, test } from 'vitest'
import { quotationsOf } from '../../../src/breaker/attribution/quotations.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const quotations = (text: string) =>
  quotationsOf(readDocument(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['“It is late,” she said.', ['“It is late,”']],
  ['"It is late," she said. "We go."', ['"It is late,"', '"We go."']],
  ["''It is late,'' she said.", ["''It is late,''"]],
  ['«It is late», she said.', ['«It is late»']],
  ['He called it ‘a farce’ twice.', ['‘a farce’']],
  ["He called it 'a farce' twice.", ["'a farce'"]],
  ['“She said ‘never’ and left,” he said.', ['“She said ‘never’ and left,”']],
  ['“It is late,“ he said.', ['“It is late,“']],
  ["The voters' choice wasn't the board's choice in the '90s.", []],
  ['The board’s choice wasn’t the voters’ choice.', []],
  ['The wall is 5\'10" high.', []],
  ['She said “no (and meant it', ['“no (and meant it']],
  ['No marks at all.', []],
])('%s', (text, expected) => expect(quotations(text)).toEqual(expected))

test('a quotation left open goes on in the next paragraph that opens with a mark', () => {
  const text = '“We waited for years.\n\n“Now we build,” she said.\n\n“Others wait.'
  const found = quotationsOf(readDocument(text))
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“We waited for years.\n\n“Now we build,”',
    '“Others wait.',
  ])
  expect(found[0]?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“We waited for years.',
    '“Now we build,”',
  ])
})

test('thousands of marks of all kinds take no time to speak of', () => {
  for (const mark of ['“', '”', '"', "'", "''", '‘', '’', '« ', ' "a', "'a "])
    expect(quotationsOf(readDocument(mark.repeat(5_000))).length).toBeLessThanOrEqual(5_000)
})
