import { type Request, type Response, Router } from 'express'
import { PoliciesPage } from '../../views/desk/policies-page.tsx'
import type { Context } from '../context.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { desk } from '../scales/queries.ts'
import { require } from '../users/permissions.ts'
import { people } from '../users/queries.ts'
import { policiesInput } from './input.ts'
import { policiesOf } from './policies.ts'
import { changePolicies, policiesIn } from './policy-commands.ts'
import { policyEffects } from './policy-effects.ts'
import { claimsUnderWay } from './policy-queries.ts'
import type { Policies } from './policy-vocabulary.ts'

/** The desk's policies: everybody may read them, admins try and change them. */
export function policyRoutes(context: Context): Router {
  const router = Router()
  const { read } = context

  async function show(
    req: Request,
    res: Response,
    shown: Shown,
    tried: Policies | null = null,
  ): Promise<void> {
    actorOf(res)
    const settings = await desk(read)
    const policies = policiesOf(settings)
    const staff = (await people(read)).filter(({ role, disabled_at }) => !disabled_at && role !== 'reader')
    const page = (
      <PoliciesPage
        frame={frameOf(req, res)}
        policies={policies}
        version={settings.version}
        staff={{ raters: staff.length, editors: staff.filter(({ role }) => role !== 'reviewer').length }}
        // Only the admin who tries some is told how many claims have ratings, and not which.
        tried={
          tried && { policies: tried, effects: policyEffects(tried, policies, await claimsUnderWay(read)) }
        }
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/desk/policies', (req, res) => show(req, res, {}))

  router.post(
    '/desk/policies',
    form(show, async (req, res) => {
      require(actorOf(res), 'policy.edit')
      const input = readInput(policiesInput, req.body)
      if (input.preview) {
        const values = { ...(req.body as Record<string, string | string[]>) }
        return show(
          req,
          res,
          { status: 200, typed: { action: req.path, values, errors: {} } },
          policiesIn(input),
        )
      }
      const { moved } = await context.change(actorOf(res), (c) => changePolicies(c, input), {
        once: input.once,
      })
      const claims = `${moved} ${moved === 1 ? 'claim has' : 'claims have'} another state now.`
      goOn(res, '/desk/policies', moved ? `Policies saved. ${claims}` : 'Policies saved.')
    }),
  )

  return router
}
