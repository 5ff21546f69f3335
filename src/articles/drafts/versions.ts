import type { ReadonlyKysely } from 'kysely/readonly'
import type { Claim } from '../../claims/queries.ts'
import type { Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { type Eyes, eyesOf, type Seer, seenState } from '../../ratings/readable-queries.ts'
import { type Article, type ArticleVersion, articleById, type Line, linesOfVersion } from '../queries.ts'
import type { VerdictMark } from '../workbench.ts'

type Read = ReadonlyKysely<Tables>

/** A version as it is listed. */
export interface VersionListed {
  number: number
  created_at: string
  file_name: string
  /** Who put it in; empty when that is not known any more. */
  by: string
}

/** A claim in the words it had in a version. */
export interface ClaimThere extends Pick<Claim, 'id' | 'number' | 'wording' | 'state'> {
  true: VerdictMark | null
  spans: { start: number; end: number }[]
}

/** One version of an article's text, with the claims as they stand in it. */
export interface VersionShown {
  article: Article
  version: ArticleVersion
  /** All versions, newest first. */
  versions: VersionListed[]
  lines: Line[]
  claims: ClaimThere[]
}

/** @param seer who reads it. @throws NotFound */
export async function versionShown(
  read: Read,
  articleId: string,
  number: number,
  seer: Seer,
): Promise<VersionShown> {
  const article = await articleById(read, articleId)
  const version = await read
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!version) throw new NotFound('The article has no such version.')
  return {
    article,
    version,
    versions: await versionsListed(read, articleId),
    lines: await linesOfVersion(read, version.id),
    claims: await claimsThere(read, version.id, await eyesOf(read, seer)),
  }
}

async function versionsListed(read: Read, articleId: string): Promise<VersionListed[]> {
  const rows = await read
    .selectFrom('article_versions')
    .select(['number', 'created_at', 'file_name'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .execute()
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .leftJoin('users as u', 'u.id', 'r.actor_id')
    .select(['r.at', 'u.name'])
    .where('s.kind', '=', 'article')
    .where('s.subject_id', '=', articleId)
    .where('r.action', 'in', ['article.imported', 'article.redrafted'])
    .execute()
  const names = new Map(acts.map(({ at, name }) => [at, name]))
  return rows.map((row) => ({ ...row, by: names.get(row.created_at) ?? '' }))
}

async function claimsThere(read: Read, versionId: string, eyes: Eyes): Promise<ClaimThere[]> {
  const rows = await read
    .selectFrom('anchors as a')
    .innerJoin('claims as c', 'c.id', 'a.claim_id')
    .leftJoin('verdicts as v', (join) =>
      join.onRef('v.claim_id', '=', 'c.id').on('v.withdrawn_at', 'is', null),
    )
    .leftJoin('levels as l', 'l.id', 'v.level_id')
    .select(['c.id', 'c.number', 'c.wording', seenState(eyes).as('state'), 'a.start_at', 'a.end_at'])
    .select(['l.label', 'l.colour', 'l.icon'])
    .where('a.article_version_id', '=', versionId)
    .orderBy('a.start_at')
    .orderBy('c.number')
    .execute()
  const claims = new Map<string, ClaimThere>()
  for (const { start_at, end_at, label, colour, icon, ...claim } of rows) {
    const known = claims.get(claim.id) ?? {
      ...claim,
      true: label ? { label, colour: colour ?? '', icon: icon ?? '' } : null,
      spans: [],
    }
    known.spans.push({ start: start_at, end: end_at })
    claims.set(claim.id, known)
  }
  return [...claims.values()]
}
