import { type Request, Router } from 'express'
import { VersionPage } from '../../../views/articles/drafts/version-page.tsx'
import type { Context } from '../../context.ts'
import { NotFound } from '../../errors.ts'
import { id as idOf } from '../../http/input.ts'
import { actorOf, frameOf, goOn, sendPage } from '../../http/reply.tsx'
import { directionOf } from '../intake/direction-of.ts'
import { currentVersion } from '../queries.ts'
import { versionShown } from './versions.ts'

/** The versions of an article's text: each to be read at its own address, with the claims as they stood in it. */
export function versionRoutes(context: Context): Router {
  const router = Router()

  router.get('/articles/:id/versions', async (req, res) => {
    actorOf(res)
    const { number } = await currentVersion(context.read, idOf(req.params.id))
    goOn(res, `/articles/${idOf(req.params.id)}/versions/${number}`)
  })

  router.get('/articles/:id/versions/:number', async (req, res) => {
    const viewer = actorOf(res)
    const shown = await versionShown(context.read, idOf(req.params.id), numberIn(req), viewer)
    sendPage(
      res,
      <VersionPage frame={frameOf(req, res)} shown={shown} direction={directionOf(shown.article.language)} />,
    )
  })

  return router
}

function numberIn(req: Request): number {
  const number = String(req.params.number)
  if (!/^[1-9][0-9]{0,5}$/.test(number)) throw new NotFound('The article has no such version.')
  return Number(number)
}
