import type { Stretch } from './stretches.ts'
import { unwrapped } from './wrapped-lines.ts'

/** The paragraphs of a text: its non-blank lines, those that only a page's width broke put together again. */
export function paragraphsOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let block: Stretch[] = []
  const close = () => {
    for (const paragraph of unwrapped(text, block)) found.push(paragraph)
    block = []
  }
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (/\S/.test(text.slice(start, end))) block.push({ start, end })
    else close()
    start = end + 1
  }
  close()
  return found
}

/** The longest a heading may be, in UTF-16 units. */
const MAX_HEADING_LENGTH = 120

/** A short paragraph of one line without a final stop is a heading. */
export function isHeading(paragraph: string): boolean {
  const trimmed = paragraph.trim()
  return (
    trimmed.length <= MAX_HEADING_LENGTH &&
    !/[.!?…؟۔؛;:,]["'”’»)\]]*$/.test(trimmed) &&
    !/^[-•*⁃▪◦]|^\(?[0-9a-z]{1,3}[.)]\s/i.test(trimmed)
  )
}
