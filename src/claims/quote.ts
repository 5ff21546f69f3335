import { InvalidInput } from '../errors.ts'
import { MAX_QUOTE } from './limits.ts'

export interface Range {
  start: number
  end: number
}

/**
 * Where a quote stands: at the selected offsets, or at the only place in the line where its words stand.
 * @param text the version's text; offsets are UTF-16 indexes into it
 * @throws InvalidInput on the field `quote` when the words are not there, or there more than once
 */
export function locateQuote(
  text: string,
  asked: { start?: number | undefined; end?: number | undefined; quote: string },
  within: Range,
): Range {
  const { start, end } = asked
  if (start !== undefined && end !== undefined) return selected(text, start, end, asked.quote)
  const quote = asked.quote.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (!quote) throw new InvalidInput({ quote: 'The quote is missing: give the exact words from the line.' })
  const stretch = text.slice(within.start, within.end)
  const at = stretch.indexOf(quote)
  if (at < 0) throw new InvalidInput({ quote: 'These words are not in the line exactly as typed.' })
  if (stretch.indexOf(quote, at + 1) >= 0)
    throw new InvalidInput({ quote: 'These words stand in the line more than once: take more words along.' })
  return { start: within.start + at, end: within.start + at + quote.length }
}

/** A selection, without the white space at its ends. */
function selected(text: string, start: number, end: number, quote: string): Range {
  const exact = text.slice(start, end)
  const trimmed = exact.trim()
  if (!trimmed) throw new InvalidInput({ quote: 'No words are selected.' })
  if (!trimmed.isWellFormed())
    throw new InvalidInput({ quote: 'The selection cuts a character in two: select again.' })
  if (trimmed.length > MAX_QUOTE)
    throw new InvalidInput({ quote: `The quote is longer than ${MAX_QUOTE} characters.` })
  if (quote && quote.trim() !== trimmed && !sameWords(quote, trimmed))
    throw new InvalidInput({ quote: 'The selection and the quote are not the same words: select again.' })
  const from = start + exact.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

/** Browsers give line ends inside a selection as CRLF: compare without regard to white space. */
function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '')
}
