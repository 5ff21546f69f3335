import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Anchor, Claim } from '../../claims/queries.ts'
import type { PlacementTable, Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { type ArticleVersion, linesOfVersion } from '../queries.ts'
import { touchedClaims } from '../touch-queries.ts'
import type { Lined } from './align-lines.ts'

export type Placement = Selectable<PlacementTable>
type Read = ReadonlyKysely<Tables>

/** A claim with the words that were quoted for it last. */
export interface ClaimToPlace {
  claim: Claim
  /** The version those words are from. */
  versionId: string
  anchors: Anchor[]
  /** A person made it, answered it or did anything to it. */
  isTouched: boolean
}

/** An article's claims, each with its anchors in the last version in which it has any; four queries. */
export async function claimsToPlace(read: Read, current: ArticleVersion): Promise<ClaimToPlace[]> {
  const { article_id } = current
  const claims = (await read
    .selectFrom('claims')
    .selectAll()
    .where('article_id', '=', article_id)
    .orderBy('number')
    .execute()) as Claim[]
  const anchors = Map.groupBy(
    (await read
      .selectFrom('anchors')
      .selectAll()
      .where('article_version_id', '=', current.id)
      .orderBy('start_at')
      .execute()) as Anchor[],
    (anchor) => anchor.claim_id,
  )
  const earlier = await earlierAnchors(read, current)
  const touched = await touchedClaims(read, article_id)
  return claims.flatMap((claim) => {
    const own = anchors.get(claim.id) ?? earlier.get(claim.id)
    const isTouched = claim.origin === 'person' || touched.has(claim.id)
    return own?.[0] ? [{ claim, versionId: own[0].article_version_id, anchors: own, isTouched }] : []
  })
}

/** Of claims without a place in the current version, the anchors they had in the last version before it. */
async function earlierAnchors(read: Read, current: ArticleVersion): Promise<Map<string, Anchor[]>> {
  if (current.number === 1) return new Map()
  const rows = await read
    .selectFrom('claims as c')
    .innerJoin('anchors as a', 'a.claim_id', 'c.id')
    .innerJoin('article_versions as v', 'v.id', 'a.article_version_id')
    .selectAll('a')
    .select('v.number')
    .where('c.article_id', '=', current.article_id)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('anchors as n')
            .select('n.id')
            .whereRef('n.claim_id', '=', 'c.id')
            .where('n.article_version_id', '=', current.id),
        ),
      ),
    )
    .orderBy('a.start_at')
    .execute()
  const last = new Map<string, number>()
  for (const { claim_id, number } of rows) last.set(claim_id, Math.max(number, last.get(claim_id) ?? 0))
  return Map.groupBy(
    rows.filter(({ claim_id, number }) => number === last.get(claim_id)),
    ({ claim_id }) => claim_id,
  )
}

/** A version's text with its lines. @throws NotFound */
export async function linedVersion(read: Read, versionId: string): Promise<Lined> {
  const version = await read
    .selectFrom('article_versions')
    .select('text')
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!version) throw new NotFound('There is no such version.')
  const lines = await linesOfVersion(read, versionId)
  return {
    text: version.text,
    lines: lines.map(({ start_at, end_at }) => ({ start: start_at, end: end_at })),
  }
}

/** What was said of a claim's place when the current version came in; null where nothing was to be said. */
export async function placementOf(read: Read, claimId: string, versionId: string): Promise<Placement | null> {
  const row = await read
    .selectFrom('placements')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('article_version_id', '=', versionId)
    .executeTakeFirst()
  return (row as Placement | undefined) ?? null
}

/** What was said of the claims' places when a version came in, by claim. */
export async function placementsOfVersion(read: Read, versionId: string): Promise<Map<string, Placement>> {
  const rows = (await read
    .selectFrom('placements')
    .selectAll()
    .where('article_version_id', '=', versionId)
    .execute()) as Placement[]
  return new Map(rows.map((row) => [row.claim_id, row]))
}
