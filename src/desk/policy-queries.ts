import type { ReadonlyKysely } from 'kysely/readonly'
import type { Claim } from '../claims/queries.ts'
import type { RatingGiven } from '../claims/state.ts'
import type { Tables } from '../db/tables.ts'
import { placeColumns, placeOf } from '../scales/alike.ts'
import type { Provenance } from '../sources/independence.ts'

type Read = ReadonlyKysely<Tables>

/** States in which ratings can still move a claim. */
const judged = ['to check', 'in check', 'rated', 'disputed', 're-check'] as const

/** A claim that has ratings and no verdict that holds, with all that the policies look at. */
export interface ClaimUnderWay {
  claim: Claim
  ratings: readonly RatingGiven[]
  sources: readonly Provenance[]
  /** Whether somebody has rated it, or thought again, since the last text that did something to its words. */
  isRatedSince: boolean
}

/** Every claim under way on the desk that somebody has rated; four queries. For changing the policies, not for pages of work. */
export async function claimsUnderWay(read: Read): Promise<ClaimUnderWay[]> {
  const claims = (await read
    .selectFrom('claims as c')
    .selectAll('c')
    .where('c.state', 'in', judged)
    .where((e) => e.exists(e.selectFrom('ratings as r').select('r.id').whereRef('r.claim_id', '=', 'c.id')))
    .orderBy('c.id')
    .execute()) as Claim[]
  const ratings = await read
    .selectFrom('claims as c')
    .innerJoin('ratings as r', 'r.claim_id', 'c.id')
    .innerJoin('levels as l', 'l.id', 'r.level_id')
    .innerJoin('scales as p', 'p.id', 'l.scale_id')
    .select(['r.claim_id', 'r.question', 'r.rater_id', 'r.created_at', 'r.revised_at', ...placeColumns])
    .where('c.state', 'in', judged)
    .execute()
  const sources = await read
    .selectFrom('claims as c')
    .innerJoin('evidence as e', 'e.claim_id', 'c.id')
    .innerJoin('sources as s', 's.id', 'e.source_id')
    .select(['e.claim_id', 's.id', 's.publisher', 's.origin', 's.url', 's.anonymous'])
    .where('c.state', 'in', judged)
    .where('e.removed_at', 'is', null)
    .where('e.stance', '!=', 'context')
    .execute()
  const texts = await read
    .selectFrom('claims as c')
    .innerJoin('placements as p', 'p.claim_id', 'c.id')
    .innerJoin('article_versions as v', 'v.id', 'p.article_version_id')
    .select((e) => ['p.claim_id', e.fn.max('v.created_at').as('at')])
    .where('c.state', 'in', judged)
    .groupBy('p.claim_id')
    .execute()
  const textOf = new Map(texts.map(({ claim_id, at }) => [claim_id, at]))
  const ratingsOf = Map.groupBy(ratings, (rating) => rating.claim_id)
  const sourcesOf = Map.groupBy(sources, (source) => source.claim_id)
  return claims.map((claim) => {
    const given = ratingsOf.get(claim.id) ?? []
    const text = textOf.get(claim.id) ?? ''
    return {
      claim,
      ratings: given.map((row) => ({ ...row, level: placeOf(row) })),
      sources: sourcesOf.get(claim.id) ?? [],
      isRatedSince: given.some(({ created_at, revised_at }) => (revised_at ?? created_at) > text),
    }
  })
}
