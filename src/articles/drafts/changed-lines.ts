import { type DiffPart, wordDiff } from '../../revisions/diff.ts'
import type { Alignment } from './align-lines.ts'

/** One or more lines of two versions, side by side: what a reader of the differences sees. */
export type ChangedLine =
  | { as: 'stayed'; from: number; to: number; text: string }
  | { as: 'moved'; from: number; to: number; text: string }
  | { as: 'changed'; from: number[]; to: number[]; parts: DiffPart[] }
  | { as: 'gone'; from: number; text: string }
  | { as: 'new'; to: number; text: string }

/** The differences in the order of the later text, what is gone where it stood. Line numbers count from 1. */
export function changedLines({ before, after, old, new: later }: Alignment): ChangedLine[] {
  const rows: ChangedLine[] = []
  const textAt = (of: typeof before, at: number) => of.text.slice(of.lines[at]?.start, of.lines[at]?.end)
  const joined = (of: typeof before, lines: readonly number[]) => lines.map((at) => textAt(of, at)).join(' ')
  let told = 0
  const tellGone = (until: number) => {
    for (; told < until; told++)
      if (old[told]?.as === 'gone') rows.push({ as: 'gone', from: told + 1, text: textAt(before, told) })
  }
  for (const [at, { as, from }] of later.entries()) {
    const [first] = from
    if (as === 'new' || first === undefined) {
      rows.push({ as: 'new', to: at + 1, text: textAt(after, at) })
      continue
    }
    if (!old[first]?.isElsewhere) tellGone(first)
    const to = old[first]?.to ?? [at]
    if (as !== 'changed') rows.push({ as, from: first + 1, to: at + 1, text: textAt(after, at) })
    // A line that was cut up is told where its first part stands.
    else if (to[0] === at)
      rows.push({
        as,
        from: from.map(plusOne),
        to: to.map(plusOne),
        parts: wordDiff(joined(before, from), joined(after, to)),
      })
  }
  tellGone(old.length)
  return rows
}

function plusOne(at: number): number {
  return at + 1
}
