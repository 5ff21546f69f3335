import { type Request, type Response, Router } from 'express'
import type { PreviewDraft } from '../../views/articles/preview.tsx'
import { ReadingPage, ReadingProgress, StoppedPage } from '../../views/articles/reading.tsx'
import { Conflict, InvalidInput } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { actorOf, form, frameOf, goOn, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import type { LongReading, LongReadings } from './intake/long-readings.ts'
import { goToReading, previewPage, readingUrl } from './reading-page.tsx'

type Reading = LongReading<PreviewDraft>

/** How far the reading of a long text is, what came of it, and stopping it. */
export function readingRoutes(readings: LongReadings<PreviewDraft>): Router {
  const router = Router()
  const readingOf = (req: Request, res: Response) => readings.find(idOf(req.params.id), actorOf(res).id)

  router.get('/articles/readings/:id', (req, res) => {
    const reading = readingOf(req, res)
    res.vary('HX-Request').vary('HX-Request-Type')
    const isOver = reading.state !== 'waiting' && reading.state !== 'reading'
    if (!wantsParts(req)) show(req, res, reading)
    // What came of it is another page, which begins at its top and says its title.
    else if (isOver) res.set('HX-Refresh', 'true').type('html').send('')
    else sendParts(res, <ReadingProgress {...progressOf(reading)} />)
  })

  router.post(
    '/articles/readings/:id/stopping',
    form(
      async (req, res) => show(req, res, readingOf(req, res)),
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
function show(req: Request, res: Response, reading: Reading): void {
  const { state, draft, broken, error } = reading
  const frame = frameOf(req, res)
  if (state === 'waiting' || state === 'reading')
    sendPage(res, <ReadingPage frame={frame} {...progressOf(reading)} />)
  else if (reading.ending) goToReading(res, reading)
  else if (state === 'done' && draft && broken) sendPage(res, previewPage(req, res, draft, broken))
  else if (state === 'stopped' && !draft) goOn(res, reading.back)
  else if (state === 'stopped' && draft) sendPage(res, <StoppedPage frame={frame} draft={draft} why={null} />)
  else if (draft && (error instanceof InvalidInput || error instanceof Conflict))
    sendPage(res, <StoppedPage frame={frame} draft={draft} why={error.message} />)
  else throw error
}

function progressOf(reading: Reading) {
  const { title, state, step } = reading
  return { url: readingUrl(reading), title, isWaiting: state === 'waiting', step }
}
