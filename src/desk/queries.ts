import type { ReadonlyKysely } from 'kysely/readonly'
import { isNotLookedAt } from '../articles/line-queries.ts'
import type { Article } from '../articles/queries.ts'
import { openStates } from '../claims/vocabulary.ts'
import type { Tables } from '../db/tables.ts'
import { type Eyes, eyesOf, isVisibleAct, type Seer, seenState } from '../ratings/readable-queries.ts'

export const ARTICLES_SHOWN = 30

/** An article as the desk lists it. */
export interface ArticleListed
  extends Pick<Article, 'id' | 'title' | 'publisher' | 'state' | 'deadline_on' | 'created_at'> {
  factsLeft: number
  claims: number
  disputed: number
  /** When the last act on it was. */
  lastAt: string
}

/** Where a page of the list ends: the last article's time and id. */
export interface Cursor {
  at: string
  id: string
}

export interface ArticlesPage {
  articles: ArticleListed[]
  /** For the page after this one; null at the end. */
  older: Cursor | null
}

type Read = ReadonlyKysely<Tables>

/** A page of the articles, newest first, in a fixed number of queries; only the articles shown are counted up. */
export async function articlesPage(read: Read, before: Cursor | null, seer: Seer): Promise<ArticlesPage> {
  const eyes = await eyesOf(read, seer)
  let query = read
    .selectFrom('articles as a')
    .select(['a.id', 'a.title', 'a.publisher', 'a.state', 'a.deadline_on', 'a.created_at'])
    .select((e) =>
      e
        .selectFrom('revision_subjects as s')
        .innerJoin('revisions as r', 'r.seq', 's.seq')
        .select('r.at')
        .whereRef('s.subject_id', '=', 'a.id')
        .where('s.kind', '=', 'article')
        .where(isVisibleAct(eyes))
        .orderBy('s.seq', 'desc')
        .limit(1)
        .as('last_at'),
    )
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(ARTICLES_SHOWN + 1)
  if (before)
    query = query
      .where('a.created_at', '<=', before.at)
      .where((e) => e.or([e('a.created_at', '<', before.at), e('a.id', '<', before.id)]))
  const rows = await query.execute()
  const shown = rows.slice(0, ARTICLES_SHOWN)
  const ids = shown.map((row) => row.id)
  const claims = await claimCounts(read, eyes, ids)
  const lines = await linesLeft(read, ids)
  const last = shown.at(-1)
  return {
    articles: shown.map(({ last_at, ...row }) => {
      const { claims: all = 0, open = 0, disputed = 0 } = claims.get(row.id) ?? {}
      const factsLeft = open + (lines.get(row.id) ?? 0)
      return { ...row, claims: all, disputed, factsLeft, lastAt: last_at ?? row.created_at }
    }),
    older: last && rows.length > shown.length ? { at: last.created_at, id: last.id } : null,
  }
}

interface ClaimCounts {
  claims: number
  open: number
  disputed: number
}

async function claimCounts(
  read: Read,
  eyes: Eyes,
  articleIds: readonly string[],
): Promise<Map<string, ClaimCounts>> {
  const counts = new Map<string, ClaimCounts>()
  if (!articleIds.length) return counts
  const rows = await read
    .selectFrom('claims as c')
    .select('c.article_id')
    .select(seenState(eyes).as('state'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('c.article_id', 'in', articleIds)
    .where('c.state', '!=', 'discarded')
    .groupBy(['c.article_id', seenState(eyes)])
    .execute()
  for (const { article_id, state, n } of rows) {
    const sum = counts.get(article_id) ?? { claims: 0, open: 0, disputed: 0 }
    sum.claims += Number(n)
    if ((openStates as readonly string[]).includes(state)) sum.open += Number(n)
    if (state === 'disputed') sum.disputed += Number(n)
    counts.set(article_id, sum)
  }
  return counts
}

/**
 * Lines of each article's newest text that nobody has looked at and that hold no claim or proposal: the part of
 * "facts left" that is not open claims.
 */
async function linesLeft(read: Read, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (!articleIds.length) return new Map()
  const rows = await read
    .selectFrom('article_versions as v')
    .innerJoin('lines as l', 'l.article_version_id', 'v.id')
    .select('v.article_id')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('v.article_id', 'in', articleIds)
    .where('v.number', '=', (e) =>
      e
        .selectFrom('article_versions as w')
        .select((m) => m.fn.max('w.number').as('number'))
        .whereRef('w.article_id', '=', 'v.article_id'),
    )
    .where(isNotLookedAt)
    .groupBy('v.article_id')
    .execute()
  return new Map(rows.map((row) => [row.article_id, Number(row.n)]))
}
