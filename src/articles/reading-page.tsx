import type { Request, Response } from 'express'
import type { VNode } from 'preact'
import { type PreviewDraft, PreviewPage } from '../../views/articles/preview.tsx'
import type { Broken } from '../breaker/types.ts'
import { frameOf, goOn } from '../http/reply.tsx'
import { directionOf } from './intake/direction-of.ts'
import type { LongReading } from './intake/long-readings.ts'

/** The page on which an article is looked over before it is saved. */
export function previewPage(req: Request, res: Response, draft: PreviewDraft, broken: Broken): VNode {
  return (
    <PreviewPage
      frame={frameOf(req, res)}
      draft={draft}
      broken={broken}
      direction={directionOf(draft.language)}
    />
  )
}

/** Where to see how far a reading is, and what came of it. */
export function readingUrl({ id }: Pick<LongReading<unknown>, 'id'>): string {
  return `/articles/readings/${id}`
}

/** On to where a reading led, or to the page that shows how far it is. @throws what it failed with */
export function goToReading(res: Response, reading: LongReading<unknown>): void {
  if (reading.state === 'failed') throw reading.error
  const { to, toast } = reading.ending ?? { to: readingUrl(reading) }
  goOn(res, to, toast)
}
