import type { ComponentChildren } from 'preact'
import type { Workbench, WorkbenchClaim } from '../../src/articles/workbench.ts'
import type { Frame } from '../../src/http/reply.tsx'
import type { Typed } from '../../src/http/typed.ts'
import { may } from '../../src/users/permissions.ts'
import { isInPanel, Refusal } from '../claims/refusal.tsx'
import { Layout } from '../layout.tsx'
import { ArticleText } from './article-text.tsx'
import { ClaimFilters } from './claim-filters.tsx'
import { ClaimList } from './claim-list.tsx'
import { DraftWork } from './drafts/draft-work.tsx'
import { Hints } from './hints.tsx'
import { MakeClaim } from './make-claim.tsx'
import type { Place } from './place.ts'
import { SentenceLevel } from './sentence-level.tsx'
import { intoPanel } from './swaps.tsx'
import { WorkbenchBar } from './workbench-bar.tsx'

interface WorkbenchPageProps {
  frame: Frame
  bench: Workbench
  /** The claims that fit the filter, in its order. */
  claims: readonly WorkbenchClaim[]
  place: Place
  /** Of the article's language. */
  direction: 'ltr' | 'rtl'
  /** Number of the line to make a claim from. */
  make: number | null
  typed: Typed | null
  /** Notes on the article as a whole. */
  notes: ComponentChildren
  /** The claim open beside the text. */
  panel: ComponentChildren
}

/** The article's text beside its claims: where a reviewer works. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const { frame, bench, claims, place, direction, make, typed, panel, notes } = props
  const { viewer } = frame
  const canWork = viewer !== null && may({ role: viewer.role, article: bench.article.state }, 'claim.create')
  return (
    <Layout {...frame} title={bench.article.title} wide>
      <script src="/assets/workbench.js" defer />
      {isOfList(typed, bench.article.id, place.claim) ? <Refusal typed={typed} /> : null}
      <WorkbenchBar
        bench={bench}
        canEdit={viewer !== null && may(viewer, 'article.edit')}
        canWork={canWork}
        canCompare={viewer !== null && may(viewer, 'agreement.read')}
        typed={typed}
      />
      <DraftWork bench={bench} />
      <SentenceLevel language={bench.article.language} />
      <Hints hints={bench.hints} canWork={canWork} />
      <div class="workbench">
        <div class="workbench-reading">
          <ArticleText bench={bench} place={place} direction={direction} canWork={canWork} />
          {canWork ? <MakeClaim bench={bench} place={place} line={make} values={typed?.values} /> : null}
          {canWork ? (
            <button type="button" id="make-selected" class="primary make-selected" hidden>
              Make a claim <kbd>c</kbd>
            </button>
          ) : null}
          {notes}
        </div>
        <div class="workbench-side">
          <section id="panel" class="panel-place" aria-label="Open claim" tabindex={-1} {...intoPanel}>
            {panel}
          </section>
          <section id="claims" class="workbench-claims" aria-labelledby="claims-title">
            <div class="section-heading">
              <h2 id="claims-title">Claims</h2>
              {canWork ? <ProposalKeys /> : null}
            </div>
            <ClaimFilters bench={bench} place={place} shown={claims.length} />
            <ClaimList bench={bench} claims={claims} place={place} canWork={canWork} typed={typed} />
          </section>
        </div>
      </div>
    </Layout>
  )
}

/** Whether what was refused belongs to no form that shows it itself: a button of a card or of a line. */
function isOfList(typed: Typed | null, article: string, open: string | null): boolean {
  if (!typed?.message || typed.action === `/articles/${article}/details`) return false
  return !isInPanel(typed, open)
}

/** The keys for the claim at hand (focused, open, or the first proposal), as buttons that the keyboard help lists. */
function ProposalKeys() {
  return (
    <div class="line-keys needs-script">
      <button type="button" class="quiet" data-go="accept" data-key="a" title="Accept the proposal">
        Accept<kbd>a</kbd>
      </button>
      <button type="button" class="quiet" data-go="edit" data-key="e" title="Edit the proposal or claim">
        Edit<kbd>e</kbd>
      </button>
      <button type="button" class="quiet" data-go="discard" data-key="x" title="Discard the proposal">
        Discard<kbd>x</kbd>
      </button>
      <button type="button" class="quiet" data-go="restore" data-key="u" title="Restore the discarded claim">
        Restore<kbd>u</kbd>
      </button>
      <button type="button" class="quiet" data-go="hold" data-key="h" title="The claim still holds">
        Holds<kbd>h</kbd>
      </button>
      <button type="button" class="quiet" data-go="previous-claim" data-key="K" title="Previous claim">
        ↑<kbd>K</kbd>
      </button>
      <button type="button" class="quiet" data-go="next-claim" data-key="J" title="Next claim">
        ↓<kbd>J</kbd>
      </button>
      <button type="button" class="quiet" data-go="open" data-key="o" title="Open the claim at hand">
        Open<kbd>o</kbd>
      </button>
    </div>
  )
}
