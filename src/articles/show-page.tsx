import type { Request, Response } from 'express'
import { type Place, workbenchUrl } from '../../views/articles/place.ts'
import { WorkbenchPage } from '../../views/articles/workbench.tsx'
import type { Context } from '../context.ts'
import { actorOf, frameOf, goOn, type Shown, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import type { Typed } from '../http/typed.ts'
import { filteredClaims, nextProposal } from './filter.ts'
import { directionOf } from './intake/direction-of.ts'
import { changedParts, refusedParts } from './parts-page.tsx'
import { articleNotes, panel } from './side-page.tsx'
import { workbench } from './workbench.ts'

interface Asked extends Shown {
  /** Which form of the open claim the address asks for. */
  edit?: string
  /** Number of the line to make a claim from. */
  make?: number | null
}

/** Sends the workbench, with the claim that the place names open in its panel. @throws NotFound */
export async function showWorkbench(
  context: Context,
  req: Request,
  res: Response,
  place: Place,
  { edit = '', make = null, ...shown }: Asked = {},
): Promise<void> {
  const bench = await workbench(context.read, place.article, actorOf(res))
  const typed = (shown.typed ?? null) as Typed | null
  const page = (
    <WorkbenchPage
      frame={frameOf(req, res)}
      bench={bench}
      claims={filteredClaims(bench.claims, place.filter)}
      place={place}
      direction={directionOf(bench.article.language)}
      make={make && bench.lines[make - 1] ? make : null}
      typed={typed}
      panel={await panel(context, res, place, edit, typed, bench)}
      notes={await articleNotes(context, res, bench, place, typed)}
    />
  )
  sendPage(res, page, shown)
}

/** Sends only what stands in the panel, for a link that was followed by script; nothing when it closes the panel. */
export async function showPanel(context: Context, res: Response, place: Place, edit: string): Promise<void> {
  actorOf(res)
  const opened = await panel(context, res, place, edit, null)
  if (opened) sendParts(res, opened)
  else res.type('html').send('')
}

/** What an act changed, and where the person goes on. */
export interface Done {
  place: Place
  /** Ids of the claims whose cards and lines changed; 'all' when claims came or went. */
  claims: readonly string[] | 'all'
  /** Ids of further lines that changed. */
  lines?: readonly string[]
  /** One sentence about what was done. */
  toast: string
  /** Where to land without scripts, as `#…`. */
  anchor?: string
  /** The claim that was answered from the list: the next proposal is what comes after it. */
  answered?: string
  /** The notes on the article as a whole changed. */
  notes?: boolean
  /** A claim was made of selected words: the form for it is empty again. */
  made?: boolean
}

/** Answers a save from the workbench: with the parts that changed, or by going back to the page. */
export async function answerWorkbench(
  context: Context,
  req: Request,
  res: Response,
  done: Done,
): Promise<void> {
  if (wantsParts(req)) return sendParts(res, await changedParts(context, res, done))
  const { place, answered, toast } = done
  let anchor = done.anchor ?? ''
  if (answered) {
    const { claims } = await workbench(context.read, place.article, actorOf(res))
    const next =
      nextProposal(filteredClaims(claims, place.filter), answered) ?? nextProposal(claims, answered)
    anchor = `#claim-${next?.id ?? answered}`
  }
  goOn(res, workbenchUrl(place) + anchor, toast)
}

/** Shows a form refused in the workbench again, by its parts or on the whole page. */
export async function showRefused(
  context: Context,
  req: Request,
  res: Response,
  place: Place,
  shown: Shown,
): Promise<void> {
  const typed = (shown.typed ?? null) as Typed | null
  if (!wantsParts(req) || !typed) return showWorkbench(context, req, res, place, shown)
  sendParts(res, await refusedParts(context, res, place, typed), shown)
}
