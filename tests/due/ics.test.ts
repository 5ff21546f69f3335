import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarText, escaped, folded } from '../../src/due/ics.ts'

const entry: CalendarEntry = {
  uid: 'claim-01@desk.example',
  on: '2024-12-31',
  summary: 'Claim 3: “Twelve; or, as some say, nine”',
  description: 'In “Clinics”',
  url: 'https://desk.example/claims/01',
}

test('a calendar with one entry', () => {
  expect(calendarText('The desk, due', [entry], '2024-12-01T09:30:00.123Z').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assay//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:The desk\\, due',
    'X-WR-CALNAME:The desk\\, due',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:claim-01@desk.example',
    'DTSTAMP:20241201T093000Z',
    'DTSTART;VALUE=DATE:20241231',
    'DTEND;VALUE=DATE:20250101',
    'SUMMARY:Claim 3: “Twelve\\; or\\, as some say\\, nine”',
    'DESCRIPTION:In “Clinics”',
    'URL:https://desk.example/claims/01',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test.each([
  ['a\\b', 'a\\\\b'],
  ['a\r\nb\rc\nd', 'a\\nb\\nc\\nd'],
  ['a;b,c:d', 'a\\;b\\,c:d'],
  ['a\u0007b\tc', 'ab\tc'],
  ['\ud800a', '\ufffda'],
])('%j is written as %j', (text, written) => expect(escaped(text)).toBe(written))

const anyText = fc.string({ unit: 'binary', maxLength: 400 })

test('whatever a text holds, no line is longer than 75 octets, and unfolding and unescaping give it back', () => {
  fc.assert(
    fc.property(anyText, (summary) => {
      const text = calendarText('Desk', [{ ...entry, summary }], '2024-12-01T09:30:00.000Z')
      expect(text.endsWith('\r\n')).toBe(true)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(text.isWellFormed()).toBe(true)
      const lines = text.replaceAll('\r\n ', '').split('\r\n')
      const value = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? ''
      const read = value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
      expect(read).toBe(
        summary
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\n\t])\p{Cc}/gu, ''),
      )
    }),
  )
})

test('a line is folded between characters, never within one', () => {
  const line = `SUMMARY:${'🧭'.repeat(40)}`
  const pieces = folded(line).split('\r\n')
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
  expect(pieces.map((piece, i) => (i ? piece.slice(1) : piece)).join('')).toBe(line)
  expect(folded('a'.repeat(75))).toBe('a'.repeat(75))
  expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
})
