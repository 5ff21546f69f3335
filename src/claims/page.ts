import type { ReadonlyKysely } from 'kysely/readonly'
import { type Placement, placementOf } from '../articles/drafts/queries.ts'
import { isWaitingClaim } from '../articles/is-waiting-claim.ts'
import { type Article, articleById } from '../articles/queries.ts'
import type { Figure } from '../breaker/figures/figure.ts'
import { type ClaimChecklist, checklistOfClaim } from '../checklists/queries.ts'
import { type ClaimReply, replyOfClaim } from '../contacts/queries.ts'
import type { Tables } from '../db/tables.ts'
import { policiesOf } from '../desk/policies.ts'
import { eyesUnder, openness, type Seer } from '../ratings/readable-queries.ts'
import type { Question } from '../ratings/vocabulary.ts'
import { type DiffPart, wordDiff } from '../revisions/diff.ts'
import { type Desk, desk, type Level, levelsOfScale } from '../scales/queries.ts'
import { type Person, people } from '../users/queries.ts'
import type { Facts } from './conditions.ts'
import { factsFrom, ratingsGiven } from './grounds-queries.ts'
import {
  type Anchor,
  anchorsIn,
  anchorsOfClaim,
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
  context: { text: string; start: number; lineNumber: number } | null
  evidence: EvidenceWithSource[]
  /** Those that the viewer may read. */
  ratings: RatingShown[]
  /** Of which questions the viewer may read others' answers, and whether nothing of the claim is hidden. */
  open: Record<Question, boolean> & { all: boolean }
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

/** What whoever asks has read already. */
interface Known {
  article?: Article
  everybody?: Person[]
}

/** A fixed number of queries, however much is attached. @throws NotFound */
export async function claimPage(
  read: ReadonlyKysely<Tables>,
  claimId: string,
  viewer: Seer,
  { article, everybody }: Known = {},
): Promise<ClaimPage> {
  const settings = await desk(read)
  const eyes = eyesUnder(settings, viewer)
  const claim = await claimSeen(read, claimId, eyes)
  const anchors = await anchorsOfClaim(read, claimId)
  const neighbours = await claimsInOrder(read, claim.article_id)
  const place = neighbours.indexOf(claim.id)
  const evidence = await evidenceOfClaim(read, claimId)
  const ratings = await ratingsOfClaim(read, claimId, eyes)
  const made = await verdictOfClaim(read, claimId)
  const open = await openness(read, eyes, claimId)
  const waits = made?.awaits_second === 1
  const grounds = {
    policies: policiesOf(settings),
    risk: claim.risk,
    ratings: await ratingsGiven(read, [claimId]),
    hasEvidence: evidence.length > 0,
  }
  const sources = evidence.filter(({ stance }) => stance !== 'context').map(({ source }) => source)
  return {
    claim,
    tags: JSON.parse(claim.tags_json),
    unclear: JSON.parse(claim.unclear_json),
    features: JSON.parse(claim.features_json),
    figures: JSON.parse(claim.figures_json),
    article: article?.id === claim.article_id ? article : await articleById(read, claim.article_id),
    anchors,
    recheck: await recheckOf(read, claim, anchors, open.all),
    context: anchors[0] ? await lineAround(read, anchors[0]) : null,
    evidence,
    ratings,
    verdict: waits ? null : made,
    // It rests on the ratings, so it is hidden as they are.
    waiting: waits && open.all ? made : null,
    facts: factsFrom(grounds, { me: viewer.id, sources, waiting: waits ? made : null, sees: open }),
    open,
    deciders: await decidersOfClaim(read, claimId),
    notes: await notesOfClaim(read, claimId, eyes),
    reply: await replyOfClaim(read, claimId),
    checklist: await checklistOfClaim(read, claim),
    people: everybody ?? (await people(read)),
    desk: settings,
    saidLevels: await levelsOfScale(read, settings.said_scale_id),
    trueLevels: await levelsOfScale(read, settings.scale_id),
    previous: neighbours[place - 1] ?? null,
    next: neighbours[place + 1] ?? null,
  }
}

async function recheckOf(
  read: ReadonlyKysely<Tables>,
  claim: Claim,
  anchors: readonly Anchor[],
  isOpen: boolean,
): Promise<ClaimPage['recheck']> {
  const versions = await read
    .selectFrom('article_versions')
    .select(['id', 'number'])
    .where('article_id', '=', claim.article_id)
    .orderBy('number', 'desc')
    .execute()
  const [newest] = versions
  // Only what came in later has to place what was there before.
  const placement = newest && versions.length > 1 ? await placementOf(read, claim.id, newest.id) : null
  if (!newest || !placement) return null
  const before = await anchorsIn(read, claim.id, placement.from_version_id)
  const quote = (pieces: readonly Pick<Anchor, 'exact'>[]) => pieces.map(({ exact }) => exact).join(' … ')
  return {
    placement: {
      ...placement,
      state_before: isOpen ? placement.state_before : unratedStateBefore(placement),
    },
    waits: isWaitingClaim({ state: claim.state, placement }),
    from: versions.find(({ id }) => id === placement.from_version_id)?.number ?? 0,
    to: newest.number,
    words: wordDiff(quote(before), quote(anchors)),
  }
}

async function lineAround(read: ReadonlyKysely<Tables>, anchor: Anchor): Promise<ClaimPage['context']> {
  const line = await read
    .selectFrom('lines as l')
    .innerJoin('article_versions as v', 'v.id', 'l.article_version_id')
    .select(['l.number', 'l.start_at', 'l.end_at', 'v.text'])
    .where('l.id', '=', anchor.line_id)
    .executeTakeFirst()
  return line
    ? { text: line.text.slice(line.start_at, line.end_at), start: line.start_at, lineNumber: line.number }
    : null
}

/** Ids of an article's claims in reading order of its newest text, discarded ones left out. */
async function claimsInOrder(read: ReadonlyKysely<Tables>, articleId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('claims as c')
    .leftJoin('anchors as a', (join) =>
      join
        .onRef('a.claim_id', '=', 'c.id')
        .on('a.ordinal', '=', 0)
        .on('a.article_version_id', '=', (e) =>
          e
            .selectFrom('article_versions as v')
            .select('v.id')
            .where('v.article_id', '=', articleId)
            .orderBy('v.number', 'desc')
            .limit(1),
        ),
    )
    .select('c.id')
    .where('c.article_id', '=', articleId)
    .where('c.state', '!=', 'discarded')
    .orderBy('a.start_at')
    .orderBy('c.number')
    .execute()
  return rows.map((row) => row.id)
}
