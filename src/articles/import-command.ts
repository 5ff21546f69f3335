import { createHash, randomUUIDv7 } from 'node:crypto'
import { proposalsOf } from '../breaker/proposals.ts'
import type { Broken } from '../breaker/types.ts'
import type { Change } from '../db/change.ts'
import { require } from '../users/permissions.ts'
import type { ArticleInput } from './input.ts'
import { hintRows, insertProposals } from './proposal-rows.ts'

/**
 * Saves an article with its first version, its lines and the breaker's proposals (of nested claims only the fullest), as one act.
 * @param broken what the breaker made of exactly `input.text`; breaking is slow, so it is done outside the change
 * @returns the new article's id
 */
export async function importArticle(c: Change, input: ArticleInput, broken: Broken): Promise<{ id: string }> {
  require(c.actor, 'article.import')
  const { text, raw_sha256, file_name, media_type, charset, once: _, ...details } = input
  const article_id = randomUUIDv7()
  await c.insert('articles', {
    id: article_id,
    ...details,
    state: 'draft',
    deadline_on: '',
    created_at: c.at,
    created_by: c.actor.id,
  })
  const text_sha256 = createHash('sha256').update(text).digest('hex')
  const version = { id: randomUUIDv7(), text }
  await c.insert('article_versions', {
    id: version.id,
    article_id,
    number: 1,
    text,
    text_sha256,
    raw_sha256: raw_sha256 || text_sha256,
    file_name,
    media_type,
    charset,
    created_at: c.at,
  })
  const lines = broken.lines.map((line, i) => ({
    id: randomUUIDv7(),
    article_id,
    article_version_id: version.id,
    number: i + 1,
    paragraph: line.paragraph,
    heading: line.heading ? 1 : 0,
    start_at: line.start,
    end_at: line.end,
    nothing_proposed: line.standing === 'nothing' ? (line.reason ?? '') : '',
    nothing_by: null,
    nothing_at: null,
  }))
  await c.insert('lines', ...lines)
  await insertProposals(c, proposalsOf(broken), { article_id, version, lines, first: 1 })
  await c.insert('hints', ...hintRows(broken.hints, { article_id, version, first: 1 }))
  await c.record({ action: 'article.imported', article: article_id })
  return { id: article_id }
}
