import { type Request, type Response, Router } from 'express'
import { AgreementPageView } from '../../../views/agreement/agreement-page.tsx'
import type { Context } from '../../context.ts'
import { actorOf, frameOf, sendPage } from '../../http/reply.tsx'
import { require } from '../../users/permissions.ts'
import { agreementJson, figuresCsv, ratingsCsv } from './exports.ts'
import { agreementFilter } from './filter.ts'
import { type AgreementPage, agreementPage } from './page.ts'

/** How far raters agree: the page, and the same for spreadsheets and programs. */
export function agreementRoutes({ read }: Context): Router {
  const router = Router()

  function asked(req: Request, res: Response): Promise<AgreementPage> {
    require(actorOf(res), 'agreement.read')
    return agreementPage(read, agreementFilter.parse({ ...req.query }))
  }

  router.get('/agreement', async (req, res) => {
    sendPage(res, <AgreementPageView frame={frameOf(req, res)} page={await asked(req, res)} />)
  })

  router.get('/agreement/figures.csv', async (req, res) => {
    download(res, 'agreement figures.csv', 'text/csv; charset=utf-8', figuresCsv(await asked(req, res)))
  })

  router.get('/agreement/ratings.csv', async (req, res) => {
    download(res, 'agreement ratings.csv', 'text/csv; charset=utf-8', ratingsCsv(await asked(req, res)))
  })

  router.get('/agreement/figures.json', async (req, res) => {
    download(res, 'agreement figures.json', 'application/json', agreementJson(await asked(req, res)))
  })

  return router
}

function download(res: Response, name: string, type: string, body: string): void {
  res.attachment(name).set('Content-Type', type).send(body)
}
