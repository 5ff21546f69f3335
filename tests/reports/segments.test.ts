import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportLine } from '../../src/reports/model.ts'
import { claimsByLine, lineSegments } from '../../views/reports/segments.ts'
import { claim } from './sample.ts'

const text = 'abcdefghij'
const line: ReportLine = {
  number: 1,
  paragraph: 0,
  heading: false,
  start: 0,
  end: 10,
  standing: 'claims',
  by: '',
  reason: '',
}

function quoting(number: number, ...places: [number, number][]) {
  return claim({
    number,
    spans: places.map(([start, end]) => ({ start, end, exact: text.slice(start, end) })),
  })
}

/** "text:claims covering/claims ending" for each segment. */
function drawn(on: ReportLine, ...claims: ReturnType<typeof quoting>[]): string[] {
  const numbers = (list: { number: number }[]) => list.map((one) => one.number).join('')
  return lineSegments(text, on, claims).map((s) => `${s.text}:${numbers(s.owners)}/${numbers(s.ending)}`)
}

test('no claim, one claim, a claim on the whole line', () => {
  expect(drawn(line)).toEqual(['abcdefghij:/'])
  expect(drawn(line, quoting(1, [2, 4]))).toEqual(['ab:/', 'cd:1/1', 'efghij:/'])
  expect(drawn(line, quoting(1, [0, 10]))).toEqual(['abcdefghij:1/1'])
})

test('overlapping, nested and equal quotes', () => {
  expect(drawn(line, quoting(1, [0, 6]), quoting(2, [4, 10]))).toEqual(['abcd:1/', 'ef:12/1', 'ghij:2/2'])
  expect(drawn(line, quoting(1, [3, 5]), quoting(2, [0, 10]))).toEqual(['abc:2/', 'de:21/1', 'fghij:2/2'])
  expect(drawn(line, quoting(2, [0, 10]), quoting(1, [0, 10]))).toEqual(['abcdefghij:12/12'])
})

test('a discontinuous quote has its marker after its last piece only', () => {
  expect(drawn(line, quoting(1, [0, 2], [6, 8]))).toEqual(['ab:1/', 'cdef:/', 'gh:1/1', 'ij:/'])
})

test('a quote over several lines is cut to each', () => {
  const second = { ...line, start: 5, end: 10 }
  expect(drawn({ ...line, end: 4 }, quoting(1, [2, 7]))).toEqual(['ab:/', 'cd:1/1'])
  expect(drawn(second, quoting(1, [2, 7]), quoting(2, [0, 3]))).toEqual(['fg:1/1', 'hij:/'])
})

test('whatever the quotes: the line is whole, no segment is empty, and each claim on the line is marked once', () => {
  const place = fc
    .tuple(fc.nat(10), fc.nat(10))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  const claims = fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 6 })
  fc.assert(
    fc.property(
      claims,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 6, max: 10 }),
      (places, start, end) => {
        const on = { ...line, start, end }
        const quoted = places.map((each, i) => quoting(i + 1, ...each))
        const segments = lineSegments(text, on, quoted)
        expect(segments.map((s) => s.text).join('')).toBe(text.slice(start, end))
        expect(segments.every((s) => s.text !== '')).toBe(true)
        const marked = segments.flatMap((s) => s.ending.map((one) => one.number)).sort()
        const touching = quoted.filter((one) =>
          one.spans.some((span) => Math.max(span.start, start) < Math.min(span.end, end)),
        )
        expect(marked).toEqual(touching.map((one) => one.number).sort())
      },
    ),
  )
})

test('claims are found on every line they touch, however the lines and quotes lie', () => {
  const place = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(2)), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 3 })), lengths, (places, sizes) => {
      let at = 0
      const lines = sizes.map(([length, gap], i) => {
        const start = at + gap
        at = start + length
        return { ...line, number: i + 1, start, end: at }
      })
      const claims = places.map((each, i) => quoting(i + 1, ...each))
      const found = claimsByLine(lines, claims)
      for (const on of lines) {
        const expected = claims.filter((one) =>
          one.spans.some((span) => span.start < on.end && on.start < span.end && span.start < span.end),
        )
        expect(found.get(on.number) ?? []).toEqual(expected)
      }
    }),
  )
})
