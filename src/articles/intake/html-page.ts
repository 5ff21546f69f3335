import { parseHTML } from 'linkedom'
import { InvalidInput } from '../../errors.ts'
import { trimPageSource } from './html-source.ts'

/** Elements within elements. The work of finding the article grows with the depth; news pages stay below 60. */
export const MAX_HTML_DEPTH = 150
/** The longest attribute value kept, in UTF-16 units. */
const MAX_ATTRIBUTE_CHARACTERS = 2_000

/** What the search for the article looks at; every other attribute goes. */
const KEPT_ATTRIBUTES = new Set(
  'class id lang dir href rel rev type name property content itemprop datetime role hidden style aria-hidden aria-modal'.split(
    ' ',
  ),
)
const HEAD_ELEMENTS = new Set(['TITLE', 'META', 'LINK', 'BASE', 'SCRIPT'])

/**
 * A page parsed into a document of the usual shape (html, head, body), whatever its source left out or repeated.
 * The document has no window, loads nothing and runs nothing.
 * @throws InvalidInput when the page is too large or too deeply nested.
 */
export function parsePage(source: string): Document {
  const { document: parsed } = parseHTML(`<assay-page>${trimPageSource(source)}</assay-page>`)
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const root = parsed.firstElementChild
  if (root) {
    checkDepth(root)
    cleanAttributes(root)
    fill(document, root)
  }
  return document
}

/** Walks without recursion, because what it guards against is a document deeper than the stack. */
function checkDepth(root: Element) {
  let depth = 0
  let node: Element | null = root
  while (node) {
    if (node.firstElementChild) {
      node = node.firstElementChild
      if (++depth > MAX_HTML_DEPTH)
        throw new InvalidInput({ file: 'The page is nested too deeply to be read. Paste the text instead.' })
      continue
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement
      depth--
    }
    node = !node || node === root ? null : node.nextElementSibling
  }
}

function cleanAttributes(root: Element) {
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (!KEPT_ATTRIBUTES.has(name.toLowerCase())) element.removeAttribute(name)
      else if (value.length > MAX_ATTRIBUTE_CHARACTERS)
        element.setAttribute(name, value.slice(0, MAX_ATTRIBUTE_CHARACTERS))
}

function fill(document: Document, root: Element) {
  for (const node of [...root.childNodes]) {
    const { tagName } = node as Element
    if (tagName === 'HTML' || tagName === 'HEAD' || tagName === 'BODY') {
      keepLanguage(document, node as Element)
      fill(document, node as Element)
    } else (HEAD_ELEMENTS.has(tagName) ? document.head : document.body).appendChild(node)
  }
}

function keepLanguage(document: Document, element: Element) {
  const language = element.getAttribute('lang')
  if (language && !document.documentElement.hasAttribute('lang'))
    document.documentElement.setAttribute('lang', language)
}
