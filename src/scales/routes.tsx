import { type Request, type Response, Router } from 'express'
import { ScalePage } from '../../views/scales/scale-page.tsx'
import { ScalesPage } from '../../views/scales/scales-page.tsx'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { editScale } from './commands.ts'
import { readScale } from './input.ts'
import { desk, levelsOfScale, levelsOfScales, newestOfScale, scaleById, scales } from './queries.ts'

/** The desk's rating scales: anybody may read them, admins change them. */
export function scaleRoutes(context: Context): Router {
  const router = Router()
  const { read } = context

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    actorOf(res)
    const scale = await scaleById(read, idOf(req.params.id))
    const newest = await newestOfScale(read, scale.key)
    const page = (
      <ScalePage
        frame={frameOf(req, res)}
        scale={scale}
        newest={newest}
        levels={await levelsOfScale(read, scale.id)}
        typed={shown.typed ?? null}
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/desk/scales', async (req, res) => {
    actorOf(res)
    const all = await scales(read)
    const levels = await levelsOfScales(
      read,
      all.map((scale) => scale.id),
    )
    const page = <ScalesPage frame={frameOf(req, res)} desk={await desk(read)} scales={all} levels={levels} />
    sendPage(res, page)
  })

  router.get('/desk/scales/:id', (req, res) => show(req, res, {}))

  router.post(
    '/desk/scales/:id',
    form(show, async (req, res) => {
      const id = idOf(req.params.id)
      const { once, ...input } = readScale(req.body)
      await context.change(actorOf(res), (c) => editScale(c, id, input), { once })
      goOn(res, '/desk/scales', 'Scale saved as a new version. Earlier ratings keep theirs.')
    }),
  )

  return router
}
