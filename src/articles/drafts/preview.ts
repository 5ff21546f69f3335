import type { ReadonlyKysely } from 'kysely/readonly'
import { proposalsOf } from '../../breaker/proposals.ts'
import type { Broken } from '../../breaker/types.ts'
import { unratedState } from '../../claims/state.ts'
import type { Tables } from '../../db/tables.ts'
import { claimsWithHidden, eyesOf, type Seer } from '../../ratings/readable-queries.ts'
import { type DiffPart, wordDiff } from '../../revisions/diff.ts'
import { type Article, articleById, currentVersion } from '../queries.ts'
import { type ChangedLine, changedLines } from './changed-lines.ts'
import { type Fate, movedAfter, type Outcome, outcomesOf, stateAfter } from './outcomes.ts'
import type { PlacementKind } from './place-claim.ts'
import { readDraft } from './read-draft.ts'

/** What a later text does to one claim, before it is saved. */
export interface FateShown {
  id: string
  number: number
  wording: string
  state: string
  /** Its state once the text is saved. */
  stateAfter: string
  kind: PlacementKind
  /** 0–100 */
  score: number
  fate: Fate
  /** Its quoted words, and how they differ. */
  words: DiffPart[]
}

/** A later text beside the current version, before it is saved. */
export interface DraftPreview {
  article: Article
  /** The current version. */
  current: { id: string; number: number }
  isSame: boolean
  lines: ChangedLine[]
  counts: Record<ChangedLine['as'], number>
  /** Those that change in any way, in the order of what a person has to do. */
  claims: FateShown[]
  /** How many stay just as they are. */
  kept: number
  /** Proposals that nobody answered and that give way, and those on lines that are new or changed. */
  proposals: { gone: number; fresh: number }
}

/** @param seer who looks at it. @throws NotFound */
export async function draftPreview(
  read: ReadonlyKysely<Tables>,
  articleId: string,
  text: string,
  broken: Broken,
  seer: Seer,
): Promise<DraftPreview> {
  const article = await articleById(read, articleId)
  const current = await currentVersion(read, articleId)
  const { claims, alignments } = await readDraft(read, current, text, broken)
  const alignment = alignments.get(current.id)
  if (!alignment) throw new Error('The current version was not compared.')
  const lines = changedLines(alignment)
  const outcomes = outcomesOf(claims, alignments)
  const live = outcomes.filter(({ claim }) => claim.state !== 'discarded' && claim.state !== 'set aside')
  const told = live.filter(({ fate, placed }) => fate !== 'stale proposal' && !isPlain(fate, placed.kind))
  const ids = told.map(({ claim }) => claim.id)
  const hidden = await claimsWithHidden(read, await eyesOf(read, seer), ids)
  const open = alignment.new.map(({ as }) => as === 'new' || as === 'changed')
  return {
    article,
    current: { id: current.id, number: current.number },
    isSame: text === current.text,
    lines,
    counts: countsOf(lines),
    claims: told
      .map((one) => shown(one, hidden.has(one.claim.id)))
      .sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate)),
    kept: live.filter(({ fate, placed }) => isPlain(fate, placed.kind)).length,
    proposals: {
      gone: live.filter(({ fate }) => fate === 'stale proposal').length,
      fresh: proposalsOf(broken).filter(({ line }) => open[line]).length,
    },
  }
}

const order: readonly Fate[] = ['asks', 're-check', 'kept']

function isPlain(fate: Fate, kind: PlacementKind): boolean {
  return fate === 'kept' && kind === 'exact'
}

/** @param isHidden whether ratings of the claim are hidden */
function shown(outcome: Outcome, isHidden: boolean): FateShown {
  const { claim, placed, fate, anchors } = outcome
  const before = anchors.map(({ exact }) => exact).join(' … ')
  const after = placed.spans.map(({ exact }) => exact).join(' … ')
  return {
    id: claim.id,
    number: claim.number,
    wording: claim.wording,
    state: isHidden ? unratedState(claim) : claim.state,
    stateAfter: isHidden ? unratedState(movedAfter(outcome)) : stateAfter(outcome),
    kind: placed.kind,
    score: Math.round(placed.score * 100),
    fate,
    words: placed.kind === 'orphan' ? [{ value: before, removed: true }] : wordDiff(before, after),
  }
}

function countsOf(lines: readonly ChangedLine[]): DraftPreview['counts'] {
  const counts = { stayed: 0, moved: 0, changed: 0, gone: 0, new: 0 }
  for (const { as } of lines) counts[as]++
  return counts
}
