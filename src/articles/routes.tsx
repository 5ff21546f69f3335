import { type Request, Router } from 'express'
import type { PreviewDraft } from '../../views/articles/preview.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, goOn, type Show, wantsParts } from '../http/reply.tsx'
import { editArticle, markLine, markLines } from './commands.ts'
import { draftIntakeRoutes } from './drafts/intake-routes.tsx'
import { settleRoutes } from './drafts/settle-routes.tsx'
import { versionRoutes } from './drafts/version-routes.tsx'
import { hintRoutes } from './hint-routes.tsx'
import { detailsInput, linesInput, nothingInput } from './input.ts'
import { longReadings } from './intake/long-readings.ts'
import type { BreakApart } from './intake/read-apart.ts'
import { intakeRoutes } from './intake-routes.tsx'
import { lineRoutes } from './line-routes.tsx'
import { backTo, placeOf } from './place-in-workbench.ts'
import { proposalRoutes } from './proposal-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
import { answerWorkbench, showPanel, showRefused, showWorkbench } from './show-page.tsx'

/**
 * Articles: taking them in, and the workbench where they are checked line by line.
 * @param breakApart breaks long texts
 */
export function articleRoutes(context: Context, breakApart: BreakApart): Router {
  const router = Router()
  const readings = longReadings<PreviewDraft>(context.now, breakApart)
  router.use(intakeRoutes(context, readings))
  router.use(readingRoutes(context, readings))
  router.use(proposalRoutes(context, readings))
  router.use(draftIntakeRoutes(context, readings))
  router.use(versionRoutes(context))
  router.use(settleRoutes(context))
  router.use(lineRoutes(context))
  router.use(hintRoutes(context))

  router.get('/articles/:id', async (req, res) => {
    const place = placeOf(idOf(req.params.id), req.query)
    const edit = typeof req.query.edit === 'string' ? req.query.edit : ''
    res.vary('HX-Request').vary('HX-Request-Type')
    if (wantsParts(req)) return showPanel(context, res, place, edit)
    const make = Number(req.query.make) || null
    await showWorkbench(context, req, res, place, { edit, make })
  })

  const placeIn = (req: Request, article: string) => backTo(req.body.back) ?? placeOf(article, {})
  const showArticle: Show = (req, res, shown) =>
    showRefused(context, req, res, placeIn(req, idOf(req.params.id)), shown)

  router.post(
    '/articles/:id/details',
    form(showArticle, async (req, res) => {
      const article = idOf(req.params.id)
      const input = readInput(detailsInput, req.body)
      await context.change(actorOf(res), (c) => editArticle(c, article, input), { once: input.once })
      goOn(res, `/articles/${article}`, 'Details saved.')
    }),
  )

  router.post(
    '/articles/:id/nothing-proposed',
    form(showArticle, async (req, res) => {
      const article = idOf(req.params.id)
      const { line, once } = readInput(linesInput, req.body)
      const marked = await context.change(actorOf(res), (c) => markLines(c, article, line), { once })
      const toast = `${marked} ${marked === 1 ? 'line' : 'lines'} marked: nothing to check.`
      await answerWorkbench(context, req, res, {
        place: placeIn(req, article),
        claims: [],
        lines: line,
        toast,
      })
    }),
  )

  const showLine: Show = async (req, res, shown) => {
    const line = await lineIn(req)
    await showRefused(context, req, res, placeIn(req, line.article_id), shown)
  }

  router.post(
    '/lines/:id/nothing',
    form(showLine, async (req, res) => {
      const line = await lineIn(req)
      const { version, nothing, once } = readInput(nothingInput, { ...req.query, ...req.body })
      const yes = nothing === '1'
      // One form holds all lines: its key counts once per line and version.
      await context.change(actorOf(res), (c) => markLine(c, line.id, yes, version), {
        once: once && `${once} ${line.id} ${version}`,
      })
      await answerWorkbench(context, req, res, {
        place: placeIn(req, line.article_id),
        claims: [],
        lines: [line.id],
        toast: yes
          ? `Line ${line.number}: nothing to check.`
          : `Line ${line.number} is to be looked at again.`,
        anchor: `#line-${line.number}`,
      })
    }),
  )

  async function lineIn(req: Request): Promise<{ id: string; article_id: string; number: number }> {
    const line = await context.read
      .selectFrom('lines')
      .select(['id', 'article_id', 'number'])
      .where('id', '=', idOf(req.params.id))
      .executeTakeFirst()
    if (!line) throw new NotFound('There is no such line.')
    return line
  }

  return router
}
