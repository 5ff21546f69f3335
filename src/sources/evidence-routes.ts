import { type Request, Router } from 'express'
import { answerClaim, showForm } from '../claims/show-page.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form } from '../http/reply.tsx'
import { attachEvidence, editEvidence, removeEvidence } from './evidence-commands.ts'
import { editEvidenceInput, evidenceInput, removeEvidenceInput } from './evidence-input.ts'
import { sourceInput } from './input.ts'

/** What sources add to a claim’s page: the forms to attach one, and to correct or remove what ties it to the claim. */
export function evidenceRoutes(context: Context): Router {
  const router = Router()
  const idIn = (req: Request) => idOf(req.params.id)
  const showAttach = showForm(context, idIn)
  const showOne = showForm(context, async (req) => {
    const row = await context.read
      .selectFrom('evidence')
      .select('claim_id')
      .where('id', '=', idIn(req))
      .executeTakeFirst()
    if (!row) throw new NotFound('There is no such evidence.')
    return row.claim_id
  })

  router.post(
    '/claims/:id/evidence',
    form(showAttach, async (req, res) => {
      const id = idIn(req)
      if (req.body.find !== undefined) return showFound(req, res)
      const input = readInput(evidenceInput, req.body)
      const described = input.source ? null : readInput(sourceInput, req.body)
      await context.change(actorOf(res), (c) => attachEvidence(c, id, input, described), { once: input.once })
      await answerClaim(context, req, res, id, { toast: 'Evidence attached.' })
    }),
  )

  /** Without scripts a search comes as the form itself: it goes back with what was typed and the sources found. */
  const showFound: (req: Request, res: Parameters<typeof showAttach>[1]) => Promise<void> = (req, res) =>
    showAttach(req, res, {
      status: 200,
      typed: { action: req.path, values: { ...(req.body as Record<string, string | string[]>) }, errors: {} },
    })

  router.post(
    '/evidence/:id',
    form(showOne, async (req, res) => {
      const input = readInput(editEvidenceInput, req.body)
      const { claim } = await context.change(actorOf(res), (c) => editEvidence(c, idIn(req), input), {
        once: input.once,
      })
      await answerClaim(context, req, res, claim, { toast: 'Evidence saved.' })
    }),
  )

  router.post(
    '/evidence/:id/removal',
    form(showOne, async (req, res) => {
      const { version, reason, once } = readInput(removeEvidenceInput, req.body)
      const { claim } = await context.change(
        actorOf(res),
        (c) => removeEvidence(c, idIn(req), version, reason),
        {
          once,
        },
      )
      await answerClaim(context, req, res, claim, { toast: 'Evidence removed; it stays in the history.' })
    }),
  )

  return router
}
