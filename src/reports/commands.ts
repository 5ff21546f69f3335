import { createHash, randomUUIDv7 } from 'node:crypto'
import { articleById } from '../articles/queries.ts'
import type { Change } from '../db/change.ts'
import { everybody } from '../ratings/readable-queries.ts'
import { nextArticleState, require, requireOnArticle } from '../users/permissions.ts'
import { reportChanges } from './diff.ts'
import type { Report } from './model.ts'
import { draftReport, editionByNumber, editionsOfArticle } from './queries.ts'

/** Renders a report in every format that can say it. */
export type RenderFiles = (report: Report) => { format: string; body: string }[]

/**
 * Issues the report: freezes it, and every format as rendered now, as the next edition. What is still open stands in
 * it as open, without its ratings: whoever reads the edition may be yet to rate. An article with nothing open is signed; a later edition of a signed one makes it corrected.
 */
export async function issueReport(
  c: Change,
  articleId: string,
  publicUrl: string,
  render: RenderFiles,
): Promise<{ number: number }> {
  require(c.actor, 'report.issue')
  const article = await articleById(c.read, articleId)
  const draft = await draftReport(c.read, articleId, publicUrl, everybody)
  const [last] = await editionsOfArticle(c.read, articleId)
  const facts = { ...draft.counts, editions: last?.number ?? 0 }
  requireOnArticle(c.actor, 'report.issue', article.state, facts)
  const number = facts.editions + 1
  const report: Report = {
    ...draft,
    edition: { number, issuedAt: c.at, issuedBy: c.actor.name },
    changes: last ? reportChanges(await frozen(c, articleId, last.number), draft) : [],
  }
  const edition_id = randomUUIDv7()
  const report_json = JSON.stringify(report)
  await c.insert('editions', {
    id: edition_id,
    article_id: articleId,
    number,
    issued_by: c.actor.id,
    issued_at: c.at,
    report_json,
    sha256: sha256(report_json),
  })
  const files = render(report).map(({ format, body }) => {
    return { id: randomUUIDv7(), article_id: articleId, edition_id, format, body, sha256: sha256(body) }
  })
  await c.insert('edition_files', ...files)
  await c.update('articles', article, { state: nextArticleState('report.issue', article.state, facts) })
  await c.record({ action: 'report.issued', article: articleId })
  return { number }
}

async function frozen(c: Change, articleId: string, number: number): Promise<Report> {
  return JSON.parse((await editionByNumber(c.read, articleId, number)).report_json) as Report
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
