import type { Request, Response } from 'express'
import { workbenchUrl } from '../../views/articles/place.ts'
import { ClaimPageView } from '../../views/claims/claim-page.tsx'
import { claimUrl } from '../../views/desk/queue-address.ts'
import { backTo } from '../articles/place-in-workbench.ts'
import { answerWorkbench, showPanel, showRefused } from '../articles/show-page.tsx'
import { type Context, todayOf } from '../context.ts'
import { queueOf } from '../desk/queue-page.ts'
import { queues } from '../desk/queues.ts'
import { actorOf, frameOf, goOn, type Show, type Shown, sendPage, wantsParts } from '../http/reply.tsx'
import type { Typed } from '../http/typed.ts'
import { eyesOf } from '../ratings/readable-queries.ts'
import { panelOf } from './panel-page.ts'
import { claimById } from './queries.ts'

/** Sends a claim's page, or its panel alone to a script that puts it beside the text. @throws NotFound */
export async function showClaim(
  context: Context,
  req: Request,
  res: Response,
  claimId: string,
  shown: Shown = {},
): Promise<void> {
  actorOf(res)
  const { viewer } = res.locals as Express.Locals
  const edit = typeof req.query.edit === 'string' ? req.query.edit : ''
  const place = backTo(req.query.back)
  if (place && wantsParts(req)) return showPanel(context, res, { ...place, claim: claimId }, edit)
  if (!viewer) return
  const typed = (shown.typed ?? null) as Typed | null
  const today = todayOf(context)
  const queue = await queueOf(
    context.read,
    { viewer: await eyesOf(context.read, viewer), today },
    claimId,
    typed ? typed.values : req.query,
  )
  const panel = await panelOf(context.read, claimId, { viewer, place: null, queue, edit, typed, today })
  sendPage(res, <ClaimPageView frame={frameOf(req, res)} {...panel} />, shown)
}

/**
 * How a refused form about a claim is shown again: where it was sent from, with what was typed.
 * @param claimOf the claim that the request is about
 */
export function showForm(context: Context, claimOf: (req: Request) => string | Promise<string>): Show {
  return async (req, res, shown) => {
    const claimId = await claimOf(req)
    const place = backTo((req.body as Record<string, unknown>).back)
    if (place) await showRefused(context, req, res, place, shown)
    else await showClaim(context, req, res, claimId, shown)
  }
}

interface Saved {
  toast: string
  /** Claims came or went by it, or others changed too. */
  all?: boolean
  /** The claim to go on with, when it is another one. */
  open?: string
  /** A proposal was answered: outside its panel, the next one follows. */
  answered?: boolean
}

/** Answers a saved form about a claim: back to where it was sent from. */
export async function answerClaim(
  context: Context,
  req: Request,
  res: Response,
  claimId: string,
  { toast, all = false, open, answered = false }: Saved,
): Promise<void> {
  const place = backTo((req.body as Record<string, unknown>).back)
  if (!place) return goOn(res, claimUrl(open ?? claimId, queueIn(req.body)), toast)
  const inPanel = place.claim === claimId
  const changed = { claims: all ? ('all' as const) : [claimId], toast }
  if (inPanel && open) {
    const there = { ...place, claim: open }
    // The panel goes on with another claim: so does the address.
    res.set('HX-Push-Url', workbenchUrl(there))
    return answerWorkbench(context, req, res, { ...changed, place: there, anchor: '#panel' })
  }
  const on =
    answered && !inPanel ? { answered: claimId } : { anchor: inPanel ? '#panel' : `#claim-${claimId}` }
  return answerWorkbench(context, req, res, { ...changed, place, ...on })
}

/** The queue a form says it stands in, to lead back to it. */
function queueIn(body: Record<string, unknown>): { key: string; at: number } | null {
  const queue = queues.find(({ key }) => key === body.queue)
  const at = Number(body.at)
  return queue && Number.isInteger(at) && at > 0 ? { key: queue.key, at } : null
}

/** "Claim 3", for the sentence about what was done. */
export async function claimInWords(context: Context, claimId: string): Promise<string> {
  return `Claim ${(await claimById(context.read, claimId)).number}`
}
