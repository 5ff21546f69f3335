import type { ReadonlyKysely } from 'kysely/readonly'
import type { Article } from '../articles/queries.ts'
import type { Tables } from '../db/tables.ts'
import { type Eyes, isSeenDisputed, isVisibleAct } from '../ratings/readable-queries.ts'
import { type ArticleFigures, articleFigures } from './article-figures.ts'

export const ARTICLES_SHOWN = 30

/** An article as the desk lists it. */
export interface ArticleListed
  extends Pick<Article, 'id' | 'title' | 'publisher' | 'state' | 'deadline_on' | 'created_at'>,
    ArticleFigures {
  /** Claims that are disputed, as far as the reader may know. */
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
export async function articlesPage(read: Read, before: Cursor | null, eyes: Eyes): Promise<ArticlesPage> {
  let query = read
    .selectFrom('articles as a')
    .select(['a.id', 'a.title', 'a.publisher', 'a.state', 'a.deadline_on', 'a.created_at'])
    .select((e) => {
      const acts = e
        .selectFrom('revision_subjects as s')
        .whereRef('s.subject_id', '=', 'a.id')
        .where('s.kind', '=', 'article')
        .orderBy('s.seq', 'desc')
        .limit(1)
      return [
        acts.select('s.seq').as('last_seq'),
        acts
          .innerJoin('revisions as r', 'r.seq', 's.seq')
          .select('r.at')
          .where(isVisibleAct(eyes))
          .as('last_at'),
        e
          .selectFrom('claims as c')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('c.article_id', '=', 'a.id')
          .where(isSeenDisputed(eyes))
          .as('disputed'),
      ]
    })
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(ARTICLES_SHOWN + 1)
  if (before)
    query = query
      .where('a.created_at', '<=', before.at)
      .where((e) => e.or([e('a.created_at', '<', before.at), e('a.id', '<', before.id)]))
  const rows = await query.execute()
  const shown = rows.slice(0, ARTICLES_SHOWN)
  const figures = await articleFigures(read, new Map(shown.map((row) => [row.id, row.last_seq ?? 0])))
  const last = shown.at(-1)
  return {
    articles: shown.map(({ last_seq: _, last_at, disputed, ...row }) => ({
      ...row,
      ...(figures.get(row.id) ?? { claims: 0, factsLeft: 0 }),
      disputed: Number(disputed),
      lastAt: last_at ?? row.created_at,
    })),
    older: last && rows.length > shown.length ? { at: last.created_at, id: last.id } : null,
  }
}
