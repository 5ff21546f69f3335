import type { ReadonlyKysely } from 'kysely/readonly'
import { isNotLookedAt } from '../articles/line-queries.ts'
import { openStates } from '../claims/vocabulary.ts'
import type { Tables } from '../db/tables.ts'

/** An article's sums that are the same to everybody who may read it. */
export interface ArticleFigures {
  /** Claims that are not discarded. */
  claims: number
  /** Open claims, and lines of the newest text that nobody has looked at and that hold no claim or proposal. */
  factsLeft: number
}

type Read = ReadonlyKysely<Tables>
type Kept = Map<string, ArticleFigures & { seq: number }>

/** Figures by article, per database; an article's hold until its next act, as that alone can change its claims or lines. */
const keptOf = new WeakMap<Read, Kept>()

/** More articles than a desk lists in a day; past it all are reckoned anew. */
const MOST_KEPT = 5_000

/**
 * The figures of articles. Those reckoned before are taken from memory where the article has had no act since.
 * @param articles by id, with the number of the last act on each
 */
export async function articleFigures(
  read: Read,
  articles: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ArticleFigures>> {
  const kept = keptOf.get(read) ?? new Map()
  keptOf.set(read, kept)
  const changed = [...articles.keys()].filter((id) => kept.get(id)?.seq !== articles.get(id))
  const figures = new Map(changed.length ? await reckoned(read, changed) : [])
  if (kept.size > MOST_KEPT) kept.clear()
  for (const [id, seq] of articles) {
    const known = figures.get(id) ?? kept.get(id)
    if (!known) continue
    kept.set(id, { ...known, seq })
    figures.set(id, known)
  }
  return figures
}

async function reckoned(read: Read, ids: readonly string[]): Promise<[string, ArticleFigures][]> {
  const rows = await read
    .selectFrom('articles as a')
    .select('a.id')
    .select((e) => [
      e
        .selectFrom('claims as c')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('c.article_id', '=', 'a.id')
        .where('c.state', '!=', 'discarded')
        .as('claims'),
      e
        .selectFrom('claims as c')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('c.article_id', '=', 'a.id')
        .where('c.state', 'in', openStates)
        .as('open'),
      e
        .selectFrom('lines as l')
        .select((n) => n.fn.countAll<number>().as('n'))
        .where('l.article_version_id', '=', (v) =>
          v
            .selectFrom('article_versions as v')
            .select('v.id')
            .whereRef('v.article_id', '=', 'a.id')
            .orderBy('v.number', 'desc')
            .limit(1),
        )
        .where(isNotLookedAt)
        .as('lines'),
    ])
    .where('a.id', 'in', ids)
    .execute()
  return rows.map(({ id, claims, open, lines }) => [
    id,
    { claims: Number(claims), factsLeft: Number(open) + Number(lines) },
  ])
}
