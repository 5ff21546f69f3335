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
    if (next === '!' || next === '?') {
      at = skipped(xml, at) - 1
      continue
    }
    const close = tagClose(xml, at)
    if (next === '/') depth--
    else if (xml[close - 1] !== '/') depth++
    if (next !== '/') elements++
    if (depth > MAX_XML_DEPTH) throw refused('is nested too deeply to be a document')
    if (elements > budget) throw refused('has too many parts in its text to be an article')
    at = close
  }
  return elements
}

const DAMAGED = 'is damaged: its text cannot be read'

/** Where a comment, CDATA section or processing instruction ends. */
function skipped(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9)
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2)
  throw refused('declares a document type or entities, which no Word file needs')
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw refused(DAMAGED)
  return found + mark.length
}

function tagClose(xml: string, at: number): number {
  const close = tagEnd(xml, at)
  const inner = xml.indexOf('<', at + 1)
  if (close < 0 || (inner >= 0 && inner < close)) throw refused(DAMAGED)
  if (close - at > MAX_XML_TAG_CHARACTERS) throw refused('has a tag too long to be read')
  return close
}

function refused(reason: string): InvalidInput {
  return new InvalidInput({ file: `The Word file ${reason}; it was not read.` })
}
