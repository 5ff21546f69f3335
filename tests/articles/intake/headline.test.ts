import { expect, test } from 'vitest'
import { readPaste } from '../../../src/articles/intake/read-paste.ts'

test.each<[string, string, string]>([
  ['a short first line without a stop', 'Council backs tram\n\nIt voted on Tuesday.', 'Council backs tram'],
  ['an Arabic headline', 'تراجع منسوب دجلة\n\nقالت الوزارة ذلك.', 'تراجع منسوب دجلة'],
  ['a sentence is none', 'The council met.\n\nIt voted on Tuesday.', ''],
  ['a question is none', 'Will it come?\n\nIt voted on Tuesday.', ''],
  ['two lines are none', 'Council backs tram\nby Ana Petrova\n\nIt voted.', ''],
  ['a long line is none', `${'word '.repeat(40)}\n\nIt voted.`, ''],
  ['the only line is none', 'Council backs tram', ''],
])('%s', (_, text, title) => {
  const draft = readPaste(text)
  expect(draft.title).toBe(title)
  expect(draft.text).toContain(text.slice(0, 10).trim())
})
