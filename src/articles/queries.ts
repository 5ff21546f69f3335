import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ArticleTable, ArticleVersionTable, HintTable, LineTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

export type Article = Selectable<ArticleTable>
export type ArticleVersion = Selectable<ArticleVersionTable>
export type Line = Selectable<LineTable>
export type HintRow = Selectable<HintTable>

type Read = ReadonlyKysely<Tables>

/** @throws NotFound */
export async function articleById(read: Read, id: string): Promise<Article> {
  const article = await read.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (!article) throw new NotFound('There is no such article.')
  return article
}

/** The newest version of an article's text. @throws NotFound */
export async function currentVersion(read: Read, articleId: string): Promise<ArticleVersion> {
  const version = await read
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!version) throw new NotFound('There is no such article.')
  return version
}

export function linesOfVersion(read: Read, versionId: string): Promise<Line[]> {
  return read
    .selectFrom('lines')
    .selectAll()
    .where('article_version_id', '=', versionId)
    .orderBy('number')
    .execute() as Promise<Line[]>
}

/** What does not fit together in a version's text, dismissed or not. */
export function hintsOfVersion(read: Read, versionId: string): Promise<HintRow[]> {
  return read
    .selectFrom('hints')
    .selectAll()
    .where('article_version_id', '=', versionId)
    .orderBy('number')
    .execute() as Promise<HintRow[]>
}

/** @throws NotFound */
export async function hintById(read: Read, id: string): Promise<HintRow> {
  const hint = await read.selectFrom('hints').selectAll().where('id', '=', id).executeTakeFirst()
  if (!hint) throw new NotFound('There is no such hint.')
  return hint
}
