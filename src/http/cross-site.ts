import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { CrossSite } from './refusals.ts'

export interface Provenance {
  method: string
  host: string
  origin?: string | undefined
  secFetchSite?: string | undefined
  secFetchMode?: string | undefined
  secFetchDest?: string | undefined
}

/** Lets no other site act for the person at the browser, nor pull our answers into its own pages. */
export function crossSiteCheck(publicUrl: string): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction) => {
    const refused = crossSite(
      {
        method: req.method,
        host: req.headers.host ?? '',
        origin: req.headers.origin,
        secFetchSite: header(req, 'sec-fetch-site'),
        secFetchMode: header(req, 'sec-fetch-mode'),
        secFetchDest: header(req, 'sec-fetch-dest'),
      },
      publicUrl,
    )
    if (refused) throw new CrossSite(refused)
    next()
  }
}

/**
 * The rule of Go 1.25's `http.CrossOriginProtection` (fetch metadata first, Origin against Host where a browser sends
 * none), made stricter in three ways: a write that says nothing of where it comes from is refused too, Origin must
 * agree in scheme as well where the public address is known, and other sites may link here but not embed or fetch.
 * It holds only together with the host list.
 * @returns a sentence saying why the request is refused, or null
 */
export function crossSite(from: Provenance, publicUrl: string): string | null {
  const { secFetchSite: site, origin } = from
  if (from.method === 'GET' || from.method === 'HEAD') {
    const foreign = site === 'cross-site' || site === 'same-site'
    const link = from.secFetchMode === 'navigate' && !EMBEDDED.has(from.secFetchDest ?? '')
    return foreign && !link ? 'Other sites may link to this desk but not load parts of it.' : null
  }
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? null : FOREIGN
  if (origin === undefined)
    return 'The request does not say which page it comes from (no Sec-Fetch-Site, no Origin), so nothing was changed.'
  return isOwn(origin, from.host, publicUrl) ? null : FOREIGN
}

const FOREIGN =
  'This form was sent from another site, so nothing was changed. Open the desk itself and try there.'
const EMBEDDED = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe'])

function isOwn(origin: string, host: string, publicUrl: string): boolean {
  if (origin === publicUrl) return true
  if (!URL.canParse(origin)) return false
  const { host: originHost } = new URL(origin)
  return originHost === host.toLowerCase() && originHost !== new URL(publicUrl).host
}

function header(req: Request, name: string): string | undefined {
  const value = req.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
