import { type Request, type Response, Router } from 'express'
import { ChecklistPage } from '../../views/checklists/checklist-page.tsx'
import { ChecklistsPage } from '../../views/checklists/checklists-page.tsx'
import { type ClaimKind, claimKinds } from '../breaker/types.ts'
import { answerClaim, claimInWords, showForm } from '../claims/show-page.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Typed } from '../http/typed.ts'
import { require } from '../users/permissions.ts'
import { answerChecklist, editChecklist } from './commands.ts'
import { checklistInput, readAnswers } from './input.ts'
import { checklists, checklistsInUse } from './queries.ts'

/** What is asked of claims of each kind: anybody may read it, admins change it, reviewers answer it on a claim. */
export function checklistRoutes(context: Context): Router {
  const router = Router()
  const { read } = context
  const claimOf = (req: Request) => idOf(req.params.id)

  router.get('/desk/checklists', async (req, res) => {
    actorOf(res)
    const page = (
      <ChecklistsPage frame={frameOf(req, res)} kinds={claimKinds} checklists={await checklists(read)} />
    )
    sendPage(res, page)
  })

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    require(actorOf(res), 'checklist.edit')
    const kind = kindOf(req)
    const page = (
      <ChecklistPage
        frame={frameOf(req, res)}
        kind={kind}
        newest={(await checklistsInUse(read)).get(kind)}
        typed={(shown.typed ?? null) as Typed | null}
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/desk/checklists/:kind', (req, res) => show(req, res, {}))

  router.post(
    '/desk/checklists/:kind',
    form(show, async (req, res) => {
      const kind = kindOf(req)
      const input = readInput(checklistInput, req.body)
      await context.change(actorOf(res), (c) => editChecklist(c, kind, input), { once: input.once })
      goOn(res, '/desk/checklists', 'Checklist saved as a new version. Earlier answers stay.')
    }),
  )

  router.post(
    '/claims/:id/checklist',
    form(showForm(context, claimOf), async (req, res) => {
      const id = claimOf(req)
      const { answers, once } = readAnswers(req.body)
      await context.change(actorOf(res), (c) => answerChecklist(c, id, answers), { once })
      await answerClaim(context, req, res, id, {
        toast: `The checklist of ${(await claimInWords(context, id)).toLowerCase()} is saved.`,
      })
    }),
  )

  return router
}

/** @throws NotFound */
function kindOf(req: Request): ClaimKind {
  const kind = claimKinds.find((kind) => kind === req.params.kind)
  if (!kind) throw new NotFound('There is no such kind of claim.')
  return kind
}
