import type { Range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import type { Span } from './types.ts'

/** The words of a claim as spans of the text: in order, overlapping and neighbouring ones joined. */
export function spansOf(text: string, words: Word[], ranges: Range[]): Span[] {
  const spans: Span[] = []
  for (const { from, to } of ranges.filter((r) => r.to > r.from).sort((a, b) => a.from - b.from)) {
    const start = (words[from] as Word).start
    const end = (words[to - 1] as Word).end
    const last = spans.at(-1)
    if (last && !/\S/.test(text.slice(last.end, Math.max(last.end, start)))) {
      last.end = Math.max(last.end, end)
      last.exact = text.slice(last.start, last.end)
    } else spans.push({ start, end, exact: text.slice(start, end) })
  }
  return spans
}
