import { percent } from './claim-scores.ts'
import { harmonicMean } from './rouge.ts'

export interface SplitText {
  id: string
  sentences: readonly string[]
}

export interface BoundaryScores {
  boundaryF1: number
  exact: number
  texts: number
}

/** How well the ends of sentences inside texts are found, whatever the white space, and how many texts are split exactly right. */
export function boundaryScores(
  gold: readonly SplitText[],
  produced: ReadonlyMap<string, readonly string[]>,
): BoundaryScores {
  let hits = 0
  let wantedCount = 0
  let producedCount = 0
  let exact = 0
  for (const { id, sentences } of gold) {
    const wanted = innerEnds(sentences)
    const made = innerEnds(produced.get(id) ?? [])
    const same = [...made].filter((end) => wanted.has(end)).length
    hits += same
    wantedCount += wanted.size
    producedCount += made.size
    if (same === wanted.size && same === made.size) exact++
  }
  return {
    boundaryF1: percent(harmonicMean(hits / producedCount, hits / wantedCount)),
    exact,
    texts: gold.length,
  }
}

/** Where sentences but the last end, in characters other than white space. */
function innerEnds(sentences: readonly string[]): Set<number> {
  const ends = new Set<number>()
  let length = 0
  for (const sentence of sentences.slice(0, -1)) {
    length += sentence.replace(/\s+/g, '').length
    ends.add(length)
  }
  return ends
}
