import type { Response } from 'express'
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
import { bulkError, cardSetting, cards, DiscardedClaims } from '../../views/articles/claim-list.tsx'
import { DraftWork } from '../../views/articles/drafts/draft-work.tsx'
import { MakeClaim } from '../../views/articles/make-claim.tsx'
import type { Place } from '../../views/articles/place.ts'
import { workbenchUrl } from '../../views/articles/place.ts'
import { Part } from '../../views/articles/swaps.tsx'
import { Tally } from '../../views/articles/tally.tsx'
import { isInPanel, Refusal } from '../../views/claims/refusal.tsx'
import { Toast } from '../../views/parts/undo.tsx'
import type { Context } from '../context.ts'
import { actorOf } from '../http/reply.tsx'
import type { Typed } from '../http/typed.ts'
import { undoOffer } from '../revisions/undo-offer.ts'
import { filteredClaims } from './filter.ts'
import type { Done } from './show-page.tsx'
import { articleNotes, canWork, panel } from './side-page.tsx'
import { type Workbench, workbench } from './workbench.ts'

/** The parts of the workbench that an act changed. */
export async function changedParts(context: Context, res: Response, done: Done): Promise<VNode> {
  const { place, toast, made } = done
  const bench = await workbench(context.read, place.article, actorOf(res))
  const opened = await panel(context, res, place, '', null, bench)
  return (
    <>
      {opened ? (
        <Part target="#panel" swap="innerMorph">
          {opened}
        </Part>
      ) : null}
      {claimParts(bench, done, canWork(res, bench))}
      {countParts(bench, place, canWork(res, bench))}
      {done.notes ? (
        <Part target="#article-notes">{await articleNotes(context, res, bench, place, null)}</Part>
      ) : null}
      {made ? (
        <Part target="#make" swap="outerHTML">
          <MakeClaim bench={bench} place={place} line={null} />
        </Part>
      ) : null}
      <Part target="#status" swap="innerHTML">
        <Toast text={toast} undo={await undoOffer(context, actorOf(res))} back={workbenchUrl(place)} />
      </Part>
    </>
  )
}

/** The part of the workbench in which a refused form stands, with what was typed. */
export async function refusedParts(
  context: Context,
  res: Response,
  place: Place,
  typed: Typed,
): Promise<VNode> {
  const bench = await workbench(context.read, place.article, actorOf(res))
  if (typed.action === `/articles/${place.article}/claims`)
    return (
      <Part target="#make">
        <MakeClaim bench={bench} place={place} line={null} values={typed.values} />
      </Part>
    )
  if (typed.action === `/articles/${place.article}/notes`)
    return <Part target="#article-notes">{await articleNotes(context, res, bench, place, typed)}</Part>
  if (typed.action === `/articles/${place.article}/bulk`)
    return (
      <Part target="#bulk-bar">
        <BulkBar people={bench.people} error={bulkError(typed)} />
      </Part>
    )
  const about = /^\/(claims|lines)\/([^/]+)/.exec(typed.action)
  if (isInPanel(typed, place.claim))
    return (
      <Part target="#panel" swap="innerMorph">
        {await panel(context, res, place, '', typed, bench)}
      </Part>
    )
  const ids = about?.[2] ? [about[2]] : []
  return (
    <>
      {claimParts(bench, { place, claims: ids, lines: ids, toast: '' }, canWork(res, bench))}
      <Part target="#toast" swap="innerHTML">
        <Refusal typed={{ ...typed, message: typed.message ?? Object.values(typed.errors).join(' ') }} />
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
      <Part target="#draft-work">
        <DraftWork bench={bench} />
      </Part>
      <Part target="#proposed-nothing">
        <ProposedNothing lines={bench.lines.filter(isProposedNothing)} canWork={works} />
      </Part>
      <Part target="#claim-count">
        <ClaimCount bench={bench} place={place} shown={filteredClaims(bench.claims, place.filter).length} />
      </Part>
      <Part target="#discarded-claims">
        <DiscardedClaims bench={bench} />
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
