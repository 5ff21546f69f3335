import type { Document } from '../document.ts'
import type { Node } from '../tree/tree.ts'
import type { Reading } from './finding.ts'
import { type Quotation, quotationsOf } from './quotations.ts'

/** The lines of a document with the quotation each word stands in. */
export function readingsOf(document: Document): Reading[] {
  const quotations = quotationsOf(document)
  let next = 0
  const quoteAt = ({ start, end }: Node) => {
    while (next < quotations.length && (quotations[next] as Quotation).end <= start) next++
    const quotation = quotations[next]
    return quotation && quotation.start < end ? next : -1
  }
  return document.sentences.map((sentence) => ({
    sentence,
    tree: sentence.tree,
    quotes: sentence.tree.map(quoteAt),
  }))
}
