import { type Request, type Response, Router } from 'express'
import { ActPageView } from '../../views/revisions/act-page.tsx'
import { History } from '../../views/revisions/history.tsx'
import { checkpointOfSize, checkpointWith, inclusionOfAct } from '../checkpoints/queries.ts'
import type { Context } from '../context.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { wholeNumber } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, sendPage } from '../http/reply.tsx'
import { proofFile } from '../merkle/writing.ts'
import { restoreValue } from './commands.ts'
import { historyFilter, restorationInput } from './input.ts'
import { actPage, historyPage } from './page.ts'
import { actSeen, type Scope } from './queries.ts'

/** The history of the desk and of each article, claim, source and person; each act in full; restoring. */
export function revisionRoutes(context: Context): Router {
  const router = Router()

  const show = async (req: Request, res: Response, scope: Scope) => {
    const page = await historyPage(context.read, actorOf(res), scope, readInput(historyFilter, req.query))
    sendPage(res, <History frame={frameOf(req, res)} page={page} />)
  }
  const showAct: Show = async (req, res, shown) => {
    const page = await actPage(context.read, seqOf(req), actorOf(res))
    sendPage(res, <ActPageView frame={frameOf(req, res)} page={page} typed={shown.typed ?? null} />, shown)
  }

  router.get('/history', (req, res) => show(req, res, { kind: 'desk' }))
  router.get('/articles/:id/history', (req, res) => show(req, res, { kind: 'article', id: req.params.id }))
  router.get('/claims/:id/history', (req, res) => show(req, res, { kind: 'claim', id: req.params.id }))
  router.get('/sources/:id/history', (req, res) => show(req, res, { kind: 'source', id: req.params.id }))
  router.get('/people/:id/history', (req, res) => show(req, res, { kind: 'person', id: req.params.id }))

  router.get('/history/:seq', (req, res) => showAct(req, res, {}))
  router.get('/history/:seq/entry', async (req, res) => {
    const { text } = await actSeen(context.read, actorOf(res), seqOf(req))
    if (text === null) throw new Forbidden('The entry tells of ratings that are not open to you yet.')
    res.type('application/json').send(text)
  })
  // Without a size against the first checkpoint that has the act: the same file whenever it is asked for.
  router.get('/history/:seq/proof', async (req, res) => {
    const { act } = await actSeen(context.read, actorOf(res), seqOf(req))
    const asked = wholeNumber(req.query.size, { min: 1, max: Number.MAX_SAFE_INTEGER, otherwise: 0 })
    const checkpoint = await (asked
      ? checkpointOfSize(context.read, asked)
      : checkpointWith(context.read, act.seq))
    if (!checkpoint || checkpoint.size < act.seq) throw new NotFound('No such checkpoint has this act.')
    const hashes = await inclusionOfAct(context.read, act.seq, checkpoint.size)
    res.attachment(`act-${act.seq}.tlog-proof`).type('text/plain; charset=utf-8')
    res.send(proofFile(act.seq - 1, hashes, checkpoint.note))
  })
  router.post(
    '/history/:seq/restoration',
    form(showAct, async (req, res) => {
      const input = readInput(restorationInput, req.body)
      await context.change(actorOf(res), (c) => restoreValue(c, seqOf(req), input), { once: input.once })
      goOn(res, `/history/${seqOf(req)}`, 'Restored. The history has a new act for it.')
    }),
  )
  return router
}

function seqOf(req: Request): number {
  const { seq } = req.params
  if (typeof seq !== 'string' || !/^[1-9]\d{0,14}$/.test(seq))
    throw new NotFound('There is no such act in the history.')
  return Number(seq)
}
