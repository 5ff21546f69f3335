/** Stands for whatever the desk's own origin is: only paths that stay on it are accepted. */
const HERE = 'http://here.invalid'

/**
 * A path of our own to go on to, with its query and anchor.
 * @param value as it came from outside
 * @returns null for anything that a browser would take to another site
 */
export function ownPath(value: string): string | null {
  if (!/^\/(?![/\\])/.test(value) || /[\p{Cc}\\]/u.test(value) || !URL.canParse(value, HERE)) return null
  const url = new URL(value, HERE)
  // Taking dots out of `/.//other.example` leaves what a browser reads as another site's address.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return null
  return `${url.pathname}${url.search}${url.hash}`
}

/** The path of one of our own pages from its full address, such as a Referer. */
export function ownPage(address: string | undefined, host: string | undefined): string | null {
  if (!address || !host || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.host === host.toLowerCase() ? ownPath(`${url.pathname}${url.search}`) : null
}
