import { type Request, type Response, Router } from 'express'
import { backTo, placeOf } from '../articles/place-in-workbench.ts'
import { answerWorkbench, showRefused } from '../articles/show-page.tsx'
import { answerClaim, showForm } from '../claims/show-page.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, type Shown } from '../http/reply.tsx'
import { resolveNote, writeNote } from './commands.ts'
import { noteInput, resolutionInput } from './input.ts'

/** What notes add to a claim’s page, and to an article as a whole: the forms to write, answer and resolve them. */
export function noteRoutes(context: Context): Router {
  const router = Router()
  const idIn = (req: Request) => idOf(req.params.id)
  const inArticle = (req: Request, article: string) => backTo(req.body.back) ?? placeOf(article, {})

  router.post(
    '/claims/:id/notes',
    form(showForm(context, idIn), async (req, res) => {
      const id = idIn(req)
      const input = readInput(noteInput, req.body)
      await context.change(actorOf(res), (c) => writeNote(c, { claim: id }, input), { once: input.once })
      await answerClaim(context, req, res, id, { toast: 'Note written.' })
    }),
  )

  router.post(
    '/articles/:id/notes',
    form(
      (req, res, shown) => showRefused(context, req, res, inArticle(req, idIn(req)), shown),
      async (req, res) => {
        const article = idIn(req)
        const input = readInput(noteInput, req.body)
        await context.change(actorOf(res), (c) => writeNote(c, { article }, input), { once: input.once })
        await answerArticle(req, res, article, 'Note written.')
      },
    ),
  )

  router.post(
    '/notes/:id/resolution',
    form(showNote, async (req, res) => {
      const { version, resolved, once } = readInput(resolutionInput, req.body)
      const yes = resolved === '1'
      const { article, claim } = await context.change(
        actorOf(res),
        (c) => resolveNote(c, idIn(req), version, yes),
        {
          once,
        },
      )
      const toast = yes ? 'Note resolved.' : 'Note opened again.'
      if (claim) await answerClaim(context, req, res, claim, { toast })
      else await answerArticle(req, res, article, toast)
    }),
  )

  async function showNote(req: Request, res: Response, shown: Shown): Promise<void> {
    const note = await context.read
      .selectFrom('notes')
      .select(['claim_id', 'article_id'])
      .where('id', '=', idIn(req))
      .executeTakeFirst()
    if (!note) throw new NotFound('There is no such note.')
    const { claim_id, article_id } = note
    if (claim_id) await showForm(context, () => claim_id)(req, res, shown)
    else await showRefused(context, req, res, inArticle(req, article_id), shown)
  }

  async function answerArticle(req: Request, res: Response, article: string, toast: string): Promise<void> {
    await answerWorkbench(context, req, res, {
      ...{ place: inArticle(req, article), claims: [], toast },
      notes: true,
      anchor: '#article-notes',
    })
  }

  return router
}
