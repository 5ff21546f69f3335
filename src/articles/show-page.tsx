import type { Request, Response } from 'express'
import type { VNode } from 'preact'
import {
  eachLine,
  isProposedNothing,
  lineSetting,
  Once,
  ProposedNothing,
} from '../../views/articles/article-text.tsx'
import { BulkBar } from '../../views/articles/bulk-bar.tsx'
import { claimCard } from '../../views/articles/claim-card.tsx'
import { ClaimCount } from '../../views/articles/claim-filters.tsx'
import { bulkError, cardSetting, cards } from '../../views/articles/claim-list.tsx'
import { MakeClaim } from '../../views/articles/make-claim.tsx'
import { type Place, workbenchUrl } from '../../views/articles/place.ts'
import { Part } from '../../views/articles/swaps.tsx'
import { Tally } from '../../views/articles/tally.tsx'
import { WorkbenchPage } from '../../views/articles/workbench.tsx'
import { ClaimPanel } from '../../views/claims/claim-panel.tsx'
import { Refusal } from '../../views/claims/refusal.tsx'
import { panelOf } from '../claims/panel-page.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { actorOf, frameOf, goOn, type Shown, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import type { Typed } from '../http/typed.ts'
import { may } from '../users/permissions.ts'
import { filteredClaims, nextProposal } from './filter.ts'
import { directionOf } from './intake/direction-of.ts'
import { type Workbench, workbench } from './workbench.ts'

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
  actorOf(res)
  const bench = await workbench(context.read, place.article)
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
      panel={await panel(context, res, place, edit, typed)}
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
    const { claims } = await workbench(context.read, place.article)
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

async function panel(
  context: Context,
  res: Response,
  place: Place,
  edit: string,
  typed: Typed | null,
): Promise<VNode | null> {
  const { viewer } = res.locals as Express.Locals
  if (!place.claim || !viewer) return null
  try {
    const props = await panelOf(context.read, place.claim, { viewer, place, edit, typed })
    return props.page.claim.article_id === place.article ? <ClaimPanel {...props} /> : null
  } catch (error) {
    // An old link may name a claim that was never there; the article still is.
    if (error instanceof NotFound) return null
    throw error
  }
}

async function changedParts(context: Context, res: Response, done: Done): Promise<VNode> {
  const { place, toast, made } = done
  const bench = await workbench(context.read, place.article)
  const opened = await panel(context, res, place, '', null)
  return (
    <>
      {opened ? (
        <Part target="#panel" swap="innerMorph">
          {opened}
        </Part>
      ) : null}
      {claimParts(bench, done, canWork(res))}
      {countParts(bench, place, canWork(res))}
      {made ? (
        <Part target="#make" swap="outerHTML">
          <MakeClaim bench={bench} place={place} line={null} />
        </Part>
      ) : null}
      <Part target="#status" swap="innerHTML">
        <p dir="auto">{toast}</p>
      </Part>
    </>
  )
}

function claimParts(bench: Workbench, { place, claims, lines = [] }: Done, works: boolean) {
  const setting = lineSetting(bench, place, works)
  if (claims === 'all')
    return (
      <>
        <Part target="#claim-list" swap="innerMorph">
          {cards(bench, filteredClaims(bench.claims, place.filter), place, works)}
        </Part>
        <Part target="#line-list" swap="innerMorph">
          {eachLine(bench, bench.lines, setting)}
        </Part>
      </>
    )
  const changed = bench.claims.filter((claim) => claims.includes(claim.id))
  const touched = bench.lines.filter(
    (line) =>
      lines.includes(line.id) ||
      changed.some((claim) =>
        claim.anchors.some((anchor) => anchor.start_at < line.end_at && anchor.end_at > line.start_at),
      ),
  )
  return (
    <>
      {changed.map((claim) => (
        <Part target={`#claim-${claim.id}`}>{claimCard(claim, cardSetting(place, works))}</Part>
      ))}
      {eachLine(bench, touched, setting).map((line, i) => (
        <Part target={`#line-${touched[i]?.number}`}>{line}</Part>
      ))}
    </>
  )
}

/** What is counted, and the keys that let the two big forms be sent once more. */
function countParts(bench: Workbench, place: Place, works: boolean) {
  return (
    <>
      <Part target="#tally">
        <Tally bench={bench} />
      </Part>
      <Part target="#proposed-nothing">
        <ProposedNothing lines={bench.lines.filter(isProposedNothing)} canWork={works} />
      </Part>
      <Part target="#claim-count">
        <ClaimCount bench={bench} place={place} shown={filteredClaims(bench.claims, place.filter).length} />
      </Part>
      <Part target="#bulk-once" swap="outerHTML">
        <Once id="bulk-once" />
      </Part>
      <Part target="#lines-once" swap="outerHTML">
        <Once id="lines-once" />
      </Part>
    </>
  )
}

async function refusedParts(context: Context, res: Response, place: Place, typed: Typed): Promise<VNode> {
  const bench = await workbench(context.read, place.article)
  if (typed.action === `/articles/${place.article}/claims`)
    return (
      <Part target="#make">
        <MakeClaim bench={bench} place={place} line={null} values={typed.values} />
      </Part>
    )
  if (typed.action === `/articles/${place.article}/bulk`)
    return (
      <Part target="#bulk-bar">
        <BulkBar people={bench.people} error={bulkError(typed)} />
      </Part>
    )
  const about = /^\/(claims|lines)\/([^/]+)/.exec(typed.action)
  const ofPanel =
    place.claim !== null && about?.[1] !== 'lines' && (about?.[1] !== 'claims' || about[2] === place.claim)
  if (ofPanel)
    return (
      <Part target="#panel" swap="innerMorph">
        {await panel(context, res, place, '', typed)}
      </Part>
    )
  const ids = about?.[2] ? [about[2]] : []
  return (
    <>
      {claimParts(bench, { place, claims: ids, lines: ids, toast: '' }, canWork(res))}
      <Part target="#toast" swap="innerHTML">
        <Refusal typed={{ ...typed, message: typed.message ?? Object.values(typed.errors).join(' ') }} />
      </Part>
    </>
  )
}

function canWork(res: Response): boolean {
  const { viewer } = res.locals as Express.Locals
  return viewer !== null && may(viewer, 'claim.create')
}
