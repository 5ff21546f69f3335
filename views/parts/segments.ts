/** Where words of something stand in a text: UTF-16 indexes, start inclusive, end exclusive. */
export interface Stretch<Owner> {
  start: number
  end: number
  owner: Owner
}

/** A piece of a line that the same owners cover all through. */
export interface Segment<Owner> {
  text: string
  /** Whose stretch covers it: the one that starts first, and among equals the longest, first. */
  owners: Owner[]
  /** Owners whose last stretch on this line ends here: their markers follow the piece. */
  ending: Owner[]
}

/**
 * Cuts a line at every edge of a stretch, so that overlapping, nested and discontinuous ones can all be drawn. Joined
 * in order, the pieces' texts give `text.slice(line.start, line.end)` back. Stretches are cut to the line; those that
 * do not touch it are left out.
 */
export function segments<Owner>(
  text: string,
  line: { start: number; end: number },
  stretches: readonly Stretch<Owner>[],
): Segment<Owner>[] {
  const pieces = stretches
    .map(({ start, end, owner }) => ({
      start: Math.max(start, line.start),
      end: Math.min(end, line.end),
      owner,
    }))
    .filter((piece) => piece.start < piece.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  if (!pieces.length) return [{ text: text.slice(line.start, line.end), owners: [], ending: [] }]
  const lastEnd = new Map<Owner, number>()
  for (const { owner, end } of pieces) lastEnd.set(owner, Math.max(end, lastEnd.get(owner) ?? 0))
  const edges = new Set([line.start, line.end])
  for (const { start, end } of pieces) edges.add(start).add(end)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? line.end
    const covering = pieces.filter((piece) => piece.start <= start && end <= piece.end)
    const owners = [...new Set(covering.map((piece) => piece.owner))]
    return {
      text: text.slice(start, end),
      owners,
      ending: owners.filter((owner) => lastEnd.get(owner) === end),
    }
  })
}
