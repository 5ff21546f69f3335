import { createHash, randomUUIDv7 } from 'node:crypto'
import { logPosition } from '../checkpoints/queries.ts'
import type { Change } from '../db/change.ts'
import type { EditionTable } from '../db/tables.ts'
import { InvalidInput } from '../errors.ts'
import { everybody } from '../ratings/readable-queries.ts'
import { correctionsOfArticle } from './correction-queries.ts'
import type { StatedCorrection } from './correction-vocabulary.ts'
import { correctionsDue, type NewCorrection } from './corrections-due.ts'
import { reportChanges } from './diff.ts'
import type { Report } from './model.ts'
import { draftReport, editionsOfArticle, frozenReport, lastVerdicts } from './queries.ts'

/** Renders a report in every format that can say it. */
export type RenderFiles = (report: Report) => { format: string; body: string }[]

/** An edition that is about to be written. */
export interface NextEdition {
  report: Report
  corrections: NewCorrection[]
  /** The edition that the corrections are about. */
  corrected: { id: string; number: number } | null
}

/**
 * The next edition of an article as its report stands now, compared with the one before.
 * @param stated what the editor says to readers about what changed
 * @throws InvalidInput when a verdict that was issued changed and nothing is said about it
 */
export async function nextEdition(
  c: Change,
  articleId: string,
  publicUrl: string,
  stated: readonly StatedCorrection[],
): Promise<NextEdition> {
  const draft = await draftReport(c.read, articleId, publicUrl, everybody)
  const [last] = await editionsOfArticle(c.read, articleId)
  const corrected = await lastVerdicts(c.read, articleId)
  const corrections = due(corrected?.report ?? null, draft, stated)
  const report: Report = {
    ...draft,
    edition: { number: (last?.number ?? 0) + 1, issuedAt: c.at, issuedBy: c.actor.name },
    changes: last ? reportChanges(await frozenReport(c.read, articleId, last.number), draft) : [],
    withdrawal: null,
  }
  return { report, corrections, corrected }
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

/**
 * Writes an edition with its files, and the corrections it brings, which its report holds before all earlier ones.
 * @returns the edition's id
 */
export async function freeze(
  c: Change,
  { report, corrections, corrected }: NextEdition,
  standing: EditionTable['standing'],
  render: RenderFiles,
): Promise<string> {
  const article_id = report.article.id
  const edition_id = randomUUIDv7()
  const { number } = report.edition
  const said = corrections.map(({ claimId: _, ...one }) => ({
    ...{ edition: number, corrects: corrected?.number ?? 0, ...one, approvedBy: c.actor.name, at: c.at },
  }))
  const log = await logPosition(c.read)
  const whole = {
    ...report,
    log,
    corrections: [...said, ...(await correctionsOfArticle(c.read, article_id))],
  }
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
    ...{ id: randomUUIDv7(), article_id, claim_id: claimId, earlier_edition_id: corrected?.id ?? '' },
    ...{ edition_id, ...one, approved_by: c.actor.id, approved_at: c.at },
  }))
  await c.insert('corrections', ...rows)
  return edition_id
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
