/** What a file may say about the article in it. '' means unknown. */
export type Metadata = {
  title: string
  byline: string
  publisher: string
  url: string
  /** ISO date (2025-03-17), without a time. */
  publishedOn: string
  /** BCP 47 primary language tag, lower case. */
  language: string
}

export const MAX_TITLE_CHARACTERS = 500
export const MAX_NAME_CHARACTERS = 300
export const MAX_URL_CHARACTERS = 2_000

export const noMetadata: Metadata = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  publishedOn: '',
  language: '',
}

/** One line of plain text, white space collapsed, cut at `max` UTF-16 units (never through a surrogate pair). */
export function oneLine(value: string, max: number): string {
  return value
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}

/** The date of an ISO 8601 date or date-time as it is written (no shift of time zones); '' when it is not one. */
export function isoDate(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(value.trim())?.[1]
  if (!day) return ''
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : ''
}

/** The address if it is absolute, http or https and free of a user name and password; '' otherwise. */
export function webAddress(value: string): string {
  const trimmed = value.trim()
  if (trimmed.length > MAX_URL_CHARACTERS || !URL.canParse(trimmed)) return ''
  const url = new URL(trimmed)
  const web = url.protocol === 'https:' || url.protocol === 'http:'
  return web && !url.username && !url.password ? url.href : ''
}

/** The primary tag of a well-formed BCP 47 tag, lower case (`en` of `en-GB`); '' when it is not one. */
export function primaryTag(value: string): string {
  try {
    const primary = new Intl.Locale(value.trim().replaceAll('_', '-')).language
    return primary === 'und' ? '' : primary
  } catch {
    return ''
  }
}
