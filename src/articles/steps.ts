import type { Change } from '../db/change.ts'
import { articleById } from './queries.ts'

/** A step of any act that works on an article's claims: the first one takes the article from draft into check. */
export async function beginCheck(c: Change, articleId: string): Promise<void> {
  const article = await articleById(c.read, articleId)
  if (article.state === 'draft') await c.update('articles', article, { state: 'in check' })
}
