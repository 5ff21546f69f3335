import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { policiesOf } from '../desk/policies.ts'
import { eyesUnder, opennessColumns, opennessFrom, type Seer } from '../ratings/readable-queries.ts'
import { placeColumns } from '../scales/alike.ts'
import { desk } from '../scales/queries.ts'
import type { Facts } from './conditions.ts'
import type { Claim } from './queries.ts'
import type { Grounds, RatingGiven } from './state.ts'

type Read = ReadonlyKysely<Tables>
type Judged = Pick<Claim, 'id' | 'risk'>

/** What decides where claims stand, by claim; a fixed number of queries for any number of them. */
export async function groundsOf(
  read: Read,
  claims: readonly Judged[],
): Promise<Map<string, Grounds & Pick<Facts, 'policies'>>> {
  if (!claims.length) return new Map()
  const ids = claims.map(({ id }) => id)
  const policies = policiesOf(await desk(read))
  const ratings = Map.groupBy(await ratingsGiven(read, ids), (rating) => rating.claim_id)
  const evidence = await read
    .selectFrom('evidence')
    .select('claim_id')
    .distinct()
    .where('claim_id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
  const withEvidence = new Set(evidence.map(({ claim_id }) => claim_id))
  return new Map(
    claims.map(({ id, risk }) => [
      id,
      { policies, risk, ratings: ratings.get(id) ?? [], hasEvidence: withEvidence.has(id) },
    ]),
  )
}

/** What is attached to one claim. */
export async function groundsOfOne(read: Read, claim: Judged): Promise<Grounds & Pick<Facts, 'policies'>> {
  const grounds = (await groundsOf(read, [claim])).get(claim.id)
  if (!grounds) throw new Error('A claim has no grounds.')
  return grounds
}

/** All that conditions look at, for an act of this person on this claim; whatever they may read of it. */
export async function factsOf(
  read: Read,
  claim: Judged,
  seer: Seer,
  more: Partial<Pick<Facts, 'question' | 'sourcesReason' | 'disputeReason' | 'revisionReason'>> = {},
): Promise<Facts> {
  const settings = await desk(read)
  const evidence = await read
    .selectFrom('evidence as e')
    .innerJoin('sources as s', 's.id', 'e.source_id')
    .select(['e.stance', 's.id', 's.publisher', 's.origin', 's.url', 's.anonymous'])
    .where('e.claim_id', '=', claim.id)
    .where('e.removed_at', 'is', null)
    .execute()
  const judged = await read
    .selectFrom('claims as c')
    .leftJoin('verdicts as v', (join) => join.onRef('v.claim_id', '=', 'c.id').on('v.awaits_second', '=', 1))
    .select(['v.decided_by', 'v.sources_reason', 'v.dispute_reason'])
    .select(opennessColumns(eyesUnder(settings, seer)))
    .where('c.id', '=', claim.id)
    .executeTakeFirst()
  const grounds = {
    policies: policiesOf(settings),
    risk: claim.risk,
    ratings: await ratingsGiven(read, [claim.id]),
    hasEvidence: evidence.length > 0,
  }
  const known = {
    me: seer.id,
    sources: evidence.filter(({ stance }) => stance !== 'context'),
    waiting: judged ?? null,
    sees: opennessFrom(judged),
  }
  return { ...factsFrom(grounds, known), ...more }
}

type Known = Pick<Facts, 'me' | 'sources' | 'sees'> & {
  /** The verdict that waits for a second editor, if one does: it brings its own reasons. */
  waiting: Record<'decided_by' | 'sources_reason' | 'dispute_reason', string | null> | null
}

/** The same where all of it is at hand, of a claim as it stands. */
export function factsFrom(
  grounds: Grounds & Pick<Facts, 'policies'>,
  { me, sources, waiting, sees }: Known,
): Facts {
  return {
    ...grounds,
    ...{ me, sources, sees, question: null, revisionReason: null },
    waitingBy: waiting?.decided_by ?? null,
    sourcesReason: waiting?.sources_reason ?? '',
    disputeReason: waiting?.dispute_reason ?? '',
  }
}

/** All answers to both questions about these claims, whoever may read them. */
export async function ratingsGiven(
  read: Read,
  claims: readonly string[],
): Promise<(RatingGiven & { claim_id: string })[]> {
  const rows = await read
    .selectFrom('ratings as r')
    .innerJoin('levels as l', 'l.id', 'r.level_id')
    .innerJoin('scales as p', 'p.id', 'l.scale_id')
    .select(['r.claim_id', 'r.question', 'r.rater_id', ...placeColumns])
    .where('r.claim_id', 'in', claims)
    .execute()
  return rows.map(({ claim_id, question, rater_id, ...level }) => ({ claim_id, question, rater_id, level }))
}
