import { randomUUIDv7 } from 'node:crypto'
import { checkpointMailings } from '../checkpoints/mailing-queries.ts'
import { latestCheckpoint } from '../checkpoints/queries.ts'
import type { Context } from '../context.ts'
import { dailySince } from './daily.ts'
import type { Mail } from './outbox.ts'

/**
 * Once a day, puts a mail with the newest checkpoint into the outbox for each address of the setting whose mail server
 * has taken none of a log so long. One that still waits there gives way to it. All rows of an address are written in one
 * transaction, so that however the program ends, no second mail is begun on that day and no checkpoint is left out.
 */
export async function addCheckpointMails(context: Context): Promise<void> {
  const { read, keep, now, config } = context
  const at = now().toISOString()
  const from = dailySince(now())
  const latest = from && config.checkpointMail.length ? await latestCheckpoint(read) : undefined
  if (!from || !latest) return
  const { size } = latest
  for (const { address, begunAt, sentSize } of await checkpointMailings(read, config.checkpointMail)) {
    if ((begunAt ?? '') >= from || sentSize >= size) continue
    await keep.transaction().execute(async (tx) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('checkpoint_mailings')
        .values({ address, begun_at: at, sent_size: 0, sent_at: null })
        .onConflict((c) =>
          c.column('address').doUpdateSet({ begun_at: at }).where('checkpoint_mailings.begun_at', '<', from),
        )
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) return
      await tx.deleteFrom('mails').where('address', '=', address).execute()
      await tx
        .insertInto('mails')
        .values({
          ...{
            id: randomUUIDv7(),
            user_id: null,
            notification_id: null,
            since: '',
            address,
            checkpoint: size,
          },
          ...{ created_at: at, next_at: at, begun_at: null, tries: 0, cut: 0 },
        })
        .execute()
    })
  }
}

/** The mail server has it: it leaves the outbox, and it is kept how much of the log the address got. */
export async function checkpointIsMailed(
  { keep, now }: Pick<Context, 'keep' | 'now'>,
  { id, address, checkpoint }: Mail,
): Promise<void> {
  await keep.transaction().execute(async (tx) => {
    await tx
      .updateTable('checkpoint_mailings')
      .set({ sent_size: checkpoint ?? 0, sent_at: now().toISOString() })
      .where('address', '=', address)
      .execute()
    await tx.deleteFrom('mails').where('id', '=', id).execute()
  })
}
