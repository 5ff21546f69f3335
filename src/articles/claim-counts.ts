import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'

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

/** How many people have rated each claim of an article, on either question. */
export async function raterCounts(read: Read, articleId: string): Promise<Counts> {
  const rows = await read
    .selectFrom('ratings')
    .select((e) => ['claim_id', e.fn.count<number>('rater_id').distinct().as('n')])
    .where('article_id', '=', articleId)
    .groupBy('claim_id')
    .execute()
  return countsOf(rows)
}

/** How many threads of notes are open on each claim of an article. */
export async function openNoteCounts(read: Read, articleId: string): Promise<Counts> {
  const rows = await read
    .selectFrom('notes')
    .select((e) => ['claim_id', e.fn.countAll<number>().as('n')])
    .where('article_id', '=', articleId)
    .where('claim_id', 'is not', null)
    .where('parent_id', 'is', null)
    .where('resolved_at', 'is', null)
    .groupBy('claim_id')
    .execute()
  return countsOf(rows)
}

/** Some engines give counts as text. */
function countsOf(rows: readonly { claim_id: string | null; n: number | string }[]): Counts {
  return new Map(rows.map((row) => [String(row.claim_id), Number(row.n)]))
}
