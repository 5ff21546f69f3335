import type { ReadonlyKysely } from 'kysely/readonly'
import type { Placement } from '../articles/drafts/queries.ts'
import { isWaitingClaim } from '../articles/is-waiting-claim.ts'
import { type Article, articleById } from '../articles/queries.ts'
import type { Figure } from '../breaker/figures/figure.ts'
import { type ClaimChecklist, checklistOfClaim } from '../checklists/queries.ts'
import { type ClaimReply, noReply, replyOfClaim } from '../contacts/queries.ts'
import type { Tables } from '../db/tables.ts'
import { policiesOf } from '../desk/policies.ts'
import { eyesUnder, type Openness, type Seer } from '../ratings/readable-queries.ts'
import { type DiffPart, wordDiff } from '../revisions/diff.ts'
import { type Desk, desk, type Level, levelsOfScales } from '../scales/queries.ts'
import { type Person, people } from '../users/queries.ts'
import type { Facts } from './conditions.ts'
import { factsFrom } from './grounds-queries.ts'
import { type Bench, type ClaimPlace, contextOf, placeOfClaim, type QuoteContext } from './place-queries.ts'
import {
  type Anchor,
  anchorsIn,
  type Claim,
  claimSeen,
  decidersOfClaim,
  type EvidenceWithSource,
  evidenceOfClaim,
  type NoteShown,
  notesOfClaim,
  type RatingShown,
  ratingsOfClaim,
  type VerdictShown,
  verdictOfClaim,
} from './queries.ts'
import { unratedStateBefore } from './state.ts'

/** What a new draft did to a claim's words. */
export interface Recheck {
  placement: Placement
  /** A person has to say where it stands. */
  waits: boolean
  /** Numbers of the two versions. */
  from: number
  to: number
  words: DiffPart[]
}

/** Everything the claim's page and its panel in the workbench show. */
export interface ClaimPage {
  claim: Claim
  tags: string[]
  unclear: string[]
  features: { name: string; weight: number }[]
  figures: Figure[]
  article: Article
  anchors: Anchor[]
  /** What became of its words when the newest version came in, and what they were; null where they are the same. */
  recheck: Recheck | null
  /** The article's words around the quote, cut at the line's ends. */
  context: QuoteContext | null
  evidence: EvidenceWithSource[]
  /** Those that the viewer may read. */
  ratings: RatingShown[]
  /** Of which questions the viewer may read others' answers, and whether nothing of the claim is hidden. */
  open: Openness
  /** Who took the decider's part. */
  deciders: { id: string; name: string }[]
  verdict: VerdictShown | null
  /** A verdict that does not hold yet: it waits for a second editor. */
  waiting: VerdictShown | null
  /** What the conditions of acts on the claim look at, as of the viewer. */
  facts: Facts
  notes: NoteShown[]
  reply: ClaimReply
  checklist: ClaimChecklist
  people: Person[]
  desk: Desk
  /** The levels ratings and verdicts may use now. */
  saidLevels: Level[]
  trueLevels: Level[]
  /** Neighbours in reading order, for going through the article claim by claim. */
  previous: string | null
  next: string | null
}

/**
 * A fixed number of queries, however much is attached.
 * @param bench spares those for what stands in it
 * @throws NotFound
 */
export async function claimPage(
  read: ReadonlyKysely<Tables>,
  claimId: string,
  viewer: Seer,
  bench?: Bench,
): Promise<ClaimPage> {
  const settings = await desk(read)
  const eyes = eyesUnder(settings, viewer)
  const { claim, open } = await claimSeen(read, claimId, eyes)
  const { newest, placement, order } = await placeOfClaim(read, claim, bench)
  const anchors = await anchorsIn(read, claimId, newest.id)
  const [anchor] = anchors
  const place = order.indexOf(claimId)
  const evidence = await evidenceOfClaim(read, claimId)
  const ratings = await ratingsOfClaim(read, claimId, eyes)
  const made = await verdictOfClaim(read, claimId)
  const waits = made?.awaits_second === 1
  const grounds = {
    policies: policiesOf(settings),
    risk: claim.risk,
    ratings: ratings.given,
    hasEvidence: evidence.length > 0,
  }
  const sources = evidence.filter(({ stance }) => stance !== 'context').map(({ source }) => source)
  const levels = await levelsOfScales(read, [settings.said_scale_id, settings.scale_id])
  return {
    claim,
    tags: JSON.parse(claim.tags_json),
    unclear: JSON.parse(claim.unclear_json),
    features: JSON.parse(claim.features_json),
    figures: JSON.parse(claim.figures_json),
    article: bench?.article ?? (await articleById(read, claim.article_id)),
    anchors,
    recheck: placement
      ? await recheckOf(read, { claim, placement, newest, anchors, isOpen: open.all })
      : null,
    context: anchor ? await contextOf(read, anchor, bench) : null,
    evidence,
    ratings: ratings.readable,
    verdict: waits ? null : made,
    // It rests on the ratings, so it is hidden as they are.
    waiting: waits && open.all ? made : null,
    facts: factsFrom(grounds, { me: viewer.id, sources, waiting: waits ? made : null, sees: open }),
    open,
    deciders: await decidersOfClaim(read, claimId),
    notes: await notesOfClaim(read, claimId, eyes),
    reply: bench ? (bench.replies.get(claimId) ?? noReply) : await replyOfClaim(read, claimId),
    checklist: await checklistOfClaim(read, claim),
    people: bench?.people ?? (await people(read)),
    desk: settings,
    saidLevels: levels.get(settings.said_scale_id) ?? [],
    trueLevels: levels.get(settings.scale_id) ?? [],
    previous: order[place - 1] ?? null,
    next: order[place + 1] ?? null,
  }
}

interface Placed {
  claim: Claim
  placement: Placement
  newest: ClaimPlace['newest']
  anchors: readonly Anchor[]
  isOpen: boolean
}

async function recheckOf(
  read: ReadonlyKysely<Tables>,
  { claim, placement, newest, anchors, isOpen }: Placed,
): Promise<Recheck> {
  const { number } = await read
    .selectFrom('article_versions')
    .select('number')
    .where('id', '=', placement.from_version_id)
    .executeTakeFirstOrThrow()
  const before = await anchorsIn(read, claim.id, placement.from_version_id)
  const quote = (pieces: readonly Pick<Anchor, 'exact'>[]) => pieces.map(({ exact }) => exact).join(' … ')
  return {
    placement: {
      ...placement,
      state_before: isOpen ? placement.state_before : unratedStateBefore(placement),
    },
    waits: isWaitingClaim({ state: claim.state, placement }),
    from: number,
    to: newest.number,
    words: wordDiff(quote(before), quote(anchors)),
  }
}
