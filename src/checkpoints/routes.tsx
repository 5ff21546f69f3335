import { type Request, type Response, Router } from 'express'
import { LogPageView } from '../../views/checkpoints/log-page.tsx'
import type { Context } from '../context.ts'
import { id as idOf, wholeNumber } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import { cosignedInput, withdrawalInput, witnessInput } from './input.ts'
import { logPage } from './log-page.ts'
import { checkpointOfSize } from './queries.ts'
import { nameWitness, takeInCosignatures, withdrawWitness } from './witness-commands.ts'
import { cosignedNote } from './witness-queries.ts'

const HERE = '/history/log'

/** The log to those who are signed in: what it is, its checkpoints to take away, its witnesses. */
export function logRoutes(context: Context): Router {
  const router = Router()
  const { read, config } = context

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const page = await logPage(read, config.checkpointMail)
    sendPage(res, <LogPageView frame={frameOf(req, res)} page={page} />, shown)
  }

  router.get(HERE, (req, res) => show(req, res, {}))

  router.get(`${HERE}/checkpoints/:size`, async (req, res) => {
    const size = wholeNumber(req.params.size, { min: 1, max: Number.MAX_SAFE_INTEGER, otherwise: 0 })
    const checkpoint = await checkpointOfSize(read, size)
    res.attachment(`checkpoint-${size}.txt`).type('text/plain; charset=utf-8')
    res.send(await cosignedNote(read, checkpoint))
  })

  router.post(
    `${HERE}/witnesses`,
    form(show, async (req, res) => {
      const input = readInput(witnessInput, req.body)
      await context.change(actorOf(res), (c) => nameWitness(c, input), { once: input.once })
      goOn(res, HERE, 'Named. What this witness signs can be taken in from now on.')
    }),
  )

  router.post(
    `${HERE}/witnesses/:id/withdrawal`,
    form(show, async (req, res) => {
      const { version, once } = readInput(withdrawalInput, req.body)
      const id = idOf(req.params.id)
      await context.change(actorOf(res), (c) => withdrawWitness(c, id, version), { once })
      goOn(res, HERE, 'Withdrawn. What this witness signed stays.')
    }),
  )

  router.post(
    `${HERE}/cosignatures`,
    form(show, async (req, res) => {
      const { note, once } = readInput(cosignedInput, req.body)
      const names = await context.change(actorOf(res), (c) => takeInCosignatures(c, note), { once })
      goOn(res, HERE, names.length ? `Taken in: signed by ${names.join(', ')}.` : 'This was here already.')
    }),
  )
  return router
}
