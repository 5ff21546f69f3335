import { cut, type Stretch } from './sentences.ts'

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

/** Longest piece handed to the segmenter at once (UTF-16 units): longer paragraphs are cut first, which keeps it linear. */
const MAX_PIECE = 20_000

/** The sentences of a paragraph by the Unicode rules, with two mends: closing quotes stay with their sentence, initials with their name. */
export function segmentedSentences(text: string, paragraph: Stretch, language: string): Stretch[] {
  if (!/[.!?…؟۔。！？।]/u.test(text.slice(paragraph.start, paragraph.end)))
    return cut(text, trimmed(text, paragraph))
  const segmenter = segmenterFor(language)
  const raw: Stretch[] = []
  for (let from = paragraph.start; from < paragraph.end; from = endOfPiece(text, from, paragraph.end)) {
    const to = endOfPiece(text, from, paragraph.end)
    for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
      const start = from + index
      const end = start + segment.length
      const last = raw.at(-1)
      if (last && (onlyMarks(segment) || carriesOn(text.slice(last.start, last.end)))) last.end = end
      else raw.push({ start, end })
    }
  }
  return raw
    .flatMap((stretch) => cut(text, trimmed(text, stretch)))
    .filter((stretch) => stretch.end > stretch.start)
}

function endOfPiece(text: string, from: number, end: number): number {
  if (end - from <= MAX_PIECE) return end
  const space = text.lastIndexOf(' ', from + MAX_PIECE)
  return space > from ? space + 1 : from + MAX_PIECE
}

const onlyMarks = (segment: string) => segment.length < 20 && !/[\p{L}\p{N}]/u.test(segment)
/** A stop after a single letter or a title leans on what follows ("J. Smith", "د. أحمد"). */
const carriesOn = (before: string) =>
  /(?:^|[\s(«“"])(?:\p{L}|Dr|Mr|Mme|St|Sr|Sra|Prof|bzw|ca|Nr|cf|art|أ)\.\s*$/u.test(before.slice(-12))

function trimmed(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}
