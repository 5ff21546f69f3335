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
}

/** Every claim under way on the desk that somebody has rated; three queries. For changing the policies, not for pages of work. */
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
    .select(['r.claim_id', 'r.question', 'r.rater_id', ...placeColumns])
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
  const ratingsOf = Map.groupBy(ratings, (rating) => rating.claim_id)
  const sourcesOf = Map.groupBy(sources, (source) => source.claim_id)
  return claims.map((claim) => ({
    claim,
    ratings: (ratingsOf.get(claim.id) ?? []).map((row) => ({ ...row, level: placeOf(row) })),
    sources: sourcesOf.get(claim.id) ?? [],
  }))
}
