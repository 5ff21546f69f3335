const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "2025-03-17…" as "17 March 2025", "2025-03" as "March 2025"; anything else comes back unchanged. */
export function dayInWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/.exec(date)
  const month = months[Number(parts?.[2]) - 1]
  if (!parts || !month) return date
  return parts[3] ? `${Number(parts[3])} ${month} ${parts[1]}` : `${month} ${parts[1]}`
}

/**
 * An ISO 8601 UTC time as "22 March 2025, 14:30 UTC"; anything that is not one comes back unchanged. Written by hand
 * so that the same report gives the same words on every machine, whatever its locale and time zone.
 */
export function timeInWords(time: string): string {
  const clock = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(time)?.[1]
  return clock ? `${dayInWords(time)}, ${clock} UTC` : time
}
