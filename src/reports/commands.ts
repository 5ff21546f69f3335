import { articleFacts } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import type { Change } from '../db/change.ts'
import { nextArticleState, requireOnArticle } from '../users/permissions.ts'
import type { StatedCorrection } from './correction-vocabulary.ts'
import { editionsOfArticle, frozenReport } from './queries.ts'
import { freeze, nextEdition, type RenderFiles } from './steps.ts'
import { withdrawnReport } from './withdrawn-report.ts'

/**
 * Issues a preliminary edition: freezes the report as it stands, and every format as rendered now. It says plainly
 * that nobody signed it, and what is open in it, without its ratings: whoever reads the edition may be yet to rate.
 * @param stated what the editor says about what changed since the edition before, for readers
 * @throws InvalidInput when a verdict that was issued changed and nothing is said about it
 */
export async function issueReport(
  c: Change,
  articleId: string,
  publicUrl: string,
  render: RenderFiles,
  stated: readonly StatedCorrection[] = [],
): Promise<{ number: number }> {
  const article = await articleById(c.read, articleId)
  requireOnArticle(c.actor, 'report.issue', article.state, await articleFacts(c.read, articleId))
  const edition = await nextEdition(c, articleId, publicUrl, stated)
  const report = { ...edition.report, signOff: null }
  await freeze(c, { ...edition, report }, 'preliminary', render)
  await c.record({ action: 'report.issued', article: articleId })
  return { number: report.edition.number }
}

/**
 * Withdraws the report: the desk no longer stands by it. The next edition says so, and why, with everything that was
 * issued last except its verdicts; work that has gone on since is not in it. A signed article is under work again.
 * @param text why, for readers
 */
export async function withdrawReport(
  c: Change,
  articleId: string,
  text: string,
  render: RenderFiles,
): Promise<{ number: number }> {
  const article = await articleById(c.read, articleId)
  const facts = await articleFacts(c.read, articleId)
  requireOnArticle(c.actor, 'report.withdraw', article.state, facts)
  const [last] = await editionsOfArticle(c.read, articleId)
  const number = facts.editions + 1
  const edition = { number, issuedAt: c.at, issuedBy: c.actor.name }
  const withdrawal = { text, by: c.actor.name, at: c.at }
  const issued = await frozenReport(c.read, articleId, facts.editions)
  const report = withdrawnReport(issued, edition, withdrawal)
  const correction = { claimId: null, claim: 0, kind: 'withdrawn', text, was: '', now: '' } as const
  await freeze(c, { report, corrections: [correction], corrected: last ?? null }, 'withdrawn', render)
  await c.update('articles', article, { state: nextArticleState('report.withdraw', article.state, facts) })
  await c.record({ action: 'report.withdrawn', article: articleId, reason: text })
  return { number }
}
