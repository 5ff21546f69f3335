import type { Lined } from './align-lines.ts'
import type { Range } from './score.ts'

/** The words of the lines that some stretches of a text lie on, each line once, in the order of the text. */
export function linesUnder({ text, lines }: Lined, spans: readonly Range[]): string[] {
  return lines
    .filter((line) => spans.some(({ start, end }) => start < line.end && end > line.start))
    .map(({ start, end }) => text.slice(start, end))
}
