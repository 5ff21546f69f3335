import type { ReadonlyKysely } from 'kysely/readonly'
import { type Placement, placementOf } from '../articles/drafts/queries.ts'
import type { ArticleVersion } from '../articles/queries.ts'
import type { Workbench } from '../articles/workbench.ts'
import type { Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import type { Anchor, Claim } from './queries.ts'

type Read = ReadonlyKysely<Tables>

/** What the workbench around a claim has read already. */
export type Bench = Pick<Workbench, 'article' | 'text' | 'lines' | 'claims' | 'people' | 'replies'>

/** Where a claim stands in its article. */
export interface ClaimPlace {
  newest: Pick<ArticleVersion, 'id' | 'number'>
  /** What became of the claim when the newest version came in. */
  placement: Placement | null
  /** Ids of the article's claims in reading order, discarded ones left out. */
  order: string[]
}

/** An anchor's line, the words of the article around a quote. */
export interface QuoteContext {
  text: string
  /** Where the line begins in the article's text. */
  start: number
  lineNumber: number
}

/** @throws NotFound when the workbench is another article's */
export async function placeOfClaim(
  read: Read,
  { id, article_id }: Pick<Claim, 'id' | 'article_id'>,
  bench: Bench | undefined,
): Promise<ClaimPlace> {
  if (bench) return placeIn(bench, id)
  const [newest, before] = await read
    .selectFrom('article_versions')
    .select(['id', 'number'])
    .where('article_id', '=', article_id)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  if (!newest) throw new Error(`Article ${article_id} has no text.`)
  // Only what came in later has to place what was there before.
  const placement = before ? await placementOf(read, id, newest.id) : null
  return { newest, placement, order: await claimsInOrder(read, article_id, newest.id) }
}

function placeIn({ text, claims }: Bench, claimId: string): ClaimPlace {
  const own = claims.find(({ id }) => id === claimId)
  if (!own) throw new NotFound('There is no such claim.')
  const order = claims.flatMap(({ id, state }) => (state === 'discarded' ? [] : id))
  return { newest: text, placement: own.placement, order }
}

/** The line that holds an anchor; null where there is no such line. */
export async function contextOf(
  read: Read,
  anchor: Anchor,
  bench: Bench | undefined,
): Promise<QuoteContext | null> {
  const line = bench ? lineIn(bench, anchor) : await lineOf(read, anchor)
  if (!line) return null
  const { text, number, start_at, end_at } = line
  return { text: text.slice(start_at, end_at), start: start_at, lineNumber: number }
}

function lineIn({ lines, text }: Bench, anchor: Anchor) {
  const line = lines.find(({ id }) => id === anchor.line_id)
  return line && { ...line, text: text.text }
}

function lineOf(read: Read, anchor: Anchor) {
  return read
    .selectFrom('lines as l')
    .innerJoin('article_versions as v', 'v.id', 'l.article_version_id')
    .select(['l.number', 'l.start_at', 'l.end_at', 'v.text'])
    .where('l.id', '=', anchor.line_id)
    .executeTakeFirst()
}

/** Ids of an article's claims in reading order of a version of its text, discarded ones left out. */
async function claimsInOrder(read: Read, articleId: string, versionId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('claims as c')
    .leftJoin('anchors as a', (join) =>
      join
        .onRef('a.claim_id', '=', 'c.id')
        .on('a.ordinal', '=', 0)
        .on('a.article_version_id', '=', versionId),
    )
    .select('c.id')
    .where('c.article_id', '=', articleId)
    .where('c.state', '!=', 'discarded')
    .orderBy('a.start_at')
    .orderBy('c.number')
    .execute()
  return rows.map((row) => row.id)
}
