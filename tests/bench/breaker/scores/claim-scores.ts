import { assignment } from './assignment.ts'
import { harmonicMean, rouge1, stemsOf } from './rouge.ts'

export interface FactRow {
  id: string
  facts: readonly string[]
}

export interface ClaimScores {
  easR: number
  easP: number
  easF: number
  strictP: number
  strictR: number
  strictF: number
  producedPerGold: number
}

/** Two facts say the same if their ROUGE-1 is at least this. */
const SAME = 0.7

/**
 * How well produced facts cover the facts people wrote. easR and easP: the mean, over texts, of the best ROUGE-1 of each
 * wanted or produced fact; strict: over all texts, pairs one to one that say the same. Percent, but producedPerGold.
 */
export function claimScores(
  gold: readonly FactRow[],
  produced: ReadonlyMap<string, readonly string[]>,
): ClaimScores {
  const recall: number[] = []
  const precision: number[] = []
  let hits = 0
  let wantedCount = 0
  let producedCount = 0
  for (const { id, facts } of gold) {
    const wanted = facts.map(stemsOf).filter((words) => words.length)
    const made = (produced.get(id) ?? []).map(stemsOf).filter((words) => words.length)
    wantedCount += wanted.length
    producedCount += made.length
    if (!wanted.length) continue
    const likeness = wanted.map((want) => made.map((got) => rouge1(want, got)))
    recall.push(made.length ? mean(likeness.map((row) => Math.max(...row))) : 0)
    precision.push(
      made.length
        ? mean(made.map((_, column) => Math.max(...likeness.map((row) => row[column] as number))))
        : 0,
    )
    const pairs = assignment(likeness.map((row) => row.map((x) => (x >= SAME ? 1 : 0) + x / 1000)))
    hits += pairs.filter(([row, column]) => (likeness[row]?.[column] ?? 0) >= SAME).length
  }
  const [easR, easP, strictP, strictR] = [
    mean(recall),
    mean(precision),
    hits / producedCount,
    hits / wantedCount,
  ]
  return {
    easR: percent(easR),
    easP: percent(easP),
    easF: percent(harmonicMean(easR, easP)),
    strictP: percent(strictP),
    strictR: percent(strictR),
    strictF: percent(harmonicMean(strictP, strictR)),
    producedPerGold: Math.round((100 * producedCount) / wantedCount) / 100,
  }
}

/** A share as percent, with one decimal. */
export const percent = (share: number) => Math.round(1000 * share) / 10

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
