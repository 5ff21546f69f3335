import type { Words } from '../../../src/breaker/attribution/attribution.ts'
import { attributionsOf } from '../../../src/breaker/attribution/attributions-of.ts'
import { piecesOf } from '../../../src/breaker/attribution/spans.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

/** Every attribution of a text on a line of its own: "who | cue | what"; " … " where words are left out. */
export function said(text: string): string[] {
  const document = readDocument(text)
  const show = (parts: readonly Words[]) =>
    parts
      .flatMap((words) => piecesOf(document, words))
      .map(([start, end]) => text.slice(start, end))
      .join(' … ')
  return attributionsOf(document).map(
    ({ source, cue, content }) => `${source ? show([source]) : '-'} | ${show([cue])} | ${show(content)}`,
  )
}
