import { type Request, type Response, Router } from 'express'
import { backTo, placeOf } from '../articles/place-in-workbench.ts'
import { answerWorkbench, showRefused } from '../articles/show-page.tsx'
import type { Context } from '../context.ts'
import type { Change } from '../db/change.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form } from '../http/reply.tsx'
import { assignmentRoutes } from './assignment-routes.tsx'
import { changeClaims } from './bulk.ts'
import {
  acceptClaim,
  assignClaim,
  discardClaim,
  editClaim,
  makeClaim,
  restoreClaim,
  scheduleClaim,
  setClaimAside,
} from './commands.ts'
import {
  assignmentInput,
  bulkInput,
  claimDeadlineInput,
  editClaimInput,
  mergeInput,
  newClaimInput,
  plainInput,
  reasonInput,
  requiredReasonInput,
  splitInput,
} from './input.ts'
import { onceOf } from './once-of.ts'
import { answerClaim, claimInWords, showClaim, showForm } from './show-page.tsx'
import { mergeClaims, splitClaim } from './split-merge.ts'

type Act = (c: Change, id: string, body: unknown) => Promise<unknown>

/** Claims: their page, and every act on one of them or on many. */
export function claimRoutes(context: Context): Router {
  const router = Router()
  const claimOf = (req: Request) => idOf(req.params.id)
  const show = showForm(context, claimOf)

  /** A form that does one act to one claim and leads back to where it was. */
  const acts = (path: string, act: Act, done: string, { all = false, answered = false } = {}) => {
    router.post(
      path,
      form(show, async (req, res) => {
        const id = claimOf(req)
        await context.change(actorOf(res), (c) => act(c, id, req.body), { once: onceOf(req) })
        await answerClaim(context, req, res, id, {
          toast: `${await claimInWords(context, id)} ${done}.`,
          all,
          answered,
        })
      }),
    )
  }

  router.get('/claims/:id', (req, res) => showClaim(context, req, res, claimOf(req)))

  acts('/claims/:id', (c, id, body) => editClaim(c, id, readInput(editClaimInput, body)), 'saved')
  acts(
    '/claims/:id/acceptance',
    (c, id, body) => acceptClaim(c, id, readInput(plainInput, body).version),
    'accepted',
    { answered: true },
  )
  acts(
    '/claims/:id/discarding',
    (c, id, body) => {
      const { version, reason } = readInput(reasonInput, body)
      return discardClaim(c, id, version, reason)
    },
    'discarded',
    { answered: true },
  )
  acts(
    '/claims/:id/restoration',
    (c, id, body) => {
      const { version, reason } = readInput(reasonInput, body)
      return restoreClaim(c, id, version, reason)
    },
    'restored',
  )
  acts(
    '/claims/:id/setting-aside',
    (c, id, body) => {
      const { version, reason } = readInput(requiredReasonInput, body)
      return setClaimAside(c, id, version, reason)
    },
    'set aside',
  )
  acts(
    '/claims/:id/assignment',
    (c, id, body) => {
      const { version, assignee } = readInput(assignmentInput, body)
      return assignClaim(c, id, version, assignee)
    },
    'assigned',
  )
  acts(
    '/claims/:id/deadline',
    (c, id, body) => {
      const { version, deadline_on } = readInput(claimDeadlineInput, body)
      return scheduleClaim(c, id, version, deadline_on)
    },
    'has its deadline saved',
  )
  acts('/claims/:id/merger', (c, id, body) => mergeClaims(c, id, readInput(mergeInput, body)), 'merged', {
    all: true,
  })

  router.post(
    '/claims/:id/parts',
    form(show, async (req, res) => {
      const id = claimOf(req)
      const input = readInput(splitInput, req.body)
      const { ids } = await context.change(actorOf(res), (c) => splitClaim(c, id, input), {
        once: onceOf(req),
      })
      const toast = `${await claimInWords(context, id)} split into ${ids.length}.`
      await answerClaim(context, req, res, id, { toast, all: true, ...(ids[0] && { open: ids[0] }) })
    }),
  )

  router.use(manyClaims(context))
  router.use(assignmentRoutes(context))
  return router
}

/** Making a claim of an article's words, and doing one act to many claims. */
function manyClaims(context: Context): Router {
  const router = Router()
  const placeIn = (req: Request) => backTo(req.body.back) ?? placeOf(idOf(req.params.id), {})
  const show = (req: Request, res: Response, shown: object) =>
    showRefused(context, req, res, placeIn(req), shown)

  router.post(
    '/articles/:id/claims',
    form(show, async (req, res) => {
      const article = idOf(req.params.id)
      const input = readInput(newClaimInput, req.body)
      const { id } = await context.change(actorOf(res), (c) => makeClaim(c, article, input), {
        once: onceOf(req),
      })
      const toast = `${await claimInWords(context, id)} made.`
      await answerWorkbench(context, req, res, {
        ...{ place: placeIn(req), claims: 'all', toast, made: true },
        anchor: `#claim-${id}`,
      })
    }),
  )

  router.post(
    '/articles/:id/bulk',
    form(show, async (req, res) => {
      const article = idOf(req.params.id)
      const input = readInput(bulkInput, req.body)
      const { changed, left } = await context.change(actorOf(res), (c) => changeClaims(c, article, input), {
        once: onceOf(req),
      })
      const claims = (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`
      const toast = `${claims(changed)} changed${left ? `, ${claims(left)} left as they were` : ''}.`
      await answerWorkbench(context, req, res, {
        place: placeIn(req),
        claims: 'all',
        toast,
        anchor: '#claims',
      })
    }),
  )
  return router
}
