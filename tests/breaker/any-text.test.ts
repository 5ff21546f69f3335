import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { rowOf } from '../../src/breaker/rows.ts'
import type { Broken } from '../../src/breaker/types.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

/** What must hold for the lines and claims of any text. */
function expectSound(text: string, { lines, claims }: Broken) {
  let end = 0
  for (const line of lines) {
    expect(line.start).toBeGreaterThanOrEqual(end)
    expect(line.end).toBeGreaterThan(line.start)
    expect(text.slice(end, line.start)).toMatch(/^\s*$/)
    end = line.end
  }
  expect(text.slice(end)).toMatch(/^\s*$/)
  const claimed = new Set<number>()
  const wordings = new Set<string>()
  for (const claim of claims) {
    const line = lines[claim.line]
    claimed.add(claim.line)
    expect(claim.spans.length).toBeGreaterThan(0)
    expect(claim.spans[0]?.start).toBeGreaterThanOrEqual(line?.start ?? -1)
    expect(claim.spans[0]?.end).toBeLessThanOrEqual(line?.end ?? -1)
    let last = -1
    for (const span of claim.spans) {
      expect(text.slice(span.start, span.end)).toBe(span.exact)
      expect(span.exact.length).toBeGreaterThan(0)
      expect(span.start).toBeGreaterThanOrEqual(last)
      last = span.end
    }
    for (const span of [claim.claimant.nameSpan, claim.claimant.cueSpan])
      if (span) expect(text.slice(span.start, span.end)).toBe(span.exact)
    expect(claim.worthiness).toBeGreaterThanOrEqual(0)
    expect(claim.worthiness).toBeLessThanOrEqual(1)
    expect(claim.wording).toMatch(/\S/)
    if (claim.within !== null) {
      expect(claims[claim.within]).toMatchObject({ line: claim.line, within: null })
      expect(claims[claim.within]).not.toBe(claim)
    }
    expect(wordings.has(claim.wording.toLowerCase())).toBe(false)
    wordings.add(claim.wording.toLowerCase())
  }
  lines.forEach((line, n) => {
    expect(line.standing === 'claims').toBe(claimed.has(n))
    expect(line.reason === null).toBe(claimed.has(n))
  })
}

const fragments = [
  'HTS leader Abu Karim,',
  ' a former deputy of Omar Hadid,',
  ' took the town',
  ' and named himself governor.',
  ' “',
  '”',
  '"',
  "'s",
  ' (',
  ')',
  ' He said',
  ' that',
  ' who fled',
  ', toppling the mayor',
  ' 2,000 of them women',
  ' said',
  ' according to',
  ' Dr. ',
  ' U.S. ',
  '...',
  '…',
  '?',
  '؟',
  '،',
  '\n',
  ' -- ',
  ' — ',
  ': ',
  '; ',
  ' 54,',
  ' was',
  ' because it',
  ' of whom',
  ' and',
  ' I',
  ' in March',
  '\uD83D',
  '\uDE00',
  '\u200F',
  'حذر رئيس المخابرات',
  ' 1) ',
  '• ',
  ' told Reuters',
  ', adding that',
  '\u0000',
  ' https://a.example/b?c=d. ',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('any text breaks into sound lines and claims, the same each time', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'ar', 'en-GB', 'de', '', 'zz-!!'), (text, language) => {
      const broken = breakText(text, language)
      expectSound(text, broken)
      expect(breakText(text, language)).toEqual(broken)
    }),
    { numRuns: 1_500 },
  )
})

test('a row can be made of any text, with pieces inside it', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const row = rowOf({ id: 1, text })
      expect(row.worthiness.length).toBe(row.sentences.length)
      for (const role of row.attributions.flatMap(({ source, cue, content }) => [source, cue, content])) {
        for (const [start, end] of role.flat()) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 500 },
  )
})

const LONG = 400_000
const monsters: [string, string][] = [
  ['one sentence without a stop', 'the council said that the river rose, '.repeat(LONG / 38)],
  ['one word', 'x'.repeat(LONG)],
  ['only stops', '.'.repeat(LONG)],
  ['only opening quotes', '“'.repeat(LONG)],
  ['only brackets', '('.repeat(LONG)],
  // Its time is that of its words: a quarter shows whether it grows faster.
  ['open quotations', '"A b. '.repeat(LONG / 24)],
  ['initials', 'U.S.'.repeat(LONG / 4)],
  ['half addresses', 'a.b.c@'.repeat(LONG / 6)],
  ['lines of a letter', 'a\n'.repeat(LONG / 2)],
  ['lone surrogates', '\uD800'.repeat(LONG)],
]

// Some hold more than a quarter of a million words, each of which is read.
test.each(monsters)('%s without end breaks soundly', { timeout: 120_000 }, (_, text) => {
  const { lines, claims } = breakText(text, 'en')
  const sample = { lines: lines.slice(0, 500), claims: claims.filter((claim) => claim.line < 500), hints: [] }
  expectSound(text.slice(0, sample.lines.at(-1)?.end ?? 0), sample)
  expect(lines.every((line) => line.end - line.start <= 4_000)).toBe(true)
})
