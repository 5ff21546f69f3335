import type { Context } from '../context.ts'
import { nearDeadlines } from './due-queries.ts'
import { insertNotifications } from './steps.ts'

/** Days before a deadline on which people are told of it. */
const DAYS_AHEAD = 1
/** How long what somebody has read is kept. */
const READ_KEPT_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Tells people of deadlines that are near or over, each once for each day that is set, and forgets what was read long
 * ago. No act, for time passes by itself; it may run as often as one likes.
 */
export async function tellOfDeadlines({
  read,
  keep,
  now,
}: Pick<Context, 'read' | 'keep' | 'now'>): Promise<void> {
  const at = now().toISOString()
  const day = (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString()
  for (const { people, ...deadline } of await nearDeadlines(read, day(DAYS_AHEAD).slice(0, 10)))
    await insertNotifications(keep, read, people, { kind: 'due', ...deadline, by_id: null }, at)
  await keep
    .deleteFrom('notifications')
    .where('read_at', '<', day(-READ_KEPT_DAYS))
    // Those of deadlines are what keeps them from being told again.
    .where('kind', '!=', 'due')
    .execute()
}
