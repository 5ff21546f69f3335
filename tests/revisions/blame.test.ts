import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from '../../src/revisions/blame.ts'

const told = (...texts: string[]) =>
  runsOf(texts.map((text, i) => ({ act: i + 1, text })))
    .map(({ text, act }) => `[${act} ${text}]`)
    .join('')

test.each([
  [[''], ''],
  [['The ministry opened clinics.'], '[1 The ministry opened clinics.]'],
  [
    ['The ministry opened clinics.', 'The ministry closed clinics.', 'The ministry closed 12 clinics.'],
    '[1 The ministry ][2 closed ][3 12 ][1 clinics.]',
  ],
  [['one two three', 'one three', 'one two three'], '[1 one ][3 two ][1 three]'],
  [['gone', '', 'new'], '[3 new]'],
  [['قال المسؤول', 'قال الوزير'], '[1 قال ][2 الوزير]'],
])('%j', (texts, runs) => {
  expect(told(...texts)).toBe(runs)
})

/** Few words, so that they come and go; points and commas that may belong to a number. */
const wording = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', '1', '2', '.', ',', ' ', ' ', '\n', 'é', 'e\u0301', 'و', '🙂'), {
    maxLength: 25,
  })
  .map((pieces) => pieces.join(''))
const words = (text: string) => text.match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu) ?? []

test('runs together are the present wording, and the words of each stood in the value of its act', () => {
  fc.assert(
    fc.property(fc.array(wording, { minLength: 1, maxLength: 8 }), (texts) => {
      const runs = runsOf(texts.map((text, act) => ({ act, text })))
      expect(runs.map((run) => run.text).join('')).toBe(texts.at(-1))
      for (const { text, act } of runs) {
        const stood = words(texts[act] ?? '')
        for (const word of words(text)) expect(stood).toContain(word)
      }
      for (const [i, run] of runs.entries()) expect(run.act).not.toBe(runs[i + 1]?.act)
    }),
  )
})
