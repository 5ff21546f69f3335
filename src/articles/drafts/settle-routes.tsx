import { type Request, Router } from 'express'
import { PlacementsPage } from '../../../views/articles/drafts/placements.tsx'
import { onceOf } from '../../claims/once-of.ts'
import { type Claim, claimById } from '../../claims/queries.ts'
import { answerClaim, claimInWords, showForm } from '../../claims/show-page.tsx'
import type { Context } from '../../context.ts'
import type { Change } from '../../db/change.ts'
import { id as idOf } from '../../http/input.ts'
import { readInput } from '../../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, type Shown, sendPage } from '../../http/reply.tsx'
import { eyesOf } from '../../ratings/readable-queries.ts'
import { directionOf } from '../intake/direction-of.ts'
import { articleById, currentVersion } from '../queries.ts'
import { keepInput, rePlaceInput, retireInput } from './input.ts'
import { holdClaim, keepClaim, rePlaceClaim, retireClaim, upholdClaim } from './settle-commands.ts'
import { waitingClaims, waitingPlace } from './waiting.ts'

/** Claims whose place in a new text is lost or uncertain: a person says where they stand; and that a claim still holds. */
export function settleRoutes(context: Context): Router {
  const router = Router()
  const claimOf = (req: Request) => idOf(req.params.id)

  router.get('/articles/:id/placements', async (req, res) => {
    actorOf(res)
    await show(idOf(req.params.id), req, res, {})
  })

  const show = async (articleId: string, req: Request, res: Parameters<Show>[1], shown: Shown) => {
    const { read } = context
    const article = await articleById(read, articleId)
    const current = await currentVersion(read, articleId)
    const waiting = await waitingClaims(read, current.id, await eyesOf(read, actorOf(res)))
    const asked = shown.typed ? claimOf(req) : String(req.query.claim ?? '')
    const at = waiting.find(({ id }) => id === asked) ?? (shown.typed ? undefined : waiting[0])
    const number = (name: string) => Number(req.query[name] ?? shown.typed?.values[name]) || null
    const from = number('line')
    const page = (
      <PlacementsPage
        frame={frameOf(req, res)}
        article={article}
        waiting={waiting}
        at={at ?? null}
        place={at ? await waitingPlace(read, at.placement, current, number('around') ?? from) : null}
        from={from}
        direction={directionOf(article.language)}
        typed={shown.typed ?? null}
      />
    )
    sendPage(res, page, shown)
  }

  const showPlacements: Show = async (req, res, shown) =>
    show((await claimById(context.read, claimOf(req))).article_id, req, res, shown)

  /** A form that settles where one claim stands, and leads to the next one. */
  const settles = (
    path: string,
    act: (c: Change, id: string, body: unknown) => Promise<Claim>,
    done: string,
  ) => {
    router.post(
      path,
      form(showPlacements, async (req, res) => {
        const id = claimOf(req)
        const { article_id } = await claimById(context.read, id)
        await context.change(actorOf(res), (c) => act(c, id, req.body), { once: onceOf(req) })
        goOn(res, `/articles/${article_id}/placements`, `${await claimInWords(context, id)} ${done}.`)
      }),
    )
  }

  settles(
    '/claims/:id/keeping',
    (c, id, body) => keepClaim(c, id, readInput(keepInput, body).version),
    'kept',
  )
  settles(
    '/claims/:id/re-placing',
    (c, id, body) => rePlaceClaim(c, id, readInput(rePlaceInput, body)),
    're-placed',
  )
  settles(
    '/claims/:id/retirement',
    (c, id, body) => {
      const { version, reason } = readInput(retireInput, body)
      return retireClaim(c, id, version, reason)
    },
    'retired',
  )

  /** A form that says that a claim on changed words still holds. */
  const holds = (
    path: string,
    act: (c: Change, id: string, version: number) => Promise<Claim>,
    done: string,
  ) => {
    router.post(
      path,
      form(showForm(context, claimOf), async (req, res) => {
        const id = claimOf(req)
        const { version } = readInput(keepInput, req.body)
        await context.change(actorOf(res), (c) => act(c, id, version), { once: onceOf(req) })
        await answerClaim(context, req, res, id, { toast: `${await claimInWords(context, id)} ${done}.` })
      }),
    )
  }

  holds('/claims/:id/holding', holdClaim, 'still holds')
  holds('/claims/:id/upholding', upholdClaim, 'still holds, and so does its verdict')

  return router
}
