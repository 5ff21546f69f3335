import { expect, test } from 'vitest'
import { nothingToCheck } from '../../../src/breaker/judging/nothing-to-check.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const reasons = (text: string): (string | null)[] => {
  const document = readDocument(text)
  return document.sentences.map((sentence) => nothingToCheck(document, sentence))
}

test.each<[string, string]>([
  ['Why did the army leave the town?', 'a question'],
  ['“Why did the army leave the town?”', 'a question'],
  ['Thank you very much.', 'a greeting'],
  ['Good evening, everybody.', 'a greeting'],
  ['Click here to read more.', 'a link or a notice'],
  ['Read more: How the town fell', 'a link or a notice'],
  ['Please send your letters to the editor.', 'an instruction'],
  ['Do not believe them.', 'an instruction'],
  ['Photo: Reuters', 'a caption or credit'],
  ['(Reporting by Anne Smith; editing by John Brown)', 'a caption or credit'],
  ['By Anne Smith and John Brown', 'a byline'],
  ['BAGHDAD (Reuters) --', 'a dateline'],
  ['March 17, 2025', 'a date'],
  ['Absolutely.', 'no statement'],
  ['* * *', 'no words'],
  ['I love this country.', 'a feeling'],
  ['We hope for the best.', 'a feeling'],
  ['You should be ashamed of this disgraceful nonsense.', 'an opinion'],
])('nothing to check: %s (%s)', (text, reason) => {
  expect(reasons(text)).toEqual([reason])
})

test('a heading without a verb states nothing, one with a verb or a number may', () => {
  const rest = 'The army left the town on Monday. It had been there for a year.'
  expect(reasons(`The politics of water\n\n${rest}`)[0]).toBe('a heading that states nothing')
  expect(reasons(`Army leaves the town\n\n${rest}`)[0]).toBeNull()
  expect(reasons(`Thirty dead in bombing\n\n${rest}`)[0]).toBeNull()
})

test.each([
  ['The army left the town on Monday.'],
  ['“Why did the army leave the town?” the minister asked.'],
  ['“I love this country,” said Anne Smith.'],
  ['Anne Smith said they should be ashamed.'],
  ['I was born in Aleppo in 1980.'],
  ['The photo shows the mayor.'],
  ['By Monday the army had left.'],
  ['Two people died.'],
])('something to check: %s', (text) => {
  expect(reasons(text)).toEqual([null])
})
