import { isoDate, webAddress } from './metadata.ts'

/** What Readability does not give: the page's own address, and a date written outside the places it looks at. */
export function declaredMetadata(document: Document): { url: string; publishedOn: string } {
  const addresses = [
    ...attributes(document, 'link[rel="canonical"]', 'href'),
    ...attributes(document, 'meta[property="og:url"]', 'content'),
  ]
  const dates = [
    ...attributes(document, 'meta[property="article:published_time"]', 'content'),
    ...attributes(
      document,
      'meta[itemprop="datePublished"], meta[name="date"], meta[name="DC.date.issued"]',
      'content',
    ),
    ...attributes(document, 'time[itemprop="datePublished"], time[datetime]', 'datetime'),
  ]
  return {
    url: addresses.map(webAddress).find((url) => url !== '') ?? '',
    publishedOn: dates.map(isoDate).find((date) => date !== '') ?? '',
  }
}

function attributes(document: Document, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')
}
