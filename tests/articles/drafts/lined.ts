import { type Alignment, alignLines, type Lined } from '../../../src/articles/drafts/align-lines.ts'
import { type PlacedClaim, placeClaim } from '../../../src/articles/drafts/place-claim.ts'
import { type Anchored, quotePlacer } from '../../../src/articles/drafts/place-quote.ts'

/** A text of these paragraphs, each of these sentences, with its lines. */
export function lined(...paragraphs: (readonly string[])[]): Lined {
  const lines: { start: number; end: number }[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text) text += '\n\n'
    paragraph.forEach((sentence, i) => {
      if (i) text += ' '
      lines.push({ start: text.length, end: text.length + sentence.length })
      text += sentence
    })
  }
  return { text, lines }
}

/** A quote as an article's anchor keeps it. */
export function anchored({ text }: Lined, start: number, end: number): Anchored {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }
}

/** The nth place of these words, as an anchor. */
export function quoted(of: Lined, words: string, nth = 1): Anchored {
  let at = -1
  for (let i = 0; i < nth; i++) at = of.text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`Not in the text: ${words}`)
  return anchored(of, at, at + words.length)
}

/** Where a claim of these words goes, and what stands there. */
export function placedIn(before: Lined, after: Lined, ...pieces: Anchored[]): PlacedClaim {
  return placedBy(alignLines(before, after), ...pieces)
}

export function placedBy(alignment: Alignment, ...pieces: Anchored[]): PlacedClaim {
  return placeClaim(alignment.after.text, pieces, quotePlacer(alignment))
}
