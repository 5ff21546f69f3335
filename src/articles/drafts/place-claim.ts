import type { Anchored, Placed } from './place-quote.ts'
import { LIKELY, type Range, SURE } from './score.ts'

export const placementKinds = ['exact', 'moved', 'fuzzy', 'orphan'] as const
export type PlacementKind = (typeof placementKinds)[number]

/** What became of a claim's quote in a later text. */
export interface PlacedClaim {
  /** The same words where they were, the same words elsewhere, other or uncertain words, or no place at all. */
  kind: PlacementKind
  /** 0–1; 1 for an exact one. */
  score: number
  /** Where it stands, piece by piece in order; for one that a person is asked about, where it may stand. */
  spans: (Range & { exact: string })[]
  /** A line it stands on changed, or its place is not certain: it has to be checked again. */
  isChanged: boolean
  /** Whether a person has to say where it stands. */
  asks: boolean
}

/**
 * Puts together where the pieces of a claim's quote stand. From 0.75 on they are placed, from 0.5 a person is asked,
 * below it is an orphan. The pieces must keep their order, apart from each other; and those of one line must stay on
 * neighbouring words. Where they do not, or a piece is lost, a person is asked.
 * @param text the later text
 */
export function placeClaim(
  text: string,
  pieces: readonly Anchored[],
  placeQuote: (quote: Anchored) => Placed | null,
): PlacedClaim {
  const placed = pieces.map((piece) => placeQuote(piece))
  const found = placed.filter((one) => one !== null)
  const length = pieces.reduce((sum, piece) => sum + piece.exact.length, 0)
  const total = placed.reduce((sum, one, i) => sum + (one?.score ?? 0) * (pieces[i]?.exact.length ?? 0), 0)
  const sure = found.length === pieces.length && found.every(({ score }) => score >= SURE)
  const together = sure && hangTogether(pieces, found)
  const score = together ? total / length : Math.min(total / length, SURE - 0.01)
  if (!found.length || score < LIKELY)
    return { kind: 'orphan', score, spans: [], isChanged: true, asks: true }
  const spans = found
    .map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
    .sort((a, b) => a.start - b.start)
  const isVerbatim = together && found.every((one) => one.isVerbatim)
  const kind = !isVerbatim ? 'fuzzy' : found.some((one) => one.isElsewhere) ? 'moved' : 'exact'
  return { kind, score, spans, isChanged: !together || found.some((one) => one.isChanged), asks: !together }
}

/** Pieces in the order they had, none in another, and no further apart than their words can have been pushed. */
function hangTogether(pieces: readonly Anchored[], placed: readonly Placed[]): boolean {
  return placed.every((one, i) => {
    const [before, piece, previous] = [placed[i - 1], pieces[i], pieces[i - 1]]
    if (!before || !piece || !previous) return true
    const apart = piece.start - previous.end
    return one.start >= before.end && one.start - before.end <= 2 * apart + FURTHER_APART
  })
}

/** How much may come between two pieces of a quote, in UTF-16 units, beside as much again as was there. */
const FURTHER_APART = 300
