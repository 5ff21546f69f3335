import { proposalsOf } from '../breaker/proposals.ts'
import type { Broken, ProposedClaim } from '../breaker/types.ts'
import { lastClaimNumber } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { Conflict } from '../errors.ts'
import { require } from '../users/permissions.ts'
import { hintRows, insertProposals } from './proposal-rows.ts'
import {
  type ArticleVersion,
  articleById,
  currentVersion,
  hintsOfVersion,
  type Line,
  linesOfVersion,
} from './queries.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import { workOn } from './steps.ts'
import { standingClaims, touchedLines } from './touch-queries.ts'

/** Why a proposal is discarded that nobody answered and that is not proposed again. */
export const NO_LONGER_PROPOSED = 'no longer proposed'

/** What was read, to be sure that it is still what stands. */
export interface Read {
  versionId: string
  language: string
}

/**
 * Puts the proposals of a new breaking in the place of those that nobody has touched, as one act. What a person has
 * made, answered or changed stays as it is, to the last column; so do lines that somebody marked, and nothing is
 * proposed for a line marked as having nothing to check.
 * @param broken what the breaker makes of the text now; breaking is slow, so it is done outside the change
 * @returns how many proposals are new, and how many are gone
 * @throws Conflict when another text or language stands there by now
 */
export async function rebreakArticle(
  c: Change,
  articleId: string,
  read: Read,
  broken: Broken,
): Promise<{ fresh: number; gone: number }> {
  require(c.actor, 'article.rebreak')
  const article = await articleById(c.read, articleId)
  const version = await currentVersion(c.read, articleId)
  if (version.id !== read.versionId || article.language !== read.language)
    throw new Conflict('The article was changed while it was read. Propose again.')
  const lines = await linesOfVersion(c.read, version.id)
  const open = proposalsOf(broken).filter((claim) => !isClosed(claim, lines))
  const standing = await standingClaims(c.read, articleId, version.id)
  const { fresh, gone } = reconcile(standing, open)
  const wrote = [
    await discardGone(c, articleId, gone),
    await addFresh(c, version, lines, fresh),
    await changeReasons(c, articleId, lines, broken),
    await changeHints(c, version, broken),
  ]
  if (wrote.some(Boolean)) {
    await workOn(c, 'article.rebreak', articleId)
    await c.record({ action: 'article.rebroken', article: articleId })
  } else c.unchanged()
  return { fresh: fresh.length, gone: gone.length }
}

/** Somebody said that there is nothing to check in the line on which it begins. */
function isClosed({ spans }: ProposedClaim, lines: readonly Line[]): boolean {
  const start = spans[0]?.start ?? 0
  return lines.find((line) => start < line.end_at)?.nothing_by != null
}

async function discardGone(c: Change, articleId: string, gone: Reconciled['gone']): Promise<boolean> {
  if (!gone.length) return false
  const ids = new Set(gone)
  const claims = await c.read.selectFrom('claims').selectAll().where('article_id', '=', articleId).execute()
  for (const claim of claims)
    if (ids.has(claim.id))
      await c.update('claims', claim, { state: 'discarded', state_reason: NO_LONGER_PROPOSED })
  return true
}

async function addFresh(
  c: Change,
  version: ArticleVersion,
  lines: readonly Line[],
  fresh: Reconciled['fresh'],
): Promise<boolean> {
  const { article_id } = version
  const first = (await lastClaimNumber(c.read, article_id)) + 1
  await insertProposals(c, fresh, { article_id, version, lines, first })
  return fresh.length > 0
}

/** Lines stay as they were cut when the article came in; of those nobody marked, the proposed reason follows. */
async function changeReasons(
  c: Change,
  articleId: string,
  lines: readonly Line[],
  broken: Broken,
): Promise<boolean> {
  const touched = await touchedLines(c.read, articleId)
  const reasons = new Map(
    broken.lines.map(({ start, end, standing, reason }) => [
      `${start} ${end}`,
      standing === 'nothing' ? (reason ?? '') : '',
    ]),
  )
  let wrote = false
  for (const line of lines) {
    const nothing_proposed = reasons.get(`${line.start_at} ${line.end_at}`)
    if (nothing_proposed === undefined || touched.has(line.id)) continue
    if (await c.update('lines', line, { nothing_proposed })) wrote = true
  }
  return wrote
}

/** Hints that somebody dismissed stay, and so do those found again. */
async function changeHints(c: Change, version: ArticleVersion, { hints }: Broken): Promise<boolean> {
  const standing = await hintsOfVersion(c.read, version.id)
  const keyOf = (kind: string, spans: string) => `${kind} ${spans}`
  const known = new Set(standing.map((hint) => keyOf(hint.kind, hint.spans_json)))
  const found = new Set(hints.map((hint) => keyOf(hint.kind, JSON.stringify(hint.spans))))
  const gone = standing.filter((hint) => hint.version === 1 && !found.has(keyOf(hint.kind, hint.spans_json)))
  const fresh = hints.filter((hint) => !known.has(keyOf(hint.kind, JSON.stringify(hint.spans))))
  for (const hint of gone) await c.remove('hints', hint)
  const first = (standing.at(-1)?.number ?? 0) + 1
  await c.insert('hints', ...hintRows(fresh, { article_id: version.article_id, version, first }))
  return gone.length + fresh.length > 0
}
