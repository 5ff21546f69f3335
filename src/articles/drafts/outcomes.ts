import type { Figure } from '../../breaker/figures/figure.ts'
import type { Broken } from '../../breaker/types.ts'
import { movedBy } from '../../users/permissions.ts'
import { anchorRow } from '../anchor.ts'
import { type Alignment, alignLines, type Lined } from './align-lines.ts'
import { type PlacedClaim, placeClaim } from './place-claim.ts'
import { type Anchored, type Placed, quotePlacer } from './place-quote.ts'
import type { ClaimToPlace } from './queries.ts'
import { SURE } from './score.ts'

/**
 * What a later text does to a claim: nothing; it is to be checked again; a person has to say where it stands; or it is
 * a proposal that nobody answered, on words that are no longer there as they were.
 */
export type Fate = 'kept' | 're-check' | 'asks' | 'stale proposal'

export interface Outcome extends ClaimToPlace {
  placed: PlacedClaim
  fate: Fate
  /** Its figures, where they stand in the later text; those whose words are gone are left out. */
  figures: Figure[]
}

/** How the earlier versions go on in the later text, by version: the current one, and those of claims without a place. */
export type Alignments = ReadonlyMap<string, Alignment>

export function laterText(text: string, { lines }: Pick<Broken, 'lines'>): Lined {
  return { text, lines }
}

/** @param earlier the versions by id */
export function alignments(earlier: ReadonlyMap<string, Lined>, later: Lined): Alignments {
  return new Map([...earlier].map(([id, before]) => [id, alignLines(before, later)]))
}

/** What becomes of each claim. @param read must hold each claim's version */
export function outcomesOf(claims: readonly ClaimToPlace[], read: Alignments): Outcome[] {
  const placers = new Map([...read].map(([id, alignment]) => [id, quotePlacer(alignment)]))
  return claims.map((one) => {
    const [alignment, place] = [read.get(one.versionId), placers.get(one.versionId)]
    if (!alignment || !place) throw new Error(`Version ${one.versionId} was not compared.`)
    const pieces = one.anchors.map(
      ({ start_at, end_at, exact, prefix, suffix }): Anchored => ({
        start: start_at,
        end: end_at,
        exact,
        prefix,
        suffix,
      }),
    )
    const placed = placeClaim(alignment.after.text, pieces, place)
    return { ...one, placed, fate: fateOf(one, placed), figures: figuresIn(one, alignment, place) }
  })
}

/** The state a claim is in afterwards. */
export function stateAfter(outcome: Pick<Outcome, 'claim' | 'fate'>): ClaimToPlace['claim']['state'] {
  return movedAfter(outcome).state
}

/** The same as columns. */
export function movedAfter({
  claim,
  fate,
}: Pick<Outcome, 'claim' | 'fate'>): Pick<ClaimToPlace['claim'], 'state' | 'unrated_state'> {
  return fate === 'kept' ? claim : movedBy('article.redraft', claim)
}

function fateOf({ isTouched }: ClaimToPlace, { isChanged, asks }: PlacedClaim): Fate {
  if (!isChanged && !asks) return 'kept'
  if (!isTouched) return 'stale proposal'
  return asks ? 'asks' : 're-check'
}

function figuresIn(
  { claim, anchors }: ClaimToPlace,
  { before }: Alignment,
  place: (quote: Anchored) => Placed | null,
): Figure[] {
  const figures = JSON.parse(claim.figures_json) as Figure[]
  const at = { article_id: '', claim_id: '', article_version_id: '', ordinal: 0 }
  const line = { id: '', start_at: 0, end_at: before.text.length }
  return figures.flatMap((figure) => {
    if (!anchors.length || figure.end > before.text.length || figure.start >= figure.end) return []
    const { start, end } = figure
    const { exact, prefix, suffix } = anchorRow(before.text, figure, at, [line])
    const placed = place({ start, end, exact, prefix, suffix })
    return placed?.isVerbatim && placed.score >= SURE
      ? [{ ...figure, start: placed.start, end: placed.end }]
      : []
  })
}
