import { InvalidInput } from '../../errors.ts'
import { tagEnd } from './tag-end.ts'

/** Elements within elements; Word stays far below. */
export const MAX_XML_DEPTH = 250
/** Elements in all parts of a document together. */
export const MAX_XML_ELEMENTS = 200_000
/** One tag with all its attributes, in UTF-16 units. */
export const MAX_XML_TAG_CHARACTERS = 10_000

/**
 * One linear look at an XML part before any parser sees it: no DOCTYPE (and so no entities), bounded depth and size, no
 * `<` inside a tag (not well-formed, and parsers spend very long on it).
 * @param budget how many elements may still come.
 * @returns how many there were.
 * @throws InvalidInput when a bound is broken.
 */
export function checkXml(xml: string, budget = MAX_XML_ELEMENTS): number {
  let depth = 0
  let elements = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '!') {
      const end = skipped(xml, at)
      if (end < 0) throw refused(DAMAGED)
      at = end - 1
    } else if (next === '/') depth--
    else if (next !== '?') {
      elements++
      const close = tagEnd(xml, at)
      if (close < 0) throw refused(DAMAGED)
      const inner = xml.indexOf('<', at + 1)
      if (inner >= 0 && inner < close) throw refused(DAMAGED)
      if (close - at > MAX_XML_TAG_CHARACTERS) throw refused('has a tag too long to be read')
      if (xml[close - 1] !== '/') depth++
      if (depth > MAX_XML_DEPTH) throw refused('is nested too deeply to be a document')
      if (elements > budget) throw refused('has too many parts in its text to be an article')
      at = close
    }
  }
  return elements
}

const DAMAGED = 'is damaged: its text cannot be read'

/** Where a comment or CDATA section ends, -1 when it does not. */
function skipped(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9)
  throw refused('declares a document type or entities, which no Word file needs')
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

function refused(reason: string): InvalidInput {
  return new InvalidInput({ file: `The Word file ${reason}; it was not read.` })
}
