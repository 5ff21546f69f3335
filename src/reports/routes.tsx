import { type Request, type Response, Router } from 'express'
import { ReportPage } from '../../views/reports/report-page.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { may, missingOnArticle } from '../users/permissions.ts'
import { issueReport } from './commands.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { issueInput } from './input.ts'
import type { Report } from './model.ts'
import { draftReport, editionByNumber, editionFile, editionsOfArticle } from './queries.ts'
import { renderFiles } from './render-files.ts'

type ArticleRequest = Request<{ id: string; number?: string; format?: string }>

export function reportRoutes(context: Context): Router {
  const router = Router()
  const { read, config } = context

  async function show(req: Request, res: Response, shown: Shown = {}): Promise<void> {
    const { id } = (req as ArticleRequest).params
    const report = await draftReport(read, id, config.publicUrl, actorOf(res))
    await send(req, res, report, shown)
  }

  async function send(req: Request, res: Response, report: Report, shown: Shown = {}): Promise<void> {
    const frame = frameOf(req, res)
    const editions = await editionsOfArticle(read, report.article.id)
    const lacking = missingOnArticle('report.issue', { ...report.counts, editions: editions.length })
    const page = (
      <ReportPage
        frame={frame}
        report={report}
        editions={editions}
        formats={formats.map(({ key, label, obstacle }) => ({
          key,
          label,
          obstacle: obstacle?.(report) ?? null,
        }))}
        mayIssue={frame.viewer !== null && may(frame.viewer, 'report.issue')}
        obstacle={lacking.join(' ') || null}
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/articles/:id/report', (req, res) => show(req, res))

  router.get('/articles/:id/report.:format', async (req: ArticleRequest, res) => {
    const format = formatByKey(req.params.format)
    const report = await draftReport(read, req.params.id, config.publicUrl, actorOf(res))
    download(res, format, report, format.render(report))
  })

  router.post(
    '/articles/:id/editions',
    form(show, async (req, res) => {
      const { id } = (req as ArticleRequest).params
      const { once } = readInput(issueInput, req.body)
      const { number } = await context.change(
        actorOf(res),
        (c) => issueReport(c, id, config.publicUrl, renderFiles),
        { once },
      )
      goOn(res, `/articles/${id}/editions/${number}`, `Edition ${number} is issued.`)
    }),
  )

  // Before the edition's own page, whose number would take the ending along.
  router.get('/articles/:id/editions/:number.:format', async (req: ArticleRequest, res) => {
    const format = formatByKey(req.params.format)
    const edition = await editionByNumber(read, req.params.id, numberOf(req.params.number))
    const report = JSON.parse(edition.report_json) as Report
    download(res, format, report, (await editionFile(read, edition.id, format.key)) ?? format.render(report))
  })

  router.get('/articles/:id/editions/:number', async (req: ArticleRequest, res) => {
    await send(req, res, await frozenReport(req.params.id, req.params.number))
  })

  async function frozenReport(id: string, number: string | undefined): Promise<Report> {
    return JSON.parse((await editionByNumber(read, id, numberOf(number))).report_json) as Report
  }

  return router
}

function numberOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,5}$/.test(text)) throw new NotFound('There is no such edition.')
  return Number(text)
}

function formatByKey(key: string | undefined): Format {
  const format = formats.find((format) => format.key === key)
  if (!format) throw new NotFound('There is no such export format.')
  return format
}

function download(res: Response, { mediaType, extension }: Format, report: Report, body: string): void {
  const edition = report.edition.number ? `edition-${report.edition.number}` : 'draft'
  // By whole characters: half of one could not be written in a header.
  const title =
    [...report.article.title.replace(/[\p{Cc}\p{Bidi_Control}"\\/:*?<>|]+/gu, ' ').trim()]
      .slice(0, 80)
      .join('') || 'report'
  res.attachment(`${title} ${edition}.${extension}`).set('Content-Type', mediaType).send(body)
}
