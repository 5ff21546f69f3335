import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'

const lines = (text: string, language = 'en') =>
  breakText(text, language).lines.map((line) => text.slice(line.start, line.end))

test.each([
  ['titles and initials', 'Dr. J. K. Amin met Gen. Sami Odeh on Sunday. They spoke for an hour.', 2],
  [
    'abbreviations',
    'Troops moved at 5 a.m. near the U.S. embassy. No. 7 Brigade stayed, e.g. in Hasakah.',
    2,
  ],
  ['decimals and money', 'Prices rose 3.5 per cent to $1.25. Wages did not.', 2],
  ['an ellipsis inside', 'The camp is … a city of its own. Nobody counts.', 2],
  ['stops inside a quotation with its tag', '“Leave now!” Odeh said. The crowd stayed.', 2],
  ['a question inside a quotation', '“Who pays?” asked the mayor. Nobody answered.', 2],
  ['several sentences in one quotation', '“We are tired. We want to go home,” she said.', 2],
  ['a dateline', 'BAGHDAD (Reuters) -- Iraq closed the crossing. It reopened on Monday.', 2],
  ['an address on the web', 'See https://desk.example.org/a.b?c=1. The list is short.', 2],
  ['an inline list', '1) Close the camp 2) Move the families 3) Try the guards', 3],
])('%s', (_, text, count) => {
  expect(lines(text)).toHaveLength(count)
})

test('a company suffix ends a sentence only before a clear beginning', () => {
  expect(lines('He joined Rafidain Oil Co. in March. It pays well.')).toEqual([
    'He joined Rafidain Oil Co. in March.',
    'It pays well.',
  ])
})

test('a short paragraph without a stop is a heading, and paragraphs are numbered', () => {
  const text = 'Camps under guard\n\nThe camps hold women. They hold children.\nBackground'
  expect(
    breakText(text, 'en').lines.map(({ paragraph, heading, standing, reason }) => [
      paragraph,
      heading,
      standing,
      reason,
    ]),
  ).toEqual([
    [0, true, 'nothing', 'a heading that states nothing'],
    [1, false, 'claims', null],
    [1, false, 'claims', null],
    [2, true, 'nothing', 'a heading that states nothing'],
  ])
})

test.each([
  ['Who guards the prisons?', 'a question'],
  ['Good evening and welcome to the programme', 'a greeting'],
  ['Hello, readers!', 'a greeting'],
  ['Click here for the latest news.', 'a link or a notice'],
  ['Do not open the door.', 'an instruction'],
  ['I love this city.', 'a feeling'],
  ['***', 'no words'],
])('nothing to check in %j', (text, reason) => {
  const { lines: broken, claims } = breakText(text, 'en')
  expect(claims).toEqual([])
  expect(broken[0]?.reason).toBe(reason)
})

const arabic =
  'دمشق تحت الرقابة\nحذر رئيس المخابرات العراقية من خلايا داعش. هل تعود الحرب؟ يعيش نحو 30 ألف نازح في المخيمات، وفق د. سليم حداد.'

test('an Arabic text gives its sentences, one claim each but for questions and headings', () => {
  expect(lines(arabic, 'ar')).toEqual([
    'دمشق تحت الرقابة',
    'حذر رئيس المخابرات العراقية من خلايا داعش.',
    'هل تعود الحرب؟',
    'يعيش نحو 30 ألف نازح في المخيمات، وفق د. سليم حداد.',
  ])
  const { lines: broken, claims } = breakText(arabic, 'ar')
  expect(broken.map((line) => line.reason)).toEqual([
    'a heading that states nothing',
    null,
    'a question',
    null,
  ])
  expect(claims.map((claim) => [claim.wording, claim.kind])).toEqual([
    ['حذر رئيس المخابرات العراقية من خلايا داعش.', 'event'],
    ['يعيش نحو 30 ألف نازح في المخيمات، وفق د. سليم حداد.', 'quantity'],
  ])
})

test('Urdu and Arabic marks end sentences in an English text too', () => {
  expect(lines('یہ شہر ہے۔ وہ آیا۔')).toHaveLength(2)
})
