import type { Change } from '../db/change.ts'
import { nextArticleState, requireOnArticle } from '../users/permissions.ts'
import type { Action } from '../users/rules.ts'
import { exceptionsOf } from './exception-queries.ts'
import { type Exception, exceptionKey } from './exception-vocabulary.ts'
import { articleFacts, articleInWork, underCheck } from './facts-queries.ts'
import { waiverById, waiversInForce } from './waiver-queries.ts'

/**
 * A step of any act that works on an article's claims or lines, taken when the act has written everything: refuses it
 * when the article is signed, and moves the article along by what is left now, and ends waivers of what is left no more.
 * @throws Conflict, which undoes the whole act
 */
export async function workOn(c: Change, action: Action, articleId: string): Promise<void> {
  const { open, waived, ...article } = await articleInWork(c.read, articleId)
  // Nearly every act: one open claim is enough to know where the article stands, and a big one has many to read.
  const facts = open && !waived ? underCheck : await articleFacts(c.read, articleId)
  requireOnArticle(c.actor, action, article.state, facts)
  await c.update('articles', article, { state: nextArticleState(action, article.state, facts) })
  if (waived) await endMootWaivers(c, articleId)
}

/**
 * A waiver of what is left no more ends with the act that did it: should the thing be left again, somebody has to let it
 * stand anew. That raters differ about an open claim, or agree again, ends none: who is yet to rate would learn of it.
 */
async function endMootWaivers(c: Change, articleId: string): Promise<void> {
  const waivers = await waiversInForce(c.read, articleId)
  const sort = ({ kind, id }: Pick<Exception, 'kind' | 'id'>) =>
    exceptionKey({ kind: kind === 'disputed' ? 'open' : kind, id })
  const left = new Set(
    (await exceptionsOf(c.read, articleId)).flatMap((one) => [
      sort(one),
      sort({ ...one, kind: one.unrated ?? one.kind }),
    ]),
  )
  for (const waiver of waivers) {
    if (left.has(sort(waiver))) continue
    await c.update('waivers', await waiverById(c.read, waiver.waiverId), { withdrawn_at: c.at })
  }
}
