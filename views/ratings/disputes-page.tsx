import type { Frame } from '../../src/http/reply.tsx'
import type { Dispute, DisputeAnswer } from '../../src/ratings/dispute-queries.ts'
import { questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { Layout } from '../layout.tsx'
import { VerdictBadge } from '../parts/badges.tsx'
import { EmptyState, PageHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'

interface DisputesPageProps {
  frame: Frame
  disputes: readonly Dispute[]
  /** Whether there are more than are listed. */
  isFull: boolean
}

/** Claims whose raters differ, with what each of them says. */
export function DisputesPage({ frame, disputes, isFull }: DisputesPageProps) {
  return (
    <Layout {...frame} title="Disputes" styles={['desk.css']}>
      <PageHeading title="Disputes">
        <p>
          Claims whose raters chose unlike levels. An editor who did not rate such a claim settles it, with a
          reason.
        </p>
      </PageHeading>
      {disputes.length ? null : <NoDisputes role={frame.viewer?.role} />}
      {isFull ? <p class="muted">The first {disputes.length}; more follow when these are settled.</p> : null}
      {disputes.length ? (
        <ol class="list disputes">
          {disputes.map((dispute) => (
            <DisputeItem key={dispute.id} dispute={dispute} frame={frame} />
          ))}
        </ol>
      ) : null}
    </Layout>
  )
}

function NoDisputes({ role }: { role: string | undefined }) {
  return (
    <EmptyState title="No disputes">
      <p>
        {role === 'reader'
          ? 'Ratings are shown once a claim is decided.'
          : 'When people differ on a claim and all its ratings are in, it stands here until an editor settles it.'}
        {role === 'reviewer' ? ' You find those that you rated yourself.' : ''}
      </p>
    </EmptyState>
  )
}

function DisputeItem({ dispute, frame }: { dispute: Dispute; frame: Frame }) {
  const { id, number, wording, title, deadline_on, answers } = dispute
  const viewer = frame.viewer
  const isMine = answers.some((answer) => answer.rater_id === viewer?.id)
  return (
    <li>
      <p>
        <a href={`/claims/${id}`} dir="auto">
          {wording}
        </a>
        <span class="muted">
          {' '}
          <bdi>{title}</bdi>, claim {number}
          {deadline_on ? (
            <>
              , due <When at={deadline_on} />
            </>
          ) : null}
        </span>
      </p>
      {questions.map((question) => (
        <Answers key={question} answers={answers.filter((answer) => answer.question === question)} />
      ))}
      {viewer && may(viewer, 'claim.decide') && !isMine ? (
        <p>
          <a href={`/claims/${id}#verdict`} aria-label={`Settle it: claim ${number}`}>
            Settle it
          </a>
        </p>
      ) : null}
    </li>
  )
}

function Answers({ answers: [first, ...others] }: { answers: readonly DisputeAnswer[] }) {
  if (!first) return null
  return (
    <p class="claim-meta">
      <span>{questionLabels[first.question]}</span>
      {[first, ...others].map(({ rater_id, rater, level }) => (
        <span key={rater_id}>
          <bdi>{rater}</bdi> <VerdictBadge {...level} />
        </span>
      ))}
    </p>
  )
}
