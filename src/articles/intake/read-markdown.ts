import type { DecodedText } from './decode-text.ts'
import type { Reading } from './draft.ts'
import { splitFrontMatter } from './front-matter.ts'
import { stripMarkdown } from './strip-markdown.ts'

/** Markdown: the words without the markup. A title in the header wins over a first heading, which then stays in the text. */
export function readMarkdown(decoded: DecodedText): Reading {
  const { metadata, body, warnings } = splitFrontMatter(decoded.text)
  const { title, text } = stripMarkdown(body, !metadata.title)
  return {
    text,
    metadata: metadata.title ? metadata : { ...metadata, title },
    charset: decoded.charset,
    mediaType: 'text/markdown',
    warnings: [...decoded.warnings, ...warnings],
  }
}
