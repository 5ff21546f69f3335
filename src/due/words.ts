const DAY_MS = 86_400_000
/** Days ahead that are told by their number; further ones are told by their date alone. */
const TOLD_AHEAD = 14

/** Whole days from one day to another, both YYYY-MM-DD; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * How a deadline stands to a day, for people: "overdue by 2 days", "due today", "due in 5 days"; empty for one that
 * is further off. Both are YYYY-MM-DD.
 */
export function dueInWords(on: string, today: string): string {
  const days = daysBetween(today, on)
  if (days < 0) return `overdue by ${days === -1 ? '1 day' : `${-days} days`}`
  if (days === 0) return 'due today'
  if (days === 1) return 'due tomorrow'
  return days <= TOLD_AHEAD ? `due in ${days} days` : ''
}
