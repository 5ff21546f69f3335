import type { Kysely } from 'kysely'
import { indexForSearch, searchableOf } from './full-text.ts'
import type { Tables } from './tables.ts'

/** Puts into the full-text index what was written before it could be found: corrections of earlier days. */
export async function indexEarlier(db: Kysely<Tables>): Promise<void> {
  const left = await db
    .selectFrom('corrections as k')
    .leftJoin('search_rows as s', (join) =>
      join.onRef('s.entity_id', '=', 'k.id').on('s.kind', '=', 'correction'),
    )
    .selectAll('k')
    .where('s.id', 'is', null)
    .orderBy('k.id')
    .execute()
  if (!left.length) return
  await db.transaction().execute(async (tx) => {
    for (const row of left) {
      const searchable = searchableOf('corrections', { ...row })
      if (searchable) await indexForSearch(tx, searchable)
    }
  })
}
