import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { readEntry } from '../../revisions/entry.ts'
import type { Question } from '../vocabulary.ts'
import type { AgreementFilter } from './filter.ts'
import { MOST_CLAIMS } from './limits.ts'

/** Articles offered to choose from. */
const ARTICLES_OFFERED = 50

type Read = ReadonlyKysely<Tables>

export interface RatingRow {
  id: string
  version: number
  claim_id: string
  question: Question
  rater_id: string
  /** The level first given. */
  level_id: string
}

/**
 * The ratings of the latest claims that are decided, as they were first given: a rating changed after others were seen
 * says nothing about how far people agree. Claims that are not decided are left out, so that nobody who may still have
 * to rate one learns from here how others did.
 * @returns also how many of the ratings were changed since, of how many claims they are, and whether there are more
 */
export async function ratingsToCompare(
  read: Read,
  filter: AgreementFilter,
): Promise<{ ratings: RatingRow[]; changed: number; claims: number; isCut: boolean }> {
  const looked = await read
    .selectFrom((e) =>
      e
        .selectFrom('verdicts')
        .select('claim_id')
        .where('decided_at', '>=', filter.from)
        .$if(filter.to !== '', (q) => q.where('decided_at', '<', dayAfter(filter.to)))
        .$if(filter.article !== '', (q) => q.where('article_id', '=', filter.article))
        .where('withdrawn_at', 'is', null)
        .orderBy('decided_at', 'desc')
        .orderBy('claim_id')
        .limit(MOST_CLAIMS)
        .as('v'),
    )
    .innerJoin('claims as c', 'c.id', 'v.claim_id')
    .innerJoin('ratings as r', 'r.claim_id', 'v.claim_id')
    .select(['r.id', 'r.version', 'r.claim_id', 'r.question', 'r.rater_id', 'r.level_id', 'c.state'])
    .execute()
  const rows = looked.filter(({ state }) => state === 'decided')
  const claims = new Set(rows.map((row) => row.claim_id)).size
  const isCut = new Set(looked.map((row) => row.claim_id)).size >= MOST_CLAIMS
  const first = await firstLevels(
    read,
    rows.filter(({ version }) => version > 1).map((row) => row.claim_id),
  )
  const ratings = rows.map((row) => ({ ...row, level_id: first.get(row.id) ?? row.level_id }))
  const changed = ratings.filter(({ level_id }, i) => level_id !== rows[i]?.level_id).length
  return { ratings, changed, claims, isCut }
}

/** The levels that ratings of these claims had before they were first changed, by the rating's id. */
async function firstLevels(read: Read, claimIds: readonly string[]): Promise<Map<string, string>> {
  const first = new Map<string, string>()
  if (!claimIds.length) return first
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .where('s.subject_id', 'in', [...new Set(claimIds)])
    .where('s.kind', '=', 'claim')
    .where('r.action', '=', 'rating.changed')
    .orderBy('r.seq')
    .execute()
  for (const { entry } of acts)
    for (const { table, id, changes } of readEntry(entry).rows) {
      const from = changes.level_id?.from
      if (table === 'ratings' && typeof from === 'string' && !first.has(id)) first.set(id, from)
    }
  return first
}

/** The newest articles, and the one that was chosen, to choose from. */
export async function articlesOffered(read: Read, chosen: string): Promise<{ id: string; title: string }[]> {
  const newest = await read
    .selectFrom('articles')
    .select(['id', 'title'])
    .orderBy('created_at', 'desc')
    .limit(ARTICLES_OFFERED)
    .execute()
  if (!chosen || newest.some(({ id }) => id === chosen)) return newest
  const one = await read.selectFrom('articles').select(['id', 'title']).where('id', '=', chosen).execute()
  return [...one, ...newest]
}

/** The day after, as YYYY-MM-DD: times of a day sort before it. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
