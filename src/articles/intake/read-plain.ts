import type { DecodedText } from './decode-text.ts'
import type { Reading } from './draft.ts'
import { splitFrontMatter } from './front-matter.ts'

/** Plain text: taken as it is, apart from a header of `key: value` lines. */
export function readPlain(decoded: DecodedText): Reading {
  const { metadata, body, warnings } = splitFrontMatter(decoded.text)
  return {
    text: body,
    metadata,
    charset: decoded.charset,
    mediaType: 'text/plain',
    warnings: [...decoded.warnings, ...warnings],
  }
}
