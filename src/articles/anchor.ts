import { randomUUIDv7 } from 'node:crypto'

/** How much of the text on either side of a quote is kept to find it again: as Hypothes.is does. */
const CONTEXT_CHARACTERS = 32

/**
 * An anchor with the words around it, cut only between whole characters: half of one cannot be stored.
 * @param lines those of the version; the span lies in one or more of them
 */
export function anchorRow(
  text: string,
  span: { start: number; end: number },
  at: { article_id: string; claim_id: string; article_version_id: string; ordinal: number },
  lines: readonly { id: string; start_at: number; end_at: number }[],
) {
  const exact = text.slice(span.start, span.end)
  const line = lines.find((line) => span.start < line.end_at) ?? lines.at(-1)
  if (!exact || !line) throw new Error(`No words of the text stand at ${span.start}–${span.end}.`)
  return {
    id: randomUUIDv7(),
    ...at,
    line_id: line.id,
    start_at: span.start,
    end_at: span.end,
    exact,
    prefix: text
      .slice(Math.max(0, span.start - CONTEXT_CHARACTERS), span.start)
      .replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(span.end, span.end + CONTEXT_CHARACTERS).replace(/[\uD800-\uDBFF]$/, ''),
  }
}
