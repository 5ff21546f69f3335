import { randomUUIDv7 } from 'node:crypto'
import { exceptionsOf } from '../articles/exception-queries.ts'
import { exceptionKey } from '../articles/exception-vocabulary.ts'
import { articleFacts } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import { waiverById, waiversInForce } from '../articles/waiver-queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { requireOnArticle } from '../users/permissions.ts'
import type { WaiverInput } from './waiver-input.ts'

/**
 * An editor lets things that are left to do stand, each with a waiver of its own; those waived already stay as they are.
 * @returns how many are waived by it
 * @throws InvalidInput when something is not left any more
 */
export async function waiveExceptions(c: Change, articleId: string, input: WaiverInput): Promise<number> {
  const article = await articleById(c.read, articleId)
  requireOnArticle(c.actor, 'exception.waive', article.state, await articleFacts(c.read, articleId))
  const { kind, exception: ticked, shown, reason } = input
  const ids = ticked.includes('all') ? shown : ticked
  const left = new Set((await exceptionsOf(c.read, articleId)).map(exceptionKey))
  if (ids.some((id) => !left.has(exceptionKey({ kind, id }))))
    throw new InvalidInput({ exception: 'Some of it is not left any more. Look at the list again.' })
  const waived = new Set((await waiversInForce(c.read, articleId)).map(exceptionKey))
  const fresh = [...new Set(ids)].filter((id) => !waived.has(exceptionKey({ kind, id })))
  const rows = fresh.map((id) => ({
    ...{ id: randomUUIDv7(), article_id: articleId, kind, reason },
    ...(kind === 'line' ? { claim_id: null, line_id: id } : { claim_id: id, line_id: null }),
    ...{ waived_by: c.actor.id, waived_at: c.at, edition_id: null, withdrawn_at: null },
  }))
  await c.insert('waivers', ...rows)
  if (rows.length) await c.record({ action: 'exception.waived', article: articleId, reason })
  else c.unchanged()
  return rows.length
}

/** Takes a waiver back: what it let stand has to be done again, or waived anew. */
export async function withdrawWaiver(c: Change, id: string, version: number): Promise<void> {
  const waiver = await waiverById(c.read, id)
  const article = await articleById(c.read, waiver.article_id)
  requireOnArticle(c.actor, 'exception.waive', article.state, await articleFacts(c.read, article.id))
  if (waiver.edition_id) throw new Conflict('This waiver stands in a signed edition.')
  await checkVersion(c, 'waivers', waiver, version, {}, {})
  if (waiver.withdrawn_at) return c.unchanged()
  await c.update('waivers', waiver, { withdrawn_at: c.at })
  await c.record({ action: 'waiver.withdrawn' })
}
