import type { ReadonlyKysely } from 'kysely/readonly'
import type { ClaimPanelProps } from '../../../views/claims/claim-panel.tsx'
import type { Viewer } from '../../../views/layout.tsx'
import { notesOfArticle } from '../../articles/note-queries.ts'
import { articleById } from '../../articles/queries.ts'
import { type Workbench, workbench } from '../../articles/workbench.ts'
import { claimPage } from '../../claims/page.ts'
import { claimById, type NoteShown } from '../../claims/queries.ts'
import type { Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { allSeeing, eyesOf, openness } from '../../ratings/readable-queries.ts'
import type { Report } from '../../reports/model.ts'
import { draftReport } from '../../reports/queries.ts'
import { type Moment, momentOf } from './moment-queries.ts'
import { inThePast } from './past.ts'

type Read = ReadonlyKysely<Tables>

export interface ArticleThen {
  moment: Moment
  bench: Workbench
  notes: NoteShown[]
}

/** The workbench of an article as it stood after an act, as far as it is open to the viewer today. @throws NotFound */
export async function articleThen(
  read: Read,
  viewer: Viewer,
  articleId: string,
  seq: number,
): Promise<ArticleThen> {
  await articleById(read, articleId)
  const eyes = await eyesOf(read, viewer)
  const moment = await momentOf(read, eyes, { kind: 'article', id: articleId }, seq)
  return inThePast(read, eyes, articleId, seq, async (past) => ({
    moment,
    bench: await workbench(past, articleId, allSeeing),
    notes: await notesOfArticle(past, articleId),
  }))
}

export interface ClaimThen {
  moment: Moment
  panel: ClaimPanelProps
}

/** A claim's page as it stood after an act, for looking at only. @throws NotFound */
export async function claimThen(
  read: Read,
  viewer: Viewer,
  claimId: string,
  seq: number,
): Promise<ClaimThen> {
  const { article_id } = await claimById(read, claimId)
  const eyes = await eyesOf(read, viewer)
  const moment = await momentOf(read, eyes, { kind: 'claim', id: claimId }, seq)
  const open = await openness(read, eyes, claimId)
  const page = await inThePast(read, eyes, article_id, seq, async (past) => {
    const there = await past.selectFrom('claims').select('id').where('id', '=', claimId).executeTakeFirst()
    if (!there) throw new NotFound('The claim was not there yet at that moment.')
    return claimPage(past, claimId, allSeeing)
  })
  const setting = {
    // Whoever it is: nothing can be done in the past.
    viewer: { ...viewer, role: 'reader' as const },
    ...{ back: null, self: `/claims/${claimId}/as-of/${seq}`, edit: '', typed: null, level: 1 as const },
    ...{ today: moment.at.slice(0, 10), past: seq },
  }
  return { moment, panel: { page: { ...page, open }, setting, sources: [], others: [] } }
}

export interface ReportThen {
  moment: Moment
  report: Report
}

/** The report of an article as it stood after an act. @throws NotFound */
export async function reportThen(
  read: Read,
  viewer: Viewer,
  articleId: string,
  seq: number,
  publicUrl: string,
): Promise<ReportThen> {
  await articleById(read, articleId)
  const eyes = await eyesOf(read, viewer)
  const moment = await momentOf(read, eyes, { kind: 'article', id: articleId }, seq)
  const report = await inThePast(read, eyes, articleId, seq, (past) =>
    draftReport(past, articleId, publicUrl, allSeeing),
  )
  return { moment, report }
}
