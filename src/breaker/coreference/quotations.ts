import { quotationsOf } from '../attribution/quotations.ts'
import type { Document } from '../document.ts'

/** For each word of each sentence, the number of the quotation it stands in; -1 outside, and for its marks. */
export function quotedWords(document: Document): number[][] {
  const pieces = quotationsOf(document)
    .flatMap((quotation, number) => quotation.pieces.map((piece) => ({ ...piece, number })))
    .sort((a, b) => a.start - b.start)
  let at = 0
  return document.sentences.map((sentence) =>
    sentence.tree.map((word) => {
      while (at < pieces.length && (pieces[at]?.end ?? 0) <= word.start) at++
      const piece = pieces[at]
      const inside = piece && piece.start <= word.start && word.end <= piece.end && !isMark(word.text)
      return inside ? piece.number : -1
    }),
  )
}

const isMark = (text: string) => /^["“”„«»‘’'`]+$/.test(text)
