import { type Kysely, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { type Eyes, isVisibleAct } from '../ratings/readable-queries.ts'

/** What one person did of one action within an hour. */
export interface HourOfActs {
  /** `2025-03-17T09`, UTC. */
  hour: string
  action: string
  actor_id: string
  n: number
}

/** The acts on an article that these eyes may know of, counted by the hour, oldest first. One query. */
export async function hoursOfArticle(
  read: ReadonlyKysely<Tables>,
  eyes: Eyes,
  articleId: string,
): Promise<HourOfActs[]> {
  // By subject first: an article's acts are found by index. No entry is read.
  const { rows } = await sql<HourOfActs>`
    select substr(r.at, 1, 13) as hour, r.action, r.actor_id, count(*) as n
    from revision_subjects s cross join revisions r
    where r.seq = s.seq and s.subject_id = ${articleId} and s.kind = 'article' and ${isVisibleAct(eyes)}
    group by 1, 2, 3 order by 1`.execute(read as unknown as Kysely<Tables>)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}
