import type { Request } from 'express'

/**
 * The list's form holds the buttons of all its cards: its key counts once per claim and version, so that answering one
 * proposal after the other is not taken for the same form sent twice.
 */
export function onceOf(req: Request): string | undefined {
  const { once, version } = req.body as Record<string, unknown>
  if (typeof once !== 'string' || !/^[0-9a-f-]{36}$/.test(once)) return undefined
  return `${once} ${req.path} ${Number(version) || 0}`
}
