import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { ActPageView } from '../../views/revisions/act-page.tsx'
import { FieldHistory } from '../../views/revisions/field-history.tsx'
import { History } from '../../views/revisions/history.tsx'
import { TimelinePage } from '../../views/revisions/timeline-page.tsx'
import { Wording } from '../../views/revisions/wording.tsx'
import { articleById } from '../articles/queries.ts'
import { checkpointOfSize, checkpointWith, inclusionOfAct } from '../checkpoints/queries.ts'
import type { Context } from '../context.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { wholeNumber } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, sendPage } from '../http/reply.tsx'
import { proofFile } from '../merkle/writing.ts'
import { eyesOf } from '../ratings/readable-queries.ts'
import { people } from '../users/queries.ts'
import { restoreValue } from './commands.ts'
import { historyFile, mediaTypes } from './export.ts'
import { fieldPage } from './field-page.ts'
import { historyFilter, pageCursor, restorationInput, undoInput } from './input.ts'
import { actPage, historyPage, subjectOf } from './page.ts'
import { actSeen, type Scope } from './queries.ts'
import { timelineOf } from './timeline.ts'
import { hoursOfArticle } from './timeline-queries.ts'
import { undoAct } from './undo-command.ts'
import { backFrom } from './undo-offer.ts'
import { wordingPage } from './wording-page.ts'

/** The history of the desk and of each article, claim, source and person; each act in full; restoring. */
export function revisionRoutes(context: Context): Router {
  const router = Router()

  const filterOf = async (req: Request) => {
    const filter = readInput(historyFilter, req.query)
    // Both are found by the index of words.
    if (filter.text || filter.thing) await context.indexHistory()
    return filter
  }
  const show = async (req: Request, res: Response, scope: Scope) => {
    const page = await historyPage(context.read, actorOf(res), scope, await filterOf(req))
    sendPage(res, <History frame={frameOf(req, res)} page={page} />)
  }
  const download = async (req: Request, res: Response, scope: Scope) => {
    const { format } = req.params
    if (format !== 'csv' && format !== 'json') throw new NotFound('The history is exported as csv or json.')
    const filter = await filterOf(req)
    if (scope.kind !== 'desk') await subjectOf(context.read, scope)
    const pieces = historyFile(context.read, actorOf(res), scope, filter, format)
    res.attachment(`history.${format}`).set('Content-Type', mediaTypes[format])
    await send(pieces, res)
  }
  const showAct: Show = async (req, res, shown) => {
    const page = await actPage(context.read, seqOf(req), actorOf(res))
    sendPage(res, <ActPageView frame={frameOf(req, res)} page={page} typed={shown.typed ?? null} />, shown)
  }

  router.get('/history', (req, res) => show(req, res, { kind: 'desk' }))
  router.get('/history.:format', (req, res) => download(req, res, { kind: 'desk' }))
  for (const [place, kind] of [
    ['articles', 'article'],
    ['claims', 'claim'],
    ['sources', 'source'],
    ['people', 'person'],
  ] as const) {
    router.get(`/${place}/:id/history`, (req, res) => show(req, res, { kind, id: idOf(req) }))
    router.get(`/${place}/:id/history.:format`, (req, res) => download(req, res, { kind, id: idOf(req) }))
  }

  router.get('/articles/:id/timeline', async (req, res) => {
    const article = await articleById(context.read, req.params.id)
    const rows = await hoursOfArticle(context.read, await eyesOf(context.read, actorOf(res)), article.id)
    const names = new Map((await people(context.read)).map(({ id, name }) => [id, name]))
    const timeline = timelineOf(
      rows,
      (id) => names.get(id) ?? (id === 'assay' ? 'Assay' : 'Somebody no longer known'),
    )
    sendPage(res, <TimelinePage frame={frameOf(req, res)} article={article} timeline={timeline} />)
  })
  router.get('/claims/:id/wording', async (req, res) => {
    const page = await wordingPage(context.read, actorOf(res), req.params.id)
    sendPage(res, <Wording frame={frameOf(req, res)} page={page} />)
  })
  router.get('/history/of/:table/:id/:column', async (req, res) => {
    const cursor = readInput(pageCursor, req.query)
    const page = await fieldPage(context.read, actorOf(res), req.params, cursor)
    sendPage(res, <FieldHistory frame={frameOf(req, res)} page={page} />)
  })
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
  router.post(
    '/history/:seq/undoing',
    form(showAct, async (req, res) => {
      const input = readInput(undoInput, req.body)
      await context.change(actorOf(res), (c) => undoAct(c, seqOf(req)), { once: input.once })
      goOn(res, backFrom(req), 'Undone. The history has a new act for it.')
    }),
  )
  return router
}

function idOf(req: Request): string {
  return String(req.params.id)
}

/** Sends a file piece by piece, no faster than it is taken. Whoever stops listening has had enough. */
async function send(pieces: AsyncIterable<string>, res: Response): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

function seqOf(req: Request): number {
  const { seq } = req.params
  if (typeof seq !== 'string' || !/^[1-9]\d{0,14}$/.test(seq))
    throw new NotFound('There is no such act in the history.')
  return Number(seq)
}
