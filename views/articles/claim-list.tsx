import type { Workbench, WorkbenchClaim } from '../../src/articles/workbench.ts'
import type { Typed } from '../../src/http/typed.ts'
import { HiddenField } from '../form.tsx'
import { EmptyState } from '../parts/page.tsx'
import { Once } from './article-text.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type CardSetting, claimCard } from './claim-card.tsx'
import { claimLinks, lineReadingUrl, MANY, type Place, workbenchUrl } from './place.ts'
import { intoPanel, notIntoHistory, toPage } from './swaps.tsx'

interface ClaimListProps {
  bench: Workbench
  /** Those that fit the filter, in its order. */
  claims: readonly WorkbenchClaim[]
  place: Place
  canWork: boolean
  typed: Typed | null
}

/** The claims as cards in one form: the boxes choose for the bulk bar, the cards' buttons act on their own claim. */
export function ClaimList({ bench, claims, place, canWork, typed }: ClaimListProps) {
  const action = `/articles/${bench.article.id}/bulk`
  const refused = typed?.action === action ? typed : null
  const error = refused ? bulkError(refused) : undefined
  const chosen = [refused?.values.claim ?? []].flat()
  return (
    <div {...intoPanel}>
      <form id="bulk" method="post" action={action} {...notIntoHistory}>
        {/* Enter in a text field presses a form's first button: this one does nothing, so that none of the others is
            pressed unseen. */}
        <button type="submit" class="no-act" disabled>
          Nothing
        </button>
        <Once id="bulk-once" />
        <HiddenField name="back" value={workbenchUrl(place)} />
        {canWork && bench.claims.length ? (
          <BulkBar people={bench.people} error={error} values={refused?.values} />
        ) : null}
        <ul id="claim-list" class={claims.length > MANY ? 'claim-list many' : 'claim-list'}>
          {cards(bench, claims, place, canWork, chosen)}
        </ul>
        <DiscardedClaims bench={bench} />
      </form>
    </div>
  )
}

/** Where the discarded claims are, to be looked at and restored. */
export function DiscardedClaims({ bench: { article, claims, counts } }: { bench: Workbench }) {
  const discarded = claims.length - counts.claims
  return (
    <p id="discarded-claims" class="small">
      {discarded ? (
        <a href={`/articles/${article.id}?state=discarded#claims`} {...toPage}>
          {discarded === 1 ? '1 discarded claim' : `${discarded} discarded claims`}
        </a>
      ) : null}
    </p>
  )
}

/** What stands in the list: the cards, or what to do when there are none. */
export function cards(
  bench: Workbench,
  claims: readonly WorkbenchClaim[],
  place: Place,
  canWork: boolean,
  chosen: readonly string[] = [],
) {
  if (claims.length) {
    const setting = { ...cardSetting(place, canWork), chosen }
    return claims.map((claim) => claimCard(claim, setting))
  }
  const filtered = bench.counts.claims > 0
  return (
    <li>
      <EmptyState title={filtered ? 'No claim fits this filter' : 'No claims yet'}>
        {filtered ? (
          <p>
            <a href={`/articles/${bench.article.id}`} {...toPage}>
              Show all {bench.counts.claims} claims
            </a>
          </p>
        ) : (
          <p>Select words in the text, or use “Make a claim” beside a line.</p>
        )}
      </EmptyState>
    </li>
  )
}

/** Why a bulk act was refused, in one line. */
export function bulkError({ errors, message }: Typed): string {
  return message ?? Object.values(errors).join(' ')
}

export function cardSetting(place: Place, canWork: boolean): CardSetting {
  return {
    open: place.claim,
    linkTo: claimLinks(place),
    canWork,
    chosen: [],
    textUrl: workbenchUrl(place),
    readingOf: (line) => lineReadingUrl(place.article, line),
  }
}
