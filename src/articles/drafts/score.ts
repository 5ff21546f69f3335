import search from 'approx-string-match'

/** From this score on, words are taken to be the same words; below, a person is asked. */
export const SURE = 0.75
/** Below this, words are no candidate at all. */
export const LIKELY = 0.5
/** Most differing characters looked for, as Hypothes.is does. */
const MAX_ERRORS = 256

/** Characters that an anchor keeps on either side, unless the text begins or ends there. */
const CONTEXT = 32

/** A quote as it was anchored. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

export interface Range {
  start: number
  end: number
}

/**
 * How sure it is that a quote stands at a place, 0–1, as Hypothes.is weighs it: its words count 50, the words before
 * and after it 20 each, the place itself 2.
 * @param hint where it would start if nothing had moved; elsewhere, words at the end of the text are to be at its end again
 */
export function scoreAt(text: string, { exact, prefix, suffix }: Quote, at: Range, hint: number): number {
  const words = likenessOf(text.slice(at.start, at.end), exact)
  const isElsewhere = at.start !== hint
  const before =
    foundIn(text.slice(Math.max(0, at.start - prefix.length), at.start), prefix) *
    (isElsewhere ? edgeKept(prefix, Math.min(at.start, CONTEXT)) : 1)
  const after =
    foundIn(text.slice(at.end, at.end + suffix.length), suffix) *
    (isElsewhere ? edgeKept(suffix, Math.min(text.length - at.end, CONTEXT)) : 1)
  const place = 1 - Math.abs(at.start - hint) / Math.max(1, text.length)
  return (50 * words + 20 * before + 20 * after + 2 * Math.max(0, place)) / 92
}

/** Where a quote's words stand in a stretch of text, the likeliest of the approximate matches; null without one. */
export function likeliest(text: string, quote: Quote, within: Range, hint: number): Range | null {
  const stretch = text.slice(within.start, within.end)
  const most = Math.min(MAX_ERRORS, Math.floor(quote.exact.length / 2))
  const matches = search(stretch, quote.exact, most).map(({ start, end }) => ({
    start: within.start + start,
    end: within.start + end,
  }))
  const scored = matches.map((at) => ({ at, score: scoreAt(text, quote, at, hint) }))
  return scored.sort((a, b) => b.score - a.score)[0]?.at ?? null
}

/** 1 for equal texts, less by each character that differs (Levenshtein's distance). */
function likenessOf(text: string, quote: string): number {
  if (text === quote) return 1
  // Ends that must match too: the search is for the quote within the text, and here the whole text counts.
  const end = '\u0000'.repeat(quote.length)
  const [best] = search(`${end}${text}${end}`, `${end}${quote}${end}`, quote.length)
  return best ? 1 - best.errors / quote.length : 0
}

/** Less than 1 where a quote stood near an end of the text, and there is more text now: that says nothing about its company. */
function edgeKept(context: string, room: number): number {
  return context.length >= CONTEXT - 1 ? 1 : Math.min(1, (context.length + 1) / (room + 1))
}

/** The share of the words that stands there, in order. */
function foundIn(text: string, words: string): number {
  if (text === words) return 1
  const [best] = search(text, words, words.length)
  return best ? 1 - best.errors / words.length : 0
}
