import { carriesOn, strayCloser } from './mended-boundaries.ts'
import { cut, type Stretch, trimmed } from './stretches.ts'

/** Longest piece handed to the segmenter at once (UTF-16 units), which keeps it linear. */
const MAX_PIECE = 20_000

/**
 * The sentences of a paragraph, text[start, end), by the Unicode rules, mended: closing marks stay with their sentence,
 * initials, titles and ordinals with the words they lean on, and a quotation with the words that tell who spoke.
 */
export function segmentedSentences(text: string, paragraph: Stretch, language: string): Stretch[] {
  const { start, end } = paragraph
  const found: Stretch[] = []
  for (const piece of piecesOf(text, paragraph, language)) {
    const last = found.at(-1)
    if (last) {
      const closer = strayCloser(text, piece)
      last.end += closer
      piece.start += closer
    }
    if (last && carriesOn(text, last, piece, language)) last.end = piece.end
    else found.push(piece)
  }
  if (!found.length) found.push({ start, end })
  return found.flatMap((stretch) => {
    const piece = trimmed(text, stretch.start, stretch.end)
    return piece ? cut(text, piece) : []
  })
}

/** The segmenter's own pieces. Of a window that is not the last its last piece is read again with what follows. */
function* piecesOf(text: string, { start, end }: Stretch, language: string): Generator<Stretch> {
  if (!/[.!?…؟۔。！？।]/u.test(text.slice(start, end))) return
  const segmenter = segmenterFor(language)
  let from = start
  while (from < end) {
    const to = endOfWindow(text, from, end)
    const pieces = [...segmenter.segment(text.slice(from, to).replaceAll('\n', ' '))].map(
      ({ segment, index }) => ({ start: from + index, end: from + index + segment.length }),
    )
    if (to < end && pieces.length > 1) pieces.pop()
    yield* pieces
    from = pieces.at(-1)?.end ?? to
  }
}

function endOfWindow(text: string, from: number, end: number): number {
  if (end - from <= MAX_PIECE) return end
  const space = text.lastIndexOf(' ', from + MAX_PIECE)
  return space > from ? space + 1 : from + MAX_PIECE
}

const segmenters = new Map<string, Intl.Segmenter>()

/** The runtime's sentence segmenter for a language, or its general one where the tag is unknown or malformed. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    made = new Intl.Segmenter('und', { granularity: 'sentence' })
  }
  if (segmenters.size < 50) segmenters.set(language, made)
  return made
}
