import type { Document } from '../document.ts'
import type { Attribution, Words } from './attribution.ts'

/** Stretches of the text, [start, end) each, in UTF-16 units. */
export type Pieces = [start: number, end: number][]

/** An attribution by its places in the text: each role a list of spans, each span a list of pieces. */
export interface AttributionRow {
  source: Pieces[]
  cue: Pieces[]
  content: Pieces[]
}

/** Where an attribution's words stand in the text; a source nobody names is an empty list. */
export function rowOfAttribution(document: Document, attribution: Attribution): AttributionRow {
  return {
    source: attribution.source ? [piecesOf(document, attribution.source)] : [],
    cue: attribution.cue.words.length ? [piecesOf(document, attribution.cue)] : [],
    content: [attribution.content.flatMap((words) => piecesOf(document, words))],
  }
}

/** Words that follow one another in the sentence make one piece. */
export function piecesOf(document: Document, { sentence, words }: Words): Pieces {
  const tree = document.sentences[sentence]?.tree ?? []
  const pieces: Pieces = []
  let last = -2
  for (const index of words) {
    const node = tree[index]
    if (!node) continue
    const piece = pieces.at(-1)
    if (piece && index === last + 1) piece[1] = node.end
    else pieces.push([node.start, node.end])
    last = index
  }
  return pieces
}
