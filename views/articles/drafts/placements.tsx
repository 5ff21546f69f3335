import type { WaitingClaim, WaitingPlace } from '../../../src/articles/drafts/waiting.ts'
import type { Article } from '../../../src/articles/queries.ts'
import type { Frame } from '../../../src/http/reply.tsx'
import type { Typed } from '../../../src/http/typed.ts'
import { may } from '../../../src/users/permissions.ts'
import { Refusal } from '../../claims/refusal.tsx'
import { Layout } from '../../layout.tsx'
import { StateBadge } from '../../parts/badges.tsx'
import { EmptyState, PageHeading } from '../../parts/page.tsx'
import { PlacementAnswers } from './placement-answers.tsx'
import { MoreLines, PlacementLines } from './placement-lines.tsx'
import { placementInWords } from './placement-words.ts'

interface PlacementsPageProps {
  frame: Frame
  article: Article
  waiting: readonly WaitingClaim[]
  /** The one at hand. */
  at: WaitingClaim | null
  place: WaitingPlace | null
  /** Number of the line whose words fill the form. */
  from: number | null
  direction: 'ltr' | 'rtl'
  typed: Typed | null
}

/** The claims whose place in the new text is lost or uncertain, one at a time: old words beside the new text. */
export function PlacementsPage(props: PlacementsPageProps) {
  const { frame, article, waiting, at, place, typed } = props
  const base = `/articles/${article.id}`
  return (
    <Layout {...frame} title={`Claims to place: ${article.title}`} styles={['versions.css']}>
      <script src="/assets/placing.js" defer />
      <PageHeading
        title="Claims to place"
        kicker={
          <a href={base} data-key="w" title="Back to the workbench">
            <bdi>{article.title}</bdi>
          </a>
        }
      >
        <p>
          {waiting.length
            ? `The new text changed so much around ${waiting.length === 1 ? 'this claim' : `these ${waiting.length} claims`} that a person has to say where ${waiting.length === 1 ? 'it stands' : 'they stand'}.`
            : 'Every claim has its place in the text.'}
        </p>
      </PageHeading>
      {at && canAnswer(frame, at) ? null : <Refusal typed={typed} />}
      {at && place ? <AtHand {...props} at={at} place={place} /> : null}
      {waiting.length ? (
        <Others waiting={waiting} at={at} base={base} />
      ) : (
        <EmptyState title="Nothing to place">
          <p>
            <a href={`${base}?state=re-check#claims`}>Go on with the claims to be checked again</a>, or go
            back <a href={base}>to the workbench</a>.
          </p>
        </EmptyState>
      )}
    </Layout>
  )
}

function AtHand({
  frame,
  article,
  at,
  place,
  from,
  direction,
}: PlacementsPageProps & { at: WaitingClaim; place: WaitingPlace }) {
  const { placement } = at
  const canWork = canAnswer(frame, at)
  return (
    <section class="placing" aria-labelledby="placing-title">
      <p class="claim-meta">
        <a href={`/claims/${at.id}`}>Claim {at.number}</a>
        <StateBadge state={at.state} />
        <strong>{placementInWords(placement)}</strong>
      </p>
      <h2 id="placing-title" dir="auto">
        {at.wording}
      </h2>
      {at.state === 'decided' ? (
        <p class="hint">
          It is decided. On lines that read as before it stays so; on others its verdict is taken back, and it
          is to be checked again.
        </p>
      ) : null}
      {canWork ? <PlacementAnswers at={at} place={place} from={from} /> : null}
      <div class="placing-texts">
        <div>
          <h3>
            Before:{' '}
            <a href={`/articles/${article.id}/versions/${place.before.version}`}>
              version {place.before.version}
            </a>
          </h3>
          <PlacementLines passage={place.before} language={article.language} direction={direction} />
        </div>
        <div>
          <h3>Now: version {place.after.version}</h3>
          <p class="hint">
            {place.after.spans.length
              ? 'The likeliest place is marked.'
              : 'No place was found; these lines stand where it was.'}
            {canWork ? ' Another place: select its words, or take them from a line.' : null}
          </p>
          <PlacementLines
            passage={place.after}
            language={article.language}
            direction={direction}
            takeFrom={
              canWork
                ? (line) =>
                    `/articles/${article.id}/placements?claim=${at.id}&line=${line}#re-place-${at.number}`
                : null
            }
          />
          <MoreLines article={article.id} claim={at.id} after={place.after} />
        </div>
      </div>
    </section>
  )
}

function canAnswer({ viewer }: Frame, { state }: WaitingClaim): boolean {
  return viewer !== null && may(viewer, 'claim.keep', state)
}

function Others({
  waiting,
  at,
  base,
}: {
  waiting: readonly WaitingClaim[]
  at: WaitingClaim | null
  base: string
}) {
  const place = waiting.findIndex(({ id }) => id === at?.id)
  const [previous, next] = [waiting[place - 1], place < 0 ? undefined : waiting[place + 1]]
  return (
    <nav class="section" aria-labelledby="waiting-title">
      <h2 id="waiting-title" class="waiting-title">
        All that wait <span class="count">{waiting.length}</span>
      </h2>
      <ol class="list small">
        {waiting.map((claim) => (
          <li>
            <a
              href={`${base}/placements?claim=${claim.id}`}
              aria-current={claim.id === at?.id ? 'true' : undefined}
              data-key={claim === next ? 'J' : claim === previous ? 'K' : undefined}
              title={claim === next ? 'Next claim' : claim === previous ? 'Previous claim' : undefined}
            >
              Claim {claim.number}
            </a>
            : <bdi>{claim.wording}</bdi> ({placementInWords(claim.placement)})
          </li>
        ))}
      </ol>
    </nav>
  )
}
