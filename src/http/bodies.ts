import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { TooLarge, WrongType } from './refusals.ts'

/** 256 kB, enough for every form but the ones that carry an article. */
export const FORM_BYTES = 256 * 1024

/** What a route may be sent when it is not an ordinary form; sizes in bytes of the whole body. */
export interface BodyRule {
  /** The exact path, or a pattern for the whole of it. */
  path: string | RegExp
  /** Largest urlencoded form. */
  form?: number
  /** Largest multipart form; without it the route takes none. */
  multipart?: number
}

/** The limit for the body of this request by its path and content type; 0 where the type is not taken. */
export function bodyLimit(req: Request, rules: readonly BodyRule[]): number {
  const rule = rules.find(({ path }) => (typeof path === 'string' ? path === req.path : path.test(req.path)))
  const type = mediaType(req)
  if (type === FORM) return rule?.form ?? FORM_BYTES
  return type === MULTIPART ? (rule?.multipart ?? 0) : 0
}

/**
 * Refuses by the announced length, before a byte of the body is read. Bodies that announce none are counted where
 * they are read.
 */
export function lengthGuard(rules: readonly BodyRule[]): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction) => {
    const length = Number(req.headers['content-length'] ?? 0)
    const limit = bodyLimit(req, rules) || Math.max(FORM_BYTES, ...rules.map((rule) => rule.multipart ?? 0))
    if (length > limit) throw tooLarge(limit)
    next()
  }
}

/** Takes forms only, and files only where a route is made for them. A POST without a body counts as an empty form. */
export function typeGuard(rules: readonly BodyRule[]): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.method !== 'POST' || !hasBody(req)) return next()
    if (req.headers['content-encoding'] !== undefined && req.headers['content-encoding'] !== 'identity')
      throw new WrongType('Compressed forms are not taken.')
    const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(req.headers['content-type'] ?? '')?.[1]
    if (charset !== undefined && !/^utf-?8$/i.test(charset))
      throw new WrongType('Forms must be sent as UTF-8.')
    if (bodyLimit(req, rules) > 0) return next()
    res.set('Accept-Post', FORM)
    throw new WrongType(
      mediaType(req) === MULTIPART ? 'This address takes no files.' : 'This address takes only forms.',
    )
  }
}

export function tooLarge(limit: number): TooLarge {
  const size = limit >= MB ? `${Math.floor(limit / MB)} MB` : `${Math.floor(limit / 1024)} kB`
  return new TooLarge(`What was sent is larger than the ${size} taken here, so nothing was saved.`)
}

/** Lower-case type without parameters, such as "multipart/form-data"; empty when none was given. */
export function mediaType(req: Request): string {
  const [type = ''] = (req.headers['content-type'] ?? '').split(';', 1)
  return type.trim().toLowerCase()
}

export function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0
}

export const FORM = 'application/x-www-form-urlencoded'
export const MULTIPART = 'multipart/form-data'
const MB = 1024 * 1024
