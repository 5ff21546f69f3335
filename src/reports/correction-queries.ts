import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { CorrectionTable, Tables } from '../db/tables.ts'
import type { CorrectionFilter } from './correction-input.ts'
import type { ReportCorrection } from './model.ts'

type Read = ReadonlyKysely<Tables>

/** Corrections that one page of the list shows, and that one export holds. */
export const CORRECTIONS_SHOWN = 50
export const MOST_EXPORTED = 10_000

export interface CorrectionListed extends ReportCorrection {
  id: string
  articleId: string
  title: string
  /** The claim as it is worded now; empty for the article as a whole. */
  wording: string
}

/** All corrections of an article so far: newest edition first, the article's own before its claims'. */
export async function correctionsOfArticle(read: Read, articleId: string): Promise<ReportCorrection[]> {
  const rows = await corrections(read)
    .where('r.article_id', '=', articleId)
    .orderBy('e.number', 'desc')
    .orderBy((o) => o.fn.coalesce('c.number', sql.lit(0)))
    .orderBy('r.id')
    .execute()
  return rows.map(correctionOf)
}

/** A page of all articles' corrections, newest first, and where the next page begins. */
export async function correctionsPage(
  read: Read,
  filter: CorrectionFilter,
  limit = CORRECTIONS_SHOWN,
): Promise<{ corrections: CorrectionListed[]; older: string | null }> {
  // Which rows, by an index of their own; then all that is told of them.
  let picked = read
    .selectFrom('corrections as p')
    .select('p.id')
    .orderBy('p.approved_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
  const { article, kind, from, to, before } = filter
  if (article) picked = picked.where('p.article_id', '=', article)
  if (kind) picked = picked.where('p.kind', '=', kind)
  if (from) picked = picked.where('p.approved_at', '>=', from)
  if (to) picked = picked.where('p.approved_at', '<=', `${to}T23:59:59.999Z`)
  const [at, id] = before.split('_')
  if (at && id)
    picked = picked
      .where('p.approved_at', '<=', at)
      .where((e) => e.or([e('p.approved_at', '<', at), e('p.id', '<', id)]))
  const ids = (await picked.execute()).map((row) => row.id)
  const rows = ids.length
    ? await corrections(read)
        .innerJoin('articles as a', 'a.id', 'r.article_id')
        .select(['a.title', 'c.wording'])
        .where('r.id', 'in', ids.slice(0, limit))
        .orderBy('r.approved_at', 'desc')
        .orderBy('r.id', 'desc')
        .execute()
    : []
  const last = rows.at(-1)
  return {
    corrections: rows.map((row) => ({
      ...correctionOf(row),
      id: row.id,
      articleId: row.article_id,
      title: row.title,
      wording: row.wording ?? '',
    })),
    older: last && ids.length > limit ? `${last.approved_at}_${last.id}` : null,
  }
}

/** Title of an article that has corrections; null when there is none with this id. */
export async function articleTitle(read: Read, id: string): Promise<string | null> {
  const row = await read.selectFrom('articles').select('title').where('id', '=', id).executeTakeFirst()
  return row?.title ?? null
}

function corrections(read: Read) {
  return read
    .selectFrom('corrections as r')
    .innerJoin('editions as e', 'e.id', 'r.edition_id')
    .innerJoin('editions as f', 'f.id', 'r.earlier_edition_id')
    .innerJoin('users as u', 'u.id', 'r.approved_by')
    .leftJoin('claims as c', 'c.id', 'r.claim_id')
    .select(['r.id', 'r.article_id', 'r.kind', 'r.text', 'r.was', 'r.now', 'r.approved_at'])
    .select(['e.number as edition', 'f.number as corrects', 'u.name as approver', 'c.number as claim'])
}

function correctionOf(row: {
  edition: number
  corrects: number
  claim: number | null
  kind: CorrectionTable['kind']
  text: string
  was: string
  now: string
  approver: string
  approved_at: string
}): ReportCorrection {
  const { edition, corrects, claim, kind, text, was, now, approver, approved_at } = row
  return { edition, corrects, claim: claim ?? 0, kind, text, was, now, approvedBy: approver, at: approved_at }
}
