import type { Change } from '../db/change.ts'
import { type Action, nextArticleState, requireOnArticle } from '../users/permissions.ts'
import { articleFacts } from './facts-queries.ts'
import { articleById } from './queries.ts'

/**
 * A step of any act that works on an article's claims or lines, taken when the act has written everything: refuses it
 * when the article is signed, and moves the article along by what is left now.
 * @throws Conflict, which undoes the whole act
 */
export async function workOn(c: Change, action: Action, articleId: string): Promise<void> {
  const article = await articleById(c.read, articleId)
  const facts = await articleFacts(c.read, articleId)
  requireOnArticle(c.actor, action, article.state, facts)
  await c.update('articles', article, { state: nextArticleState(action, article.state, facts) })
}
