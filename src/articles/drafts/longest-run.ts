/**
 * The longest run of places that grow, out of a list in which none comes twice (Fredman 1975, n log n). Of lines paired
 * one to one these are the ones that stayed in order; all others moved. A diff of the two orders would give the same,
 * but takes quadratic time when much has moved.
 * @returns indexes into the list, in order
 */
export function longestRun(places: readonly number[]): number[] {
  const ends: number[] = []
  const before = new Array<number>(places.length).fill(-1)
  places.forEach((place, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  })
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at)
  return run.reverse()
}
