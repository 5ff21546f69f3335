import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../context.ts'
import { dailySince } from './daily.ts'

/**
 * Once a day, puts a summary into the outbox for everybody who wants one; what there is to say is looked up when it is
 * sent. Both rows are written in one transaction, so that no summary is lost or doubled.
 */
export async function addSummaries({ keep, now }: Pick<Context, 'keep' | 'now'>): Promise<void> {
  const at = now().toISOString()
  const from = dailySince(now())
  if (!from) return
  const due = await keep
    .selectFrom('mail_choices')
    .selectAll()
    .where('choice', '=', 'daily')
    .where('summed_at', '<', from)
    .execute()
  for (const { user_id, summed_at } of due)
    await keep.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('mail_choices')
        .set({ summed_at: at })
        .where('user_id', '=', user_id)
        .where('summed_at', '=', summed_at)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows !== 1n) return
      await tx
        .insertInto('mails')
        .values({
          ...{ id: randomUUIDv7(), user_id, notification_id: null, since: summed_at },
          ...{ created_at: at, next_at: at, begun_at: null, tries: 0, cut: 0 },
        })
        .execute()
    })
}
