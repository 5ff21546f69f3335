import type { AttributionRow, Pieces } from '../../../../src/breaker/attribution/spans.ts'
import { assignment } from './assignment.ts'
import { percent } from './claim-scores.ts'
import { harmonicMean } from './rouge.ts'

/** People leave out a role the text does not fill. */
type Attributed = Partial<Pick<AttributionRow, 'source' | 'content'>>

export interface AttributedText {
  id: string
  text: string
  attributions: readonly Attributed[]
}

export interface AttributionScores {
  attributionF1: number
  withSourceF1: number
  sourceAccuracy: number
}

/** Two attributions are the same if the words of their contents overlap this much (Jaccard). */
const SAME = 0.5

/**
 * How well attributions match those people marked: one to one by the words of their contents; with the source if the
 * sources share a word or neither has one. Percent.
 */
export function attributionScores(
  gold: readonly AttributedText[],
  produced: ReadonlyMap<string, readonly Attributed[]>,
): AttributionScores {
  let hits = 0
  let sources = 0
  let wantedCount = 0
  let producedCount = 0
  for (const { id, text, attributions } of gold) {
    const words = wordsOf(text)
    const unitsOf = (list: readonly Attributed[]) =>
      list
        .map(({ source, content }) => ({ content: covered(words, content), source: covered(words, source) }))
        .filter(({ content }) => content.size)
    const wanted = unitsOf(attributions)
    const made = unitsOf(produced.get(id) ?? [])
    wantedCount += wanted.length
    producedCount += made.length
    if (!wanted.length || !made.length) continue
    const likeness = made.map((got) => wanted.map((want) => jaccard(got.content, want.content)))
    for (const [row, column] of assignment(likeness)) {
      if ((likeness[row]?.[column] ?? 0) < SAME) continue
      hits++
      const [a, b] = [made[row]?.source ?? new Set<number>(), wanted[column]?.source ?? new Set<number>()]
      if (common(a, b) || (!a.size && !b.size)) sources++
    }
  }
  return {
    attributionF1: percent(harmonicMean(hits / producedCount, hits / wantedCount)),
    withSourceF1: percent(harmonicMean(sources / producedCount, sources / wantedCount)),
    sourceAccuracy: percent(sources / hits),
  }
}

type Extent = readonly [start: number, end: number]

/** Words and single marks, as the extents they take in the text. */
const wordsOf = (text: string): Extent[] =>
  [...text.matchAll(/\w+|[^\w\s]/gu)].map(({ index, 0: word }) => [index, index + word.length])

/** The numbers of the words a role touches. */
function covered(words: readonly Extent[], role: readonly Pieces[] = []): Set<number> {
  const numbers = new Set<number>()
  for (const [start, end] of role.flat())
    for (let i = firstEndingAfter(words, start); i < words.length && (words[i]?.[0] ?? end) < end; i++)
      numbers.add(i)
  return numbers
}

function firstEndingAfter(words: readonly Extent[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.[1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const number of a) if (b.has(number)) count++
  return count
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const count = common(a, b)
  return count / (a.size + b.size - count)
}
