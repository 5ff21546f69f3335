import type { ReadonlyKysely } from 'kysely/readonly'
import type { RecordedTables, Tables } from './tables.ts'

/** Some columns of the rows with these ids, in no order; no query when there are no ids. */
export async function pickedRows<T extends keyof RecordedTables, C extends keyof Tables[T] & string>(
  read: ReadonlyKysely<Tables>,
  table: T,
  columns: readonly C[],
  ids: readonly string[],
): Promise<Pick<Tables[T], C>[]> {
  if (!ids.length) return []
  return (await read
    .selectFrom(table as 'claims')
    .select(columns as never)
    .where('id', 'in', ids)
    .execute()) as unknown as Pick<Tables[T], C>[]
}
