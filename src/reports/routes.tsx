import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { FilesPage } from '../../views/reports/files-page.tsx'
import { ReportPage } from '../../views/reports/report-page.tsx'
import { articleFacts } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import type { Context } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { may, missingOnArticle, require } from '../users/permissions.ts'
import { evidenceBundle } from './bundle/bundle.ts'
import { issuingAct } from './bundle/queries.ts'
import { changedClaims } from './changed-claims.ts'
import { issueReport, withdrawReport } from './commands.ts'
import { statedCorrections, withdrawalInput } from './correction-input.ts'
import { correctionsOfArticle } from './correction-queries.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { issueInput } from './input.ts'
import type { Report } from './model.ts'
import {
  draftReport,
  type EditionListed,
  editionByNumber,
  editionFile,
  editionsOfArticle,
  filesOfEdition,
  frozenReport,
  lastVerdicts,
} from './queries.ts'
import { renderFiles } from './render-files.ts'

type ArticleRequest = Request<{ id: string; number?: string; format?: string }>

export function reportRoutes(context: Context): Router {
  const router = Router()
  const { read, config } = context

  /** The report as it stands, with the forms to issue and withdraw it. */
  async function show(req: Request, res: Response, shown: Shown = {}): Promise<void> {
    const { id } = (req as ArticleRequest).params
    const report = await draftReport(read, id, config.publicUrl, actorOf(res))
    const frame = frameOf(req, res)
    const editions = await editionsOfArticle(read, id)
    const { state } = await articleById(read, id)
    const acting = frame.viewer && { role: frame.viewer.role, article: state }
    const mayIssue = acting !== null && may(acting, 'report.issue')
    const earlier = mayIssue ? await lastVerdicts(read, id) : null
    const facts = await articleFacts(read, id)
    const page = (
      <ReportPage
        frame={frame}
        report={report}
        editions={editions}
        formats={formatsFor(report)}
        later={[]}
        issuing={
          mayIssue
            ? {
                changed: earlier ? changedClaims(earlier.report, report) : [],
                corrects: earlier?.number ?? null,
                obstacle: missingOnArticle('report.issue', facts).join(' ') || null,
              }
            : null
        }
        mayWithdraw={
          acting !== null &&
          may(acting, 'report.withdraw') &&
          !missingOnArticle('report.withdraw', facts).length
        }
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
      const { stated, errors } = statedCorrections(req.body)
      if (Object.keys(errors).length) throw new InvalidInput(errors)
      const { number } = await context.change(
        actorOf(res),
        (c) => issueReport(c, id, config.publicUrl, renderFiles, stated),
        { once },
      )
      goOn(res, `/articles/${id}/editions/${number}`, `Edition ${number} is issued.`)
    }),
  )

  router.post(
    '/articles/:id/withdrawal',
    form(show, async (req, res) => {
      const { id } = (req as ArticleRequest).params
      const { text, once } = readInput(withdrawalInput, req.body)
      const { number } = await context.change(actorOf(res), (c) => withdrawReport(c, id, text, renderFiles), {
        once,
      })
      goOn(res, `/articles/${id}/editions/${number}`, 'The report is withdrawn.')
    }),
  )

  // Before the edition's own page, whose number would take the ending along.
  router.get('/articles/:id/editions/:number.:format', async (req: ArticleRequest, res) => {
    const format = formatByKey(req.params.format)
    const edition = await editionByNumber(read, req.params.id, numberOf(req.params.number))
    const report = JSON.parse(edition.report_json) as Report
    const [newest] = await editionsOfArticle(read, req.params.id)
    // The file stays as it was issued; that there is a newer one is said beside it.
    if (newest && newest.number > edition.number)
      res.links({ 'latest-version': `${report.desk.publicUrl}${editionPath(req.params.id, newest)}` })
    download(res, format, report, (await editionFile(read, edition.id, format.key)) ?? format.render(report))
  })

  router.get('/articles/:id/editions/:number/bundle', async (req: ArticleRequest, res) => {
    require(actorOf(res), 'report.bundle')
    const { fileName, bytes } = await evidenceBundle(read, req.params.id, numberOf(req.params.number))
    res.attachment(fileName).type('application/zip')
    await pipeline(Readable.from(bytes), res)
  })

  router.get('/articles/:id/editions/:number/files', async (req: ArticleRequest, res) => {
    const { id } = req.params
    const edition = await editionByNumber(read, id, numberOf(req.params.number))
    const report = JSON.parse(edition.report_json) as Report
    const editions = await editionsOfArticle(read, id)
    const files = new Map((await filesOfEdition(read, edition.id)).map((file) => [file.format, file.sha256]))
    const page = (
      <FilesPage
        frame={frameOf(req, res)}
        report={report}
        editions={editions}
        later={await laterCorrections(id, edition.number)}
        files={formatsFor(report).map((format) => ({ ...format, sha256: files.get(format.key) ?? null }))}
      />
    )
    sendPage(res, page)
  })

  router.get('/articles/:id/editions/:number', async (req: ArticleRequest, res) => {
    const { id, number } = req.params
    const report = await frozenReport(read, id, numberOf(number))
    const page = (
      <ReportPage
        frame={frameOf(req, res)}
        report={report}
        editions={await editionsOfArticle(read, id)}
        formats={formatsFor(report)}
        later={await laterCorrections(id, report.edition.number)}
        issuing={null}
        mayWithdraw={false}
        act={await issuingAct(read, id, report.edition.number)}
      />
    )
    sendPage(res, page)
  })

  /** What was said after an edition was issued, about it or one after it. */
  async function laterCorrections(id: string, number: number) {
    return (await correctionsOfArticle(read, id)).filter(({ edition }) => edition > number)
  }

  return router
}

function formatsFor(report: Report) {
  return formats.map(({ key, label, obstacle }) => ({ key, label, obstacle: obstacle?.(report) ?? null }))
}

function editionPath(id: string, { number }: Pick<EditionListed, 'number'>): string {
  return `/articles/${id}/editions/${number}`
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
