import { breakText } from '../../breaker/break.ts'
import { explainLine } from '../../breaker/explain.ts'
import type { Explanation } from '../../breaker/explanation.ts'

/** Texts up to this length, in UTF-16 units, are read as a whole to explain a line of them. */
const WHOLE = 60_000
/** Of longer ones, about so much before and after the line, in UTF-16 units, is enough for most of its context. */
const BEFORE = 30_000
const AFTER = 10_000

export interface ExplainedLine {
  /** Null where no line begins or runs there as the text is cut now. */
  explanation: Explanation | null
  /** Only the paragraphs around the line were read. */
  isPartial: boolean
}

/** A line as it was cut when its article came in; offsets into the text. */
export interface StoredLine {
  number: number
  start_at: number
}

/** How a line is read that stands on the desk, found by where it begins: the text may be cut otherwise by now. */
export function explainStoredLine(text: string, language: string, line: StoredLine): ExplainedLine {
  const part = partAround(text, line.start_at)
  const isPartial = part.text.length < text.length
  const start = line.start_at - part.from
  const explanation = isPartial ? null : explained(text, language, line.number - 1)
  if (explanation?.line.start === start) return { explanation, isPartial }
  const index = breakText(part.text, language).lines.findIndex(({ end }) => start < end)
  return { explanation: index < 0 ? null : explainLine(part.text, language, index), isPartial }
}

/** Null where the text has fewer lines by now. */
function explained(text: string, language: string, index: number): Explanation | null {
  try {
    return explainLine(text, language, index)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The whole paragraphs around a place; the whole text where it is not long. */
function partAround(text: string, place: number): { text: string; from: number } {
  if (text.length <= WHOLE) return { text, from: 0 }
  const opening = text.lastIndexOf('\n\n', Math.max(0, place - BEFORE))
  const from = opening < 0 ? 0 : opening + 2
  const closing = text.indexOf('\n\n', place + AFTER)
  return { text: text.slice(from, closing < 0 ? undefined : closing), from }
}
