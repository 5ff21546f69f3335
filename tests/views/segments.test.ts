import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segments } from '../../views/parts/segments.ts'

const text = 'The old bridge was closed in May, the mayor said.'
const line = { start: 0, end: text.length }
const at = (words: string, owner: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  owner,
})

describe('a line with claims', () => {
  test('without any is one piece', () => {
    expect(segments(text, line, [])).toEqual([{ text, owners: [], ending: [] }])
  })

  test('overlapping quotes are cut at every edge, the one that starts first on the outside', () => {
    const pieces = segments(text, line, [at('bridge was closed', 'a'), at('closed in May', 'b')])
    expect(pieces.map((piece) => [piece.text, piece.owners.join('')])).toEqual([
      ['The old ', ''],
      ['bridge was ', 'a'],
      ['closed', 'ab'],
      [' in May', 'b'],
      [', the mayor said.', ''],
    ])
    expect(pieces.map((piece) => piece.ending.join(''))).toEqual(['', '', 'a', 'b', ''])
  })

  test('a quote in two pieces is marked once, after its last', () => {
    const pieces = segments(text, line, [at('The old bridge', 'a'), at('closed', 'a')])
    expect(pieces.filter((piece) => piece.ending.includes('a')).map((piece) => piece.text)).toEqual([
      'closed',
    ])
  })

  test('a quote that runs over the line is cut to it', () => {
    const [piece] = segments(text, { start: 4, end: 14 }, [{ start: 0, end: 40, owner: 'a' }])
    expect(piece).toEqual({ text: 'old bridge', owners: ['a'], ending: ['a'] })
  })

  test('whatever the quotes, the pieces give the line back, and every owner that touches it ends once', () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('a', 'b', 'c', 'd'))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), fc.nat(49), fc.nat(49), (spans, a, b) => {
        const line = { start: Math.min(a, b), end: Math.max(a, b) + 1 }
        const stretches = spans.map(([x, y, owner]) => ({
          start: Math.min(x, y),
          end: Math.max(x, y),
          owner,
        }))
        const pieces = segments(text, line, stretches)
        const touching = stretches.filter((s) => s.start < s.end && s.start < line.end && s.end > line.start)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(line.start, line.end))
        expect(pieces.flatMap((piece) => piece.ending).sort()).toEqual(
          [...new Set(touching.map((s) => s.owner))].sort(),
        )
      }),
    )
  })
})
