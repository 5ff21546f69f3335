import { createHash, randomUUIDv7 } from 'node:crypto'
import { articleById } from '../articles/queries.ts'
import type { Change } from '../db/change.ts'
import type { EditionTable } from '../db/tables.ts'
import { InvalidInput } from '../errors.ts'
import { nextArticleState, require, requireOnArticle } from '../users/permissions.ts'
import { correctionsOfArticle } from './correction-queries.ts'
import type { StatedCorrection } from './correction-vocabulary.ts'
import { correctionsDue, type NewCorrection } from './corrections-due.ts'
import { reportChanges } from './diff.ts'
import type { Report } from './model.ts'
import { articleFacts, draftReport, editionsOfArticle, frozenReport, lastVerdicts } from './queries.ts'
import { withdrawnReport } from './withdrawn-report.ts'

/** Renders a report in every format that can say it. */
export type RenderFiles = (report: Report) => { format: string; body: string }[]

/**
 * Issues the report: freezes it, and every format as rendered now, as the next edition. What is still open stands in
 * it as open. An article with nothing open is signed; a later edition of a signed one makes it corrected.
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
  require(c.actor, 'report.issue')
  const article = await articleById(c.read, articleId)
  const draft = await draftReport(c.read, articleId, publicUrl)
  const [last] = await editionsOfArticle(c.read, articleId)
  const facts = articleFacts(draft, last)
  requireOnArticle(c.actor, 'report.issue', article.state, facts)
  const number = facts.editions + 1
  const earlier = await lastVerdicts(c.read, articleId)
  const corrections = due(earlier?.report ?? null, draft, stated)
  const report: Report = {
    ...draft,
    edition: { number, issuedAt: c.at, issuedBy: c.actor.name },
    changes: last ? reportChanges(await frozenReport(c.read, articleId, last.number), draft) : [],
    withdrawal: null,
  }
  await freeze(c, report, '', render, earlier, corrections)
  await c.update('articles', article, { state: nextArticleState('report.issue', article.state, facts) })
  await c.record({ action: 'report.issued', article: articleId })
  return { number }
}

/**
 * Withdraws the report: the desk no longer stands by it. The next edition says so, and why, with everything that was
 * issued last except its verdicts; work that has gone on since is not in it.
 * @param text why, for readers
 */
export async function withdrawReport(
  c: Change,
  articleId: string,
  text: string,
  render: RenderFiles,
): Promise<{ number: number }> {
  require(c.actor, 'report.withdraw')
  const article = await articleById(c.read, articleId)
  const [last] = await editionsOfArticle(c.read, articleId)
  const facts = articleFacts(await draftReport(c.read, articleId, ''), last)
  requireOnArticle(c.actor, 'report.withdraw', article.state, facts)
  const number = facts.editions + 1
  const edition = { number, issuedAt: c.at, issuedBy: c.actor.name }
  const withdrawal = { text, by: c.actor.name, at: c.at }
  const issued = await frozenReport(c.read, articleId, facts.editions)
  const report = withdrawnReport(issued, edition, withdrawal)
  const correction = { claimId: null, claim: 0, kind: 'withdrawn', text, was: '', now: '' } as const
  await freeze(c, report, 'withdrawn', render, last ?? null, [correction])
  await c.update('articles', article, { state: nextArticleState('report.withdraw', article.state, facts) })
  await c.record({ action: 'report.withdrawn', article: articleId, reason: text })
  return { number }
}

/** @throws InvalidInput */
function due(earlier: Report | null, draft: Report, stated: readonly StatedCorrection[]): NewCorrection[] {
  if (!earlier) {
    if (stated.length)
      throw new InvalidInput({ '': 'No edition was issued yet, so there is none to correct.' })
    return []
  }
  const { corrections, errors } = correctionsDue(earlier, draft, stated)
  if (Object.keys(errors).length) throw new InvalidInput(errors)
  return corrections
}

/** Writes an edition with its files, and the corrections it brings, which its report holds before all earlier ones. */
async function freeze(
  c: Change,
  report: Report,
  standing: EditionTable['standing'],
  render: RenderFiles,
  earlier: { id: string; number: number } | null,
  corrections: readonly NewCorrection[],
): Promise<void> {
  const article_id = report.article.id
  const edition_id = randomUUIDv7()
  const { number } = report.edition
  const said = corrections.map(({ claimId: _, ...one }) => ({
    ...{ edition: number, corrects: earlier?.number ?? 0, ...one, approvedBy: c.actor.name, at: c.at },
  }))
  const whole = { ...report, corrections: [...said, ...(await correctionsOfArticle(c.read, article_id))] }
  const report_json = JSON.stringify(whole)
  await c.insert('editions', {
    ...{ id: edition_id, article_id, number, standing, issued_by: c.actor.id, issued_at: c.at },
    ...{ report_json, sha256: sha256(report_json) },
  })
  const files = render(whole).map(({ format, body }) => {
    return { id: randomUUIDv7(), article_id, edition_id, format, body, sha256: sha256(body) }
  })
  await c.insert('edition_files', ...files)
  const rows = corrections.map(({ claimId, claim: _, ...one }) => ({
    ...{ id: randomUUIDv7(), article_id, claim_id: claimId, earlier_edition_id: earlier?.id ?? '' },
    ...{ edition_id, ...one, approved_by: c.actor.id, approved_at: c.at },
  }))
  await c.insert('corrections', ...rows)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
