import type { ReportClaim, ReportLine } from '../../src/reports/model.ts'

/** A stretch of a line that the same claims cover all through. */
export interface Segment {
  text: string
  /** The claims whose quote covers it, the one that starts first (and among equals the longest) first. */
  claims: ReportClaim[]
  /** The claims whose quote ends here for this line: their markers follow the segment. */
  ending: ReportClaim[]
}

/**
 * Cuts a line at every edge of a quote, so that overlapping, nested and discontinuous quotes can all be drawn. Joined
 * in order, the texts give `text.slice(line.start, line.end)` back. A quote running over several lines is cut to this one.
 */
export function lineSegments(text: string, line: ReportLine, claims: readonly ReportClaim[]): Segment[] {
  const pieces = claims
    .flatMap((claim) => claim.spans.map((span) => ({ claim, ...clip(span, line) })))
    .filter((piece) => piece.start < piece.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.claim.number - b.claim.number)
  const lastEnd = new Map<ReportClaim, number>()
  for (const piece of pieces) lastEnd.set(piece.claim, Math.max(piece.end, lastEnd.get(piece.claim) ?? 0))

  const edges = [line.start, line.end, ...pieces.flatMap((piece) => [piece.start, piece.end])]
  const cuts = [...new Set(edges)].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? line.end
    const covering = pieces.filter((piece) => piece.start <= start && end <= piece.end)
    const inSegment = [...new Set(covering.map((piece) => piece.claim))]
    return {
      text: text.slice(start, end),
      claims: inSegment,
      ending: inSegment.filter((claim) => lastEnd.get(claim) === end).sort((a, b) => a.number - b.number),
    }
  })
}

/**
 * The claims whose quote touches each line, by line number, in the order of `claims`; lines without any are left out.
 * Takes time for what it finds, not lines × claims, so that the report of a book does not keep people waiting.
 */
export function claimsByLine(
  lines: readonly ReportLine[],
  claims: readonly ReportClaim[],
): Map<number, ReportClaim[]> {
  const found = new Map<number, Set<ReportClaim>>()
  for (const claim of claims) {
    for (const span of claim.spans) {
      for (let i = firstEndingAfter(lines, span.start); i < lines.length; i++) {
        const line = lines[i]
        if (!line || line.start >= span.end || span.start >= span.end) break
        const here = found.get(line.number) ?? new Set()
        found.set(line.number, here.add(claim))
      }
    }
  }
  return new Map([...found].map(([number, here]) => [number, [...here]]))
}

/** Index of the first line that ends behind the offset, by halving: lines are in order and never overlap. */
function firstEndingAfter(lines: readonly ReportLine[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function clip(span: { start: number; end: number }, line: ReportLine): { start: number; end: number } {
  return { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) }
}
