import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { ActRow } from './queries.ts'

/** What came of a new version of an article's text. */
export interface Redraft {
  number: number
  lines: number
  proposals: number
  /** Claims to be checked again whose place is certain, and those a person had to place. */
  recheck: number
  asks: number
}

/** What acts that put in a new version made, by number of the act: counted from the tables, for their entries are big. */
export async function redraftsOf(
  read: ReadonlyKysely<Tables>,
  acts: readonly ActRow[],
): Promise<Map<number, Redraft>> {
  const drafts = acts.filter((act) => act.action === 'article.redrafted' && act.article_id)
  if (!drafts.length) return new Map()
  const articles = [...new Set(drafts.map((act) => act.article_id as string))]
  const versions = await read
    .selectFrom('article_versions as v')
    .select(['v.article_id', 'v.created_at', 'v.number'])
    .select((e) => [
      e
        .selectFrom('lines as l')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('l.article_version_id', '=', 'v.id')
        .as('lines'),
      e
        .selectFrom('claims as c')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('c.article_id', '=', 'v.article_id')
        .whereRef('c.created_at', '=', 'v.created_at')
        .as('proposals'),
      e
        .selectFrom('placements as p')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('p.article_version_id', '=', 'v.id')
        .where('p.asks', '=', 0)
        .where('p.kind', '!=', 'moved')
        .as('recheck'),
      e
        .selectFrom('placements as p')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('p.article_version_id', '=', 'v.id')
        .where('p.asks', '=', 1)
        .as('asks'),
    ])
    .where('v.article_id', 'in', articles)
    .execute()
  const ofMoment = new Map(versions.map((row) => [`${row.article_id} ${row.created_at}`, row]))
  return new Map(
    drafts.flatMap((act) => {
      const row = ofMoment.get(`${act.article_id} ${act.at}`)
      if (!row) return []
      const { number, lines, proposals, recheck, asks } = row
      const counts = { lines: Number(lines), proposals: Number(proposals) }
      return [[act.seq, { number, ...counts, recheck: Number(recheck), asks: Number(asks) }] as const]
    }),
  )
}
