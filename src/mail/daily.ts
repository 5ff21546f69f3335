/** From when on daily mails go out, in UTC. */
const HOUR = 5

/** When the daily mails of this day began to go out; null before that. */
export function dailySince(now: Date): string | null {
  const at = now.toISOString()
  const since = `${at.slice(0, 10)}T${String(HOUR).padStart(2, '0')}:00:00.000Z`
  return at < since ? null : since
}
