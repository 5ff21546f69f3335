import { type Request, type Response, Router } from 'express'
import type { PreviewDraft } from '../../views/articles/preview.tsx'
import { ReadingPage, ReadingProgress, StoppedPage } from '../../views/articles/reading.tsx'
import type { Broken } from '../breaker/types.ts'
import type { Context } from '../context.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { actorOf, form, frameOf, goOn, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import { showDraftPreview } from './drafts/preview-page.tsx'
import type { LongReading, LongReadings } from './intake/long-readings.ts'
import { goToReading, previewPage, readingUrl } from './reading-page.tsx'

type Reading = LongReading<PreviewDraft>

/** How far the reading of a long text is, what came of it, and stopping it. */
export function readingRoutes(context: Context, readings: LongReadings<PreviewDraft>): Router {
  const router = Router()
  const readingOf = (req: Request, res: Response) => readings.find(idOf(req.params.id), actorOf(res).id)

  router.get('/articles/readings/:id', async (req, res) => {
    const reading = readingOf(req, res)
    res.vary('HX-Request').vary('HX-Request-Type')
    const isOver = reading.state !== 'waiting' && reading.state !== 'reading'
    if (!wantsParts(req)) return show(context, req, res, reading)
    // What came of it is another page, which begins at its top and says its title.
    if (isOver) res.set('HX-Refresh', 'true').type('html').send('')
    else sendParts(res, <ReadingProgress {...progressOf(reading)} />)
  })

  router.post(
    '/articles/readings/:id/stopping',
    form(
      (req, res) => show(context, req, res, readingOf(req, res)),
      async (req, res) => {
        const reading = readingOf(req, res)
        await readings.stop(reading)
        if (reading.state === 'stopped' && !reading.draft)
          goOn(res, reading.back, 'Stopped. Nothing was changed.')
        else goOn(res, readingUrl(reading))
      },
    ),
  )

  return router
}

/** The page of a reading, whatever its state. @throws what it failed with, where the text is no reason */
async function show(context: Context, req: Request, res: Response, reading: Reading): Promise<void> {
  const { state, draft, broken, error } = reading
  const frame = frameOf(req, res)
  if (state === 'waiting' || state === 'reading')
    sendPage(res, <ReadingPage frame={frame} {...progressOf(reading)} />)
  else if (reading.ending) goToReading(res, reading)
  else if (broken && isDraft(draft)) await showDraft(context, req, res, { ...reading, draft, broken })
  else if (state === 'done' && draft && broken) sendPage(res, previewPage(req, res, draft, broken))
  else if (state === 'stopped' && !draft) goOn(res, reading.back)
  else if (state === 'stopped' && draft) sendPage(res, <StoppedPage frame={frame} draft={draft} why={null} />)
  else if (draft && (error instanceof InvalidInput || error instanceof Conflict))
    sendPage(res, <StoppedPage frame={frame} draft={draft} why={error.message} />)
  else throw error
}

/** A later version of an article that is there: what differs, and why it could not be saved if somebody tried. */
function showDraft(
  context: Context,
  req: Request,
  res: Response,
  { draft, broken, state, error }: Reading & { draft: PreviewDraft & { draftOf: string }; broken: Broken },
): Promise<void> {
  if (state !== 'failed') return showDraftPreview(context, req, res, draft, broken)
  if (!(error instanceof InvalidInput || error instanceof Conflict)) throw error
  const action = `/articles/${draft.draftOf}/versions`
  const typed = { action, values: { text: draft.text }, errors: {}, message: error.message }
  return showDraftPreview(context, req, res, draft, broken, { status: error.status, typed })
}

function isDraft(draft: PreviewDraft | null): draft is PreviewDraft & { draftOf: string } {
  return draft?.draftOf !== undefined
}

function progressOf(reading: Reading) {
  const { title, state, step } = reading
  return { url: readingUrl(reading), title, isWaiting: state === 'waiting', step }
}
