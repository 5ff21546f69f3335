import { type Request, Router } from 'express'
import { claimById } from '../claims/queries.ts'
import { answerClaim, claimInWords, showForm } from '../claims/show-page.tsx'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form } from '../http/reply.tsx'
import { rateClaim } from './commands.ts'
import { confirmationInput, deciderInput, ratingInput, reopeningInput, verdictInput } from './input.ts'
import { confirmVerdict, decideClaim, reopenClaim, takeDecidersPart } from './verdict-commands.ts'

/** What ratings add to a claim’s page: the forms to rate it, decide it, reopen it. */
export function ratingRoutes(context: Context): Router {
  const router = Router()
  const claimOf = (req: Request) => idOf(req.params.id)
  const show = showForm(context, claimOf)

  router.post(
    '/claims/:id/ratings',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const input = readInput(ratingInput, req.body)
      const number = await context.change(actorOf(res), (c) => rateClaim(c, id, input), { once: input.once })
      await answerClaim(context, req, res, id, { toast: `Rating of claim ${number} saved.` })
    }),
  )

  router.post(
    '/claims/:id/decider',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const { once } = readInput(deciderInput, req.body)
      await context.change(actorOf(res), (c) => takeDecidersPart(c, id), { once })
      await answerClaim(context, req, res, id, { toast: 'You see the ratings now, and decide this claim.' })
    }),
  )

  router.post(
    '/claims/:id/verdict',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const input = readInput(verdictInput, req.body)
      await context.change(actorOf(res), (c) => decideClaim(c, id, input), { once: input.once })
      const { state, number } = await claimById(context.read, id)
      const toast = state === 'decided' ? 'decided' : 'waits for a second editor'
      await answerClaim(context, req, res, id, { toast: `Claim ${number} ${toast}.` })
    }),
  )

  router.post(
    '/claims/:id/confirmation',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const { version, once } = readInput(confirmationInput, req.body)
      await context.change(actorOf(res), (c) => confirmVerdict(c, id, version), { once })
      await answerClaim(context, req, res, id, { toast: `${await claimInWords(context, id)} decided.` })
    }),
  )

  router.post(
    '/claims/:id/reopening',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const { reason, once } = readInput(reopeningInput, req.body)
      await context.change(actorOf(res), (c) => reopenClaim(c, id, reason), { once })
      await answerClaim(context, req, res, id, { toast: `${await claimInWords(context, id)} reopened.` })
    }),
  )

  return router
}
