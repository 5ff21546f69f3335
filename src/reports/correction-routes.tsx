import { Router } from 'express'
import { CorrectionsPage } from '../../views/reports/corrections-page.tsx'
import type { Context } from '../context.ts'
import { actorOf, frameOf, sendPage } from '../http/reply.tsx'
import { correctionsCsv } from './correction-csv.ts'
import { correctionFilter } from './correction-input.ts'
import { articleTitle, correctionsPage, MOST_EXPORTED } from './correction-queries.ts'

/** Every correction of the desk, newest first: the page, and the same for spreadsheets. */
export function correctionRoutes({ read, config }: Context): Router {
  const router = Router()

  router.get('/corrections', async (req, res) => {
    actorOf(res)
    const filter = correctionFilter.parse({ ...req.query })
    const page = await correctionsPage(read, filter)
    const title = filter.article ? await articleTitle(read, filter.article) : null
    sendPage(
      res,
      <CorrectionsPage frame={frameOf(req, res)} filter={filter} articleTitle={title} page={page} />,
    )
  })

  router.get('/corrections.csv', async (req, res) => {
    actorOf(res)
    const filter = correctionFilter.parse({ ...req.query, before: '' })
    const { corrections } = await correctionsPage(read, filter, MOST_EXPORTED)
    res
      .attachment('corrections.csv')
      .set('Content-Type', 'text/csv; charset=utf-8; header=present')
      .send(correctionsCsv(corrections, config.publicUrl))
  })

  return router
}
