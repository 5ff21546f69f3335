import { Router } from 'express'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { text } from '../http/input.ts'
import { desk } from '../scales/queries.ts'
import { beginCalendarAttempt } from '../users/attempts.ts'
import { calendarEntry } from './calendar-entries.ts'
import { calendarByToken, touchCalendar } from './calendar-store.ts'
import { calendarText } from './ics.ts'
import { MOST_DUE } from './limits.ts'
import { dueItems } from './queries.ts'

const MAX_TOKEN = 100

/** What calendars read, without a session: the secret in the address says whose it is. Goes before `signedInOnly`. */
export function calendarRoutes(context: Context): Router {
  const { read, keep, now, config } = context
  return Router().get('/calendar/:token', async (req, res) => {
    const attempt = await beginCalendarAttempt(keep, req.ip ?? '', now())
    let calendar: Awaited<ReturnType<typeof calendarByToken>> = null
    try {
      calendar = await calendarByToken(read, text(req.params.token, { max: MAX_TOKEN }))
    } finally {
      if (calendar) attempt.abandoned()
      else await attempt.failed()
    }
    if (!calendar) throw new NotFound('There is no calendar at this address, or not any more.')
    res.locals.userId = calendar.user_id
    await touchCalendar(keep, calendar, now())
    const of = calendar.whose === 'all' ? ('all' as const) : { person: calendar.user_id }
    const items = await dueItems(read, of, MOST_DUE)
    const { name } = await desk(read)
    const origin = config.publicUrl.endsWith(':0') ? `http://${req.get('Host')}` : config.publicUrl
    const entries = items.map((item) => calendarEntry(item, origin))
    res.type('text/calendar; charset=utf-8')
    res.send(calendarText(`${name}: due`, entries, now().toISOString()))
  })
}
