import type { Change } from '../db/change.ts'
import { articleById } from './queries.ts'
import { articleMoves } from './state.ts'

/** A step of any act that works on an article's claims: the first one takes the article from draft into check. */
export async function beginCheck(c: Change, articleId: string): Promise<void> {
  const article = await articleById(c.read, articleId)
  await c.update('articles', article, { state: articleMoves['in check, if a draft'](article.state) })
}
