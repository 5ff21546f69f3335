import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, goOn } from '../http/reply.tsx'
import { showSource } from './show-page.tsx'
import { receivedIn, snapshotForm } from './snapshot-body.ts'
import { keepSnapshot, removeSnapshot } from './snapshot-commands.ts'
import { removeSnapshotInput, snapshotInput } from './snapshot-input.ts'
import { snapshotById, snapshotBytes } from './snapshot-queries.ts'
import { downloadName } from './snapshot-vocabulary.ts'

/** The kept copies of sources: one comes in, is given out, is taken away. */
export function snapshotRoutes(context: Context): Router {
  const router = Router()
  const { read } = context
  const idIn = (req: Request) => idOf(req.params.id)

  router.post(
    '/sources/:id/snapshots',
    snapshotForm,
    form(showSource(context, idIn), async (req, res) => {
      const { once, ...input } = readInput(snapshotInput, req.body)
      const received = await receivedIn(req)
      const { source } = await context.change(
        actorOf(res),
        (c) => keepSnapshot(c, idIn(req), received, input),
        { once },
      )
      goOn(res, `/sources/${source}`, 'Copy kept.')
    }),
  )

  // Never to be shown in the desk's own name, whatever it is: a saved web page may hold scripts of anybody's.
  router.get('/snapshots/:id/file', async (req, res) => {
    actorOf(res)
    const { id, file_name, media_type } = await snapshotById(read, idIn(req))
    const bytes = await snapshotBytes(read, id)
    res.attachment(downloadName(file_name, media_type)).set({
      'Content-Type': 'application/octet-stream',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    })
    res.send(bytes)
  })

  router.post(
    '/snapshots/:id/removal',
    form(
      showSource(context, async (req) => (await snapshotById(read, idIn(req))).source_id),
      async (req, res) => {
        const { once, reason } = readInput(removeSnapshotInput, req.body)
        const { source } = await context.change(actorOf(res), (c) => removeSnapshot(c, idIn(req), reason), {
          once,
        })
        goOn(res, `/sources/${source}`, 'Kept copy removed; what it was stays in the history.')
      },
    ),
  )

  return router
}
