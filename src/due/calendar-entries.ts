import type { CalendarEntry } from './ics.ts'
import type { DueItem } from './queries.ts'

/**
 * What a calendar says of something that is due. Whom the desk has asked is left out: calendars are often kept by
 * others than the desk.
 * @param origin where people reach the desk
 */
export function calendarEntry(item: DueItem, origin: string): CalendarEntry {
  const { kind, id, deadline_on, article_id, title, claim } = item
  return {
    uid: `${kind}-${id}@${new URL(origin).hostname}`,
    on: deadline_on,
    summary: claim
      ? `${kind === 'contact' ? 'Answer due, claim' : 'Claim'} ${claim.number}: ${claim.wording}`
      : `Article: ${title}`,
    description: claim ? `In “${title}”` : '',
    url: `${origin}${claim ? `/claims/${claim.id}` : `/articles/${article_id}`}`,
  }
}
