import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, goOn, type Show } from '../http/reply.tsx'
import { dismissHint } from './commands.ts'
import { dismissalInput } from './input.ts'
import { placeOf } from './place-in-workbench.ts'
import { hintById } from './queries.ts'
import { showWorkbench } from './show-page.tsx'

/** What does not fit together in an article: a person may say that it needs no attention, or take that back. */
export function hintRoutes(context: Context): Router {
  const hintOf = (req: Request) => hintById(context.read, idOf(req.params.id))
  const show: Show = async (req, res, shown) =>
    showWorkbench(context, req, res, placeOf((await hintOf(req)).article_id, {}), shown)

  return Router().post(
    '/hints/:id/dismissal',
    form(show, async (req, res) => {
      const { id, article_id } = await hintOf(req)
      const { version, dismissed, once } = readInput(dismissalInput, req.body)
      const yes = dismissed === '1'
      await context.change(actorOf(res), (c) => dismissHint(c, id, yes, version), { once })
      goOn(res, `/articles/${article_id}#hints`, yes ? 'Hint dismissed.' : 'The hint counts again.')
    }),
  )
}
