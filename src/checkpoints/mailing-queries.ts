import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'

/** An address that checkpoints are mailed to, and how far it got. */
export interface CheckpointMailing {
  address: string
  /** When the last mail was put into the outbox; null while none was. */
  begunAt: string | null
  /** Acts of the last checkpoint that its mail server took; 0 while none was. */
  sentSize: number
  sentAt: string | null
}

/** One for each address, in their order. One query, none where there is no address. */
export async function checkpointMailings(
  read: ReadonlyKysely<Tables>,
  addresses: readonly string[],
): Promise<CheckpointMailing[]> {
  if (!addresses.length) return []
  const rows = await read
    .selectFrom('checkpoint_mailings')
    .selectAll()
    .where('address', 'in', addresses)
    .execute()
  return addresses.map((address) => {
    const row = rows.find((each) => each.address === address)
    return {
      address,
      begunAt: row?.begun_at ?? null,
      sentSize: row?.sent_size ?? 0,
      sentAt: row?.sent_at ?? null,
    }
  })
}
