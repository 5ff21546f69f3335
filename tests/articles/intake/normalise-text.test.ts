import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { normaliseText } from '../../../src/articles/intake/normalise-text.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

describe('normaliseText', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u2028d\u2029e\u0085f\fg', 'a\nb\nc\nd\ne\nf\ng'],
    ['spaces', 'a\u00A0b\u202Fc\u2007d\te', 'a b c d e'],
    ['composed form', 'Cafe\u0301', 'Café'],
    ['zero width', 'a\u200Bb\u2060c\uFEFFd\u00ADe', 'abcde'],
    ['direction', '\u202Ea\u202C\u2066b\u2069\u200Ec\u200F\u061Cd', 'abcd'],
    ['tags', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['controls', 'a\u0000b\u0007c\u009Fd\u007F', 'abcd'],
    ['trailing spaces', 'a  \nb \u2003\n', 'a\nb'],
    ['empty lines', '\n\na\n \n\t\n\n\nb\n\n', 'a\n\nb'],
    ['lone surrogates', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['halves that only meet once something between them is gone', '\uD83D\u200B\uDE00', '\uFFFD\uFFFD'],
    ['a mark that composes only once something between is gone', 'e\u200B\u0301', 'é'],
    ['joiners stay', 'می\u200Cخواهم \u{1F469}\u200D\u{1F680}', 'می\u200Cخواهم \u{1F469}\u200D\u{1F680}'],
  ])('%s', (_, given, expected) => {
    expect(normaliseText(given)).toBe(expected)
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...'\r\n\t\f\v\u0085\u2028\u00A0\u200B\u200C\u200D\u202E\u00AD\u0301\u0308\u064B\uD800\uDC00 ae\u1100\u1161',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  test('twice is the same as once, and the result keeps every promise', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const text = normaliseText(given)
        expect(normaliseText(text)).toBe(text)
        expect(text.normalize('NFC')).toBe(text)
        expect(text.isWellFormed()).toBe(true)
        expect(text.trim()).toBe(text)
        expect(text).not.toMatch(
          /\n{3}|[^\S\n]\n|[\r\t\u00A0\u2028\u2029\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/,
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test('of plain text only white space changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (given) => {
        expect(normaliseText(given).replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
      }),
    )
  })
})
