import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { readEntry } from '../revisions/entry.ts'
import type { StandingClaim } from './reconcile.ts'

type Read = ReadonlyKysely<Tables>

/** Acts that propose claims: what else is done to a claim is done by a person to that claim. */
const proposing = new Set(['article.imported', 'article.rebroken', 'article.redrafted'])

/** The article's claims as they stand in a version of its text, with whether anybody has touched them. */
export async function standingClaims(
  read: Read,
  articleId: string,
  versionId: string,
): Promise<StandingClaim[]> {
  const touched = await touchedClaims(read, articleId)
  const claims = await read
    .selectFrom('claims')
    .select(['id', 'wording', 'claimant', 'state', 'origin'])
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  const anchors = await read
    .selectFrom('anchors')
    .select(['claim_id', 'start_at as start', 'end_at as end', 'exact'])
    .where('article_version_id', '=', versionId)
    .orderBy('claim_id')
    .orderBy('ordinal')
    .execute()
  const spansOf = Map.groupBy(anchors, (anchor) => anchor.claim_id)
  return claims.map(({ id, wording, claimant, state, origin }) => ({
    id,
    wording,
    claimant,
    isDiscarded: state === 'discarded',
    isTouched: origin === 'person' || touched.has(id),
    spans: spansOf.get(id) ?? [],
  }))
}

/** Ids of an article's claims to which anybody has done anything, be it a note or evidence put to them and taken away. */
export async function touchedClaims(read: Read, articleId: string): Promise<Set<string>> {
  const acts = await read
    .selectFrom('claims as c')
    .innerJoin('revision_subjects as s', (join) =>
      join.onRef('s.subject_id', '=', 'c.id').on('s.kind', '=', 'claim'),
    )
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select(['c.id', 'r.action'])
    .where('c.article_id', '=', articleId)
    .execute()
  return new Set(acts.filter(({ action }) => !proposing.has(action)).map(({ id }) => id))
}

/** Ids of an article's lines that anybody has marked, even if the mark was taken back. */
export async function touchedLines(read: Read, articleId: string): Promise<Set<string>> {
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .where('s.kind', '=', 'article')
    .where('s.subject_id', '=', articleId)
    .where('r.action', 'in', ['line.marked-nothing', 'line.unmarked'])
    .execute()
  const rows = acts.flatMap(({ entry }) => readEntry(entry).rows)
  return new Set(rows.filter(({ table }) => table === 'lines').map(({ id }) => id))
}
