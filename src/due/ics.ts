import { daysBetween } from './words.ts'

/** One all-day entry of a calendar. */
export interface CalendarEntry {
  /** The same for the same thing in every answer, so that a calendar moves it and does not add another. */
  uid: string
  /** YYYY-MM-DD. */
  on: string
  summary: string
  description: string
  url: string
}

/** Longest line of content in octets, without its line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75
const DAY_MS = 86_400_000

/**
 * A calendar as RFC 5545 has it: CRLF, lines folded at 75 octets and never within a character, texts escaped, all-day
 * entries from their day to the next (exclusive), which take no time from anybody.
 * @param at when it is written, ISO 8601 UTC
 */
export function calendarText(name: string, entries: readonly CalendarEntry[], at: string): string {
  const stamp = `${at.replaceAll(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assay//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateValue(entry.on)}`,
      `DTEND;VALUE=DATE:${dateValue(dayAfter(entry.on))}`,
      `SUMMARY:${escaped(entry.summary)}`,
      `DESCRIPTION:${escaped(entry.description)}`,
      `URL:${entry.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A text value (RFC 5545, 3.3.11). What is no text in a calendar, such as other control characters, is left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** A line of content in pieces of at most 75 octets, each but the first begun with a space that counts. */
export function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (octets + more > LINE_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n')
}

function dateValue(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  return new Date((daysBetween('1970-01-01', day) + 1) * DAY_MS).toISOString().slice(0, 10)
}
