import type { ChangedLine } from '../../../src/articles/drafts/changed-lines.ts'
import { WordDiff } from '../../parts/diff.tsx'

/** Unchanged lines shown on either side of a change. */
const BESIDE = 1
/** Lines that differ shown at most: of a book, the rest is only counted. */
const MOST_SHOWN = 400

interface LineDifferencesProps {
  lines: readonly ChangedLine[]
  language: string
  direction: 'ltr' | 'rtl'
}

/** Two versions line by line: what changed, came and went, with one line around it; the rest folded to a count. */
export function LineDifferences({ lines, language, direction }: LineDifferencesProps) {
  const rows = folded(lines)
  const shown = rows.slice(0, MOST_SHOWN)
  return (
    <>
      <ol class="differences" dir={direction}>
        {shown.map((row) =>
          'count' in row ? (
            <li class="difference folded" dir="ltr">
              {row.count === 1 ? '1 line stays as it is' : `${row.count} lines stay as they are`}
            </li>
          ) : (
            <li class={`difference ${row.as}`}>
              <span class="difference-place small" dir="ltr">
                {placeInWords(row)}
              </span>
              {row.as === 'changed' ? (
                <WordDiff parts={row.parts} />
              ) : (
                <p dir="auto" lang={language || undefined}>
                  {row.as === 'gone' ? (
                    <del>{row.text}</del>
                  ) : row.as === 'new' ? (
                    <ins>{row.text}</ins>
                  ) : (
                    row.text
                  )}
                </p>
              )}
            </li>
          ),
        )}
      </ol>
      {rows.length > shown.length ? (
        <p class="muted">And {rows.length - shown.length} more rows of differences.</p>
      ) : null}
    </>
  )
}

/** "line 4, before 3", "gone: line 7". */
function placeInWords(row: ChangedLine): string {
  switch (row.as) {
    case 'stayed':
      return `line ${row.to}`
    case 'moved':
      return `moved: line ${row.to}, before ${row.from}`
    case 'changed':
      return `changed: line ${row.to.join(' and ')}${same(row.from, row.to) ? '' : `, before ${row.from.join(' and ')}`}`
    case 'gone':
      return `gone: line ${row.from} before`
    case 'new':
      return `new: line ${row.to}`
  }
}

function same(some: readonly number[], others: readonly number[]): boolean {
  return some.join() === others.join()
}

/** Runs of lines that stay, beyond those beside a change, become one count. */
function folded(lines: readonly ChangedLine[]): (ChangedLine | { count: number })[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(({ as }) => as !== 'stayed')
  const rows: (ChangedLine | { count: number })[] = []
  lines.forEach((line, at) => {
    const last = rows.at(-1)
    if (line.as !== 'stayed' || isNear(at)) rows.push(line)
    else if (last && 'count' in last) last.count++
    else rows.push({ count: 1 })
  })
  return rows
}
