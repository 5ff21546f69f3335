import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { ReplySign } from '../contacts/reply-sign.tsx'
import { StateBadge, VerdictBadge } from '../parts/badges.tsx'
import { articleAddress, claimAddress } from '../revisions/past/address.ts'
import { usePanel } from './panel-setting.tsx'
import { QueueSteps } from './queue-nav.tsx'

/** The way to the claims around it and back to the text, where it stands, and its wording. */
export function PanelHead({ page }: { page: ClaimPage }) {
  const { back, queue, level, past } = usePanel()
  const { claim, verdict, context, reply, previous, next } = page
  const Title: 'h1' | 'h2' = `h${level}`
  const to = (id: string) => (back ? `${back.replace(claim.id, id)}#panel` : claimAddress(id, past))
  const list = back?.replace(/([?&])claim=[^&]*&?/, '$1').replace(/[?&]$/, '')
  return (
    <header class="panel-head">
      <nav class="panel-nav" aria-label={queue ? `Queue: ${queue.label}` : 'Claims'}>
        {queue ? (
          <QueueSteps queue={queue} />
        ) : (
          <>
            {previous ? (
              <a href={to(previous)} rel="prev" data-key={back ? undefined : 'K'} title="Previous claim">
                ← Previous
              </a>
            ) : null}
            {next ? (
              <a href={to(next)} rel="next" data-key={back ? undefined : 'J'} title="Next claim">
                Next →
              </a>
            ) : null}
          </>
        )}
        {back ? (
          <>
            {context ? (
              <a href={`${back}#line-${context.lineNumber}`} data-to-line={context.lineNumber}>
                Line {context.lineNumber}
              </a>
            ) : null}
            <a href={`${list}#claim-${claim.id}`} data-close-panel data-key="Escape" title="Close the claim">
              Close
            </a>
          </>
        ) : (
          <a
            href={past ? `${articleAddress(claim.article_id, past)}#claim-${claim.id}` : inText(claim)}
            data-key="w"
            title="Show in the text"
          >
            In the text
          </a>
        )}
      </nav>
      <p class="claim-meta">
        <span class="claim-number">Claim {claim.number}</span>
        <StateBadge state={claim.state} />
        {verdict?.said ? <VerdictBadge {...verdict.said} /> : null}
        {verdict ? <VerdictBadge {...verdict.true} /> : null}
        {reply.standing ? <ReplySign standing={reply.standing} awaits={reply.awaits} deadline_on="" /> : null}
      </p>
      <SeenInPart page={page} />
      <Title id={`title-${claim.id}`} class="panel-title" dir="auto">
        {claim.wording}
      </Title>
    </header>
  )
}

/** To who answered one question alone, what others said to the other is hidden, and the state that follows from it. */
function SeenInPart({ page: { claim, open } }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const closed = questions.filter((question) => !open[question])
  const [question] = closed
  if (!question || closed.length === questions.length || !may(viewer, 'claim.rate', claim.state)) return null
  // The ratings put it there: none of them is hidden.
  if (claim.state === 'rated' || claim.state === 'disputed') return null
  return (
    <p class="small">
      You see a part only: <a href="#ratings">answer “{questionLabels[question]}” too</a> to see the other
      answers and where the claim stands.
    </p>
  )
}

function inText({ id, article_id }: Claim): string {
  return `/articles/${article_id}?claim=${id}#panel`
}
