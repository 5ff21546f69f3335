import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { BadRequest, WrongHost } from './refusals.ts'

/**
 * Answers only to the names on the list. The cross-site check compares Origin with Host, so without the list a page
 * whose own name was made to resolve to this server (DNS rebinding) would pass it.
 */
export function hostList(allowed: readonly string[]): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction) => {
    if (hostHeaders(req) !== 1) throw new BadRequest('The request must name exactly one host.')
    // A whole address in place of a path would name a second host, of which nothing else here knows.
    if (!req.url.startsWith('/')) throw new BadRequest('The address in the request must begin with a slash.')
    if (!hostAllowed(req.headers.host ?? '', allowed, req.socket.localPort ?? 0))
      throw new WrongHost(
        'This desk does not answer to the name in the request. Use the address you were given.',
      )
    next()
  }
}

/** @param localPort the port the connection came in on; it stands in for port 0 in the list */
export function hostAllowed(host: string, allowed: readonly string[], localPort: number): boolean {
  const wanted = host.toLowerCase()
  return allowed.some((entry) => entry.replace(/:0$/, `:${localPort}`) === wanted)
}

/** Node keeps only the first of several Host headers; two of them are an attempt to be understood in two ways. */
function hostHeaders(req: Request): number {
  return req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length
}
