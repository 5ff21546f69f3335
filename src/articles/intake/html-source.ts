import { InvalidInput } from '../../errors.ts'
import { tagEnd } from './tag-end.ts'

/** `<` signs outside scripts, styles and comments. A long news page has a few thousand. */
export const MAX_HTML_TAGS = 40_000
/** One tag with all its attributes, in UTF-16 units, embedded pictures aside. */
export const MAX_TAG_CHARACTERS = 20_000

/** What is left of a page after trimming, in UTF-16 units; a long news page has some 300,000. */
export const MAX_PAGE_CHARACTERS = 2_500_000

/** Elements that never hold article text; dropped with all they hold before the page is parsed. */
const DROPPED =
  /^<(script|style|noscript|svg|template|iframe|object|textarea|select|canvas|math|audio|video|picture)\b/i
/** Elements without content that are dropped: their attributes can be long and are not read. */
const DROPPED_EMPTY = /^<(?:img|input|embed|source|track)\b/i

/**
 * A page's source without comments, scripts, styles, pictures and forms' inner parts, in one linear pass, refused when what
 * remains could keep a parser busy. Scripts of JSON-LD stay: they are data about the article.
 * @throws InvalidInput when the page has more tags, longer tags or more of everything than an article can have.
 */
export function trimPageSource(source: string): string {
  const kept: string[] = []
  let tags = 0
  let at = 0
  while (at < source.length) {
    const start = source.indexOf('<', at)
    if (start < 0) break
    kept.push(source.slice(at, start))
    if (!/[a-z/!?]/i.test(source[start + 1] ?? '')) {
      kept.push('&lt;')
      at = start + 1
    } else {
      const piece = readTag(source, start)
      kept.push(piece.kept)
      at = piece.end
    }
    if (++tags > MAX_HTML_TAGS)
      throw new InvalidInput({
        file: 'The page has far more tags than an article and was not read. Paste the text instead.',
      })
  }
  if (at < source.length) kept.push(source.slice(at))
  const trimmed = kept.join('')
  if (trimmed.length > MAX_PAGE_CHARACTERS)
    throw new InvalidInput({
      file: 'The page is far longer than an article and was not read. Paste the text instead.',
    })
  return trimmed
}

function readTag(source: string, start: number): { kept: string; end: number } {
  if (source.startsWith('<!--', start)) return { kept: ' ', end: after(source, '-->', start + 4) }
  const close = tagEnd(source, start)
  // A tag that never ends swallows the rest, as it does in a browser.
  if (close < 0) return { kept: '', end: source.length }
  const head = source.slice(start, start + 20)
  const end = close + 1
  if (DROPPED_EMPTY.test(head)) return { kept: ' ', end }
  const dropped = DROPPED.exec(head)?.[1]?.toLowerCase()
  if (dropped) {
    const closing = new RegExp(`</${dropped}\\b[^>]{0,100}>`, 'gi')
    closing.lastIndex = end
    const rest = closing.exec(source) ? closing.lastIndex : source.length
    const data =
      dropped === 'script' &&
      /\btype\s{0,9}=\s{0,9}["']?application\/ld\+json/i.test(source.slice(start, end))
    return { kept: data ? source.slice(start, rest) : ' ', end: rest }
  }
  if (end - start > MAX_TAG_CHARACTERS)
    throw new InvalidInput({ file: 'The page has a tag too long to be read. Paste the text instead.' })
  return { kept: source.slice(start, end), end }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}
