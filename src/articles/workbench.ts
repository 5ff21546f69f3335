import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Figure } from '../breaker/figures/figure.ts'
import { isOpen } from '../claims/vocabulary.ts'
import { type ClaimReply, type ReplySign, repliesOfArticle, signOf } from '../contacts/queries.ts'
import type { AnchorTable, ClaimTable, Tables } from '../db/tables.ts'
import { type Eyes, eyesOf, type Seer, seenState } from '../ratings/readable-queries.ts'
import { type Person, people } from '../users/queries.ts'
import { evidenceCounts, openNoteCounts } from './claim-counts.ts'
import { type Placement, placementsOfVersion } from './drafts/queries.ts'
import { isWaitingClaim } from './is-waiting-claim.ts'
import {
  type Article,
  type ArticleVersion,
  articleById,
  currentVersion,
  type HintRow,
  hintsOfVersion,
  type Line,
  linesOfVersion,
} from './queries.ts'
import { factsLeft, type Standing, standingOf } from './standing.ts'

export type Anchor = Pick<Selectable<AnchorTable>, 'line_id' | 'start_at' | 'end_at' | 'exact'>

/** A verdict as shown in lists. */
export interface VerdictMark {
  label: string
  colour: string
  icon: string
}

export interface WorkbenchClaim extends Selectable<ClaimTable> {
  tags: string[]
  unclear: string[]
  /** Why the breaker proposed it: the features behind the worthiness, strongest first. */
  features: { name: string; weight: number }[]
  figures: Figure[]
  anchors: Anchor[]
  /** Number of the line that holds the first anchor. */
  line: number
  assignee: string | null
  sources: number
  openNotes: number
  /** What became of its words when this version came in; null where they are plainly the same. */
  placement: Placement | null
  /** A person has to say where it stands in this version. */
  waits: boolean
  /** How it stands with those it concerns; null when nobody asked and nobody need be. */
  reply: ReplySign | null
  said: VerdictMark | null
  true: VerdictMark | null
}

export interface WorkbenchLine extends Line {
  standing: Standing
  /** Name of whoever marked it nothing to check. */
  nothingBy: string | null
  /** Live claims and proposals that begin on the line, by id. */
  claimIds: string[]
  proposals: number
}

export interface WorkbenchHint extends HintRow {
  /** Numbers of the lines it is about. */
  lines: number[]
  /** Name of whoever dismissed it. */
  dismisser: string | null
}

export interface Workbench {
  article: Article
  text: ArticleVersion
  lines: WorkbenchLine[]
  /** In reading order. */
  claims: WorkbenchClaim[]
  hints: WorkbenchHint[]
  people: Person[]
  /** How claims stand with those they concern, by claim; without those of which nobody asked and nobody need. */
  replies: ReadonlyMap<string, ClaimReply>
  factsLeft: number
  counts: {
    claims: number
    proposed: number
    open: number
    decided: number
    disputed: number
    notLookedAt: number
    /** On changed lines, to be checked again. */
    recheck: number
    /** Whose place in this version a person has to say. */
    waiting: number
  }
}

/**
 * Everything the workbench shows to this person, in a fixed number of queries however many claims there are.
 * @throws NotFound
 */
export async function workbench(
  read: ReadonlyKysely<Tables>,
  articleId: string,
  seer: Seer,
): Promise<Workbench> {
  const article = await articleById(read, articleId)
  const text = await currentVersion(read, articleId)
  const lines = await linesOfVersion(read, text.id)
  const everybody = await people(read)
  const replies = await repliesOfArticle(read, articleId)
  const claims = await claimsWithCounts(read, await eyesOf(read, seer), text, replies)
  const names = new Map(everybody.map((person) => [person.id, person.name]))
  const numbers = new Map(lines.map((line) => [line.id, line.number]))
  for (const claim of claims) {
    claim.line = numbers.get(claim.anchors[0]?.line_id ?? '') ?? 0
    claim.assignee = claim.assignee_id ? (names.get(claim.assignee_id) ?? null) : null
  }
  claims.sort(byPlace)
  const standing = standings(lines, claims, names)
  const open = claims.filter((claim) => isOpen(claim.state)).length
  return {
    article,
    text,
    lines: standing,
    claims,
    hints: hintsAmong(lines, await hintsOfVersion(read, text.id), names),
    people: everybody,
    replies,
    factsLeft: factsLeft(open, standing),
    counts: {
      claims: claims.filter((claim) => claim.state !== 'discarded').length,
      proposed: claims.filter((claim) => claim.state === 'proposed').length,
      open,
      decided: claims.filter((claim) => claim.state === 'decided').length,
      disputed: claims.filter((claim) => claim.state === 'disputed').length,
      notLookedAt: standing.filter((line) => line.standing === 'not looked at').length,
      recheck: claims.filter((claim) => claim.state === 're-check').length,
      waiting: claims.filter((claim) => claim.waits).length,
    },
  }
}

function standings(lines: Line[], claims: WorkbenchClaim[], names: Map<string, string>): WorkbenchLine[] {
  const onLine = new Map<string, WorkbenchClaim[]>()
  for (const claim of claims)
    for (const id of new Set(claim.anchors.map((anchor) => anchor.line_id))) {
      const list = onLine.get(id)
      if (list) list.push(claim)
      else onLine.set(id, [claim])
    }
  return lines.map((line) => {
    const here = (onLine.get(line.id) ?? []).filter((claim) => claim.state !== 'discarded')
    return {
      ...line,
      standing: standingOf(
        line,
        here.map((claim) => claim.state),
      ),
      nothingBy: line.nothing_by ? (names.get(line.nothing_by) ?? '') : null,
      claimIds: here.map((claim) => claim.id),
      proposals: here.filter((claim) => claim.state === 'proposed').length,
    }
  })
}

function hintsAmong(
  lines: readonly Line[],
  hints: readonly HintRow[],
  names: Map<string, string>,
): WorkbenchHint[] {
  return hints.map((hint) => {
    const spans = JSON.parse(hint.spans_json) as { start: number; end: number }[]
    const on = lines.filter((line) =>
      spans.some((span) => span.start < line.end_at && span.end > line.start_at),
    )
    return {
      ...hint,
      lines: on.map(({ number }) => number),
      dismisser: hint.dismissed_by ? (names.get(hint.dismissed_by) ?? null) : null,
    }
  })
}

function byPlace(a: WorkbenchClaim, b: WorkbenchClaim): number {
  const [first, second] = [a.anchors[0], b.anchors[0]]
  return (first?.start_at ?? 0) - (second?.start_at ?? 0) || a.number - b.number
}

async function claimsWithCounts(
  read: ReadonlyKysely<Tables>,
  eyes: Eyes,
  { id: versionId, article_id: articleId }: Pick<ArticleVersion, 'id' | 'article_id'>,
  replies: Workbench['replies'],
): Promise<WorkbenchClaim[]> {
  const rows = await read
    .selectFrom('claims as c')
    .selectAll('c')
    .select(seenState(eyes).as('seen'))
    .where('c.article_id', '=', articleId)
    .execute()
  const anchors = await read
    .selectFrom('anchors')
    .select(['claim_id', 'line_id', 'start_at', 'end_at', 'exact'])
    .where('article_version_id', '=', versionId)
    .orderBy('claim_id')
    .orderBy('ordinal')
    .execute()
  const evidence = await evidenceCounts(read, articleId)
  const notes = await openNoteCounts(read, eyes, articleId)
  const verdicts = await verdictsOfArticle(read, articleId)
  const placements = await placementsOfVersion(read, versionId)
  const anchorsOf = Map.groupBy(anchors, (anchor) => anchor.claim_id)
  return rows.map(({ seen, ...row }) => ({
    ...row,
    state: seen,
    tags: JSON.parse(row.tags_json) as string[],
    unclear: JSON.parse(row.unclear_json) as string[],
    features: JSON.parse(row.features_json) as WorkbenchClaim['features'],
    figures: JSON.parse(row.figures_json) as Figure[],
    anchors: anchorsOf.get(row.id) ?? [],
    line: 0,
    assignee: null,
    sources: evidence.get(row.id) ?? 0,
    openNotes: notes.get(row.id) ?? 0,
    placement: placements.get(row.id) ?? null,
    waits: isWaitingClaim({ state: row.state, placement: placements.get(row.id) ?? null }),
    reply: signOf(replies.get(row.id)),
    said: verdicts.get(row.id)?.said ?? null,
    true: verdicts.get(row.id)?.true ?? null,
  }))
}

async function verdictsOfArticle(
  read: ReadonlyKysely<Tables>,
  articleId: string,
): Promise<Map<string, { said: VerdictMark | null; true: VerdictMark }>> {
  const rows = await read
    .selectFrom('verdicts as v')
    .innerJoin('levels as t', 't.id', 'v.level_id')
    .leftJoin('levels as s', 's.id', 'v.said_level_id')
    .select([
      'v.claim_id',
      't.label',
      't.colour',
      't.icon',
      's.label as said_label',
      's.colour as said_colour',
      's.icon as said_icon',
    ])
    .where('v.article_id', '=', articleId)
    .where('v.withdrawn_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.claim_id,
      {
        said: row.said_label
          ? { label: row.said_label, colour: row.said_colour ?? '', icon: row.said_icon ?? '' }
          : null,
        true: { label: row.label, colour: row.colour, icon: row.icon },
      },
    ]),
  )
}
