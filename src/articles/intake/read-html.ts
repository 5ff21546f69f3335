import { Readability } from '@mozilla/readability'
import { InvalidInput } from '../../errors.ts'
import type { DecodedText } from './decode-text.ts'
import type { Reading } from './draft.ts'
import { declaredMetadata } from './html-metadata.ts'
import { parsePage } from './html-page.ts'
import { blockText } from './html-text.ts'
import type { Metadata } from './metadata.ts'
import { isoDate, MAX_NAME_CHARACTERS, MAX_TITLE_CHARACTERS, oneLine, primaryTag } from './metadata.ts'

/**
 * The article in a web page: Readability finds it among menus and advertisements, and reads what the page declares about it.
 * Nothing in the page runs, and nothing is fetched.
 * @throws InvalidInput when the page holds no article text or is too large or too deeply nested to be read.
 */
export function readHtml(decoded: DecodedText): Reading {
  const document = parsePage(decoded.text)
  // Readability takes the page apart, so what the page declares is read first.
  const declared = declaredMetadata(document)
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse()
  const text = article?.content ? blockText(article.content) : ''
  if (!article || text.trim() === '')
    throw new InvalidInput({ file: 'No article text was found in the page. Paste the text instead.' })
  const metadata: Metadata = {
    title: oneLine(article.title ?? '', MAX_TITLE_CHARACTERS),
    byline: oneLine(article.byline ?? '', MAX_NAME_CHARACTERS).replace(/^by\s+/i, ''),
    publisher: oneLine(article.siteName ?? '', MAX_NAME_CHARACTERS),
    url: declared.url,
    publishedOn: isoDate(article.publishedTime ?? '') || declared.publishedOn,
    language: primaryTag(article.lang ?? ''),
  }
  const { charset, warnings } = decoded
  return { text, metadata, charset, mediaType: 'text/html', warnings }
}
