import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { type Eyes, isReadableNote } from '../ratings/readable-queries.ts'

type Read = ReadonlyKysely<Tables>
/** A number per claim id; claims without any are absent. */
type Counts = Map<string, number>

/** How many pieces of evidence stand on each claim of an article. */
export async function evidenceCounts(read: Read, articleId: string): Promise<Counts> {
  const rows = await read
    .selectFrom('evidence')
    .select((e) => ['claim_id', e.fn.countAll<number>().as('n')])
    .where('article_id', '=', articleId)
    .where('removed_at', 'is', null)
    .groupBy('claim_id')
    .execute()
  return countsOf(rows)
}

/** How many threads of notes that these eyes may read are open on each claim of an article. */
export async function openNoteCounts(read: Read, eyes: Eyes, articleId: string): Promise<Counts> {
  const rows = await read
    .selectFrom('notes as n')
    .innerJoin('claims as c', 'c.id', 'n.claim_id')
    .select((e) => ['n.claim_id', e.fn.countAll<number>().as('n')])
    .where('n.article_id', '=', articleId)
    .where('n.parent_id', 'is', null)
    .where('n.resolved_at', 'is', null)
    .where(isReadableNote(eyes))
    .groupBy('n.claim_id')
    .execute()
  return countsOf(rows)
}

/** Some engines give counts as text. */
function countsOf(rows: readonly { claim_id: string | null; n: number | string }[]): Counts {
  return new Map(rows.map((row) => [String(row.claim_id), Number(row.n)]))
}
