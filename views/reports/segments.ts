import type { ReportClaim, ReportLine } from '../../src/reports/model.ts'
import { type Segment, segments } from '../parts/segments.ts'

/** A piece of a line that the same claims cover all through. */
export type ClaimSegment = Segment<ReportClaim>

/** Cuts a line at every edge of a claim's quote; a quote running over several lines is cut to this one. */
export function lineSegments(text: string, line: ReportLine, claims: readonly ReportClaim[]): ClaimSegment[] {
  const stretches = claims
    .toSorted((a, b) => a.number - b.number)
    .flatMap((claim) => claim.spans.map(({ start, end }) => ({ start, end, owner: claim })))
  return segments(text, line, stretches).map((segment) => ({
    ...segment,
    ending: segment.ending.toSorted((a, b) => a.number - b.number),
  }))
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
