import type { Span } from '../types.ts'

/** Something in the article that may be a slip: for a reviewer to look at, never a finding. */
export interface Hint {
  kind: 'spelling' | 'same number' | 'numbers disagree'
  /** What to look at, in one plain sentence. */
  message: string
  /** The words in question, in the order of the text. */
  spans: Span[]
  /** The lines that hold the spans, each once. */
  lines: number[]
}

/** Words of the article in a line of it. */
export interface Place {
  start: number
  end: number
  line: number
}

export function hintAt(text: string, kind: Hint['kind'], message: string, places: Place[]): Hint {
  const ordered = [...places].sort((a, b) => a.start - b.start)
  return {
    kind,
    message,
    spans: ordered.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    lines: [...new Set(ordered.map((place) => place.line))],
  }
}
