import { webAddress } from '../../../views/reports/web-address.ts'

/**
 * User text on one line, with nothing left in it that Markdown would act on. `<`, `>` and `&` become entities, since
 * not every reader of Markdown knows `\<` and a missed one would be HTML; so does the colon that would make a link.
 */
export function inline(text: string): string {
  const escaped = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '&#58;//')
  return escaped.replace(/^[=:]/, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** User text as a block quote that keeps its line breaks; `indent` puts it inside a list item. */
export function blockQuote(text: string, indent = ''): string {
  const lines = text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map(inline)
  return lines
    .map((line, i) => {
      const breaks = line !== '' && i < lines.length - 1 && lines[i + 1] !== ''
      return `${indent}> ${line}${breaks ? '\\' : ''}`.trimEnd()
    })
    .join('\n')
}

/** A link to an http(s) address, or just the words when the address is anything else. */
export function link(words: string, address: string): string {
  const href = webAddress(address)
  const name = inline(words)
  return href === null
    ? name
    : `[${name === '' ? inline(href) : name}](<${href.replace(/[\\|]/g, encodeURIComponent)}>)`
}

/** Those that are not empty, as items. */
export function list(items: readonly string[]): string {
  return items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join('\n')
}

/** A list under a title; nothing where there are no items. */
export function titled(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${list(items)}`
}
