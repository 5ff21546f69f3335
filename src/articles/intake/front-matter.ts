import type { Metadata } from './metadata.ts'
import {
  isoDate,
  MAX_NAME_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  oneLine,
  primaryTag,
  webAddress,
} from './metadata.ts'

/** The longest header looked for, in lines. */
export const MAX_HEADER_LINES = 50

const KNOWN_KEYS = [
  'title',
  'byline',
  'author',
  'publisher',
  'site',
  'url',
  'date',
  'published',
  'language',
  'lang',
]

export type FrontMatter = { metadata: Partial<Metadata>; body: string; warnings: string[] }

/**
 * Takes a header off a text:
 *
 *     ---
 *     title: Water falls again
 *     date: 2025-03-17
 *     ---
 *
 * Known keys: title, byline (author), publisher (site), url, date (published), language (lang); others are passed over.
 * Values are plain text, optionally in quotation marks. A text that begins with a rule (`---`) but has no such lines after
 * it, no known key, or no second rule, has no header and comes back whole.
 */
export function splitFrontMatter(source: string): FrontMatter {
  const whole = { metadata: {}, body: source, warnings: [] }
  const opening = /^\uFEFF?---[ \t]{0,20}(?:\r\n|\n|\r)/.exec(source)
  if (!opening) return whole
  const entries = new Map<string, string>()
  let at = opening[0].length
  for (let count = 0; count < MAX_HEADER_LINES; count++) {
    const { line, next } = lineAt(source, at)
    at = next
    if (line.trimEnd() === '---')
      return KNOWN_KEYS.some((key) => entries.has(key))
        ? { ...readEntries(entries), body: source.slice(at) }
        : whole
    const entry = /^([A-Za-z][\w-]{0,40})[ \t]{0,20}:(.*)$/.exec(line)
    if (entry) setOnce(entries, (entry[1] ?? '').toLowerCase(), unquote((entry[2] ?? '').trim()))
    else if (!isPassedOver(line)) return whole
    if (at >= source.length) return whole
  }
  return whole
}

function lineAt(source: string, from: number): { line: string; next: number } {
  const ends = /\r\n|\n|\r/g
  ends.lastIndex = from
  const end = ends.exec(source)
  if (!end) return { line: source.slice(from), next: source.length }
  return { line: source.slice(from, end.index), next: ends.lastIndex }
}

/** Empty lines, comments, and the indented or listed continuation of a key we do not know. */
function isPassedOver(line: string): boolean {
  return line.trim() === '' || /^(?:#|[ \t]|- )/.test(line)
}

function setOnce(entries: Map<string, string>, key: string, value: string) {
  if (!entries.has(key)) entries.set(key, value)
}

function unquote(value: string): string {
  const quote = value[0]
  const quoted = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote)
  return quoted ? value.slice(1, -1) : value
}

function readEntries(entries: Map<string, string>): Pick<FrontMatter, 'metadata' | 'warnings'> {
  const first = (...keys: string[]) =>
    keys.map((key) => entries.get(key) ?? '').find((value) => value !== '') ?? ''
  const [url, date, language] = [first('url'), first('date', 'published'), first('language', 'lang')]
  const metadata = {
    title: oneLine(first('title'), MAX_TITLE_CHARACTERS),
    byline: oneLine(first('byline', 'author'), MAX_NAME_CHARACTERS),
    publisher: oneLine(first('publisher', 'site'), MAX_NAME_CHARACTERS),
    url: webAddress(url),
    publishedOn: isoDate(date),
    language: primaryTag(language),
  }
  const warnings: string[] = []
  if (url && !metadata.url)
    warnings.push('The address in the header is not a full http or https address and was left out.')
  if (date && !metadata.publishedOn)
    warnings.push('The date in the header is not written like 2025-03-17 and was left out.')
  if (language && !metadata.language)
    warnings.push('The language in the header is not a language tag and was left out.')
  return { metadata, warnings }
}
