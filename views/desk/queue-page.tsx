import { MOST_COUNTED, QUEUE_PAGE } from '../../src/desk/limits.ts'
import type { QueuePage } from '../../src/desk/queue-page.ts'
import type { QueuedClaim } from '../../src/desk/queue-queries.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading } from '../parts/page.tsx'
import { Answers } from '../ratings/answers.tsx'
import { type AssignablePerson, GiveOut } from './give-out.tsx'
import { queueUrl } from './queue-address.ts'
import { QueueList, QueueTabs } from './queue-list.tsx'

interface QueuePageProps {
  frame: Frame
  page: QueuePage
  today: string
  /** Who claims can be given to by load; null where that is not offered. */
  people: readonly AssignablePerson[] | null
}

/** A queue: its claims in order, to be gone through one by one. */
export function QueuePageView({ frame, page, today, people }: QueuePageProps) {
  const { key, label, about, counts, claims, answers, first, of } = page
  const below = answers ? ({ id }: QueuedClaim) => <Answers answers={answers.get(id) ?? []} /> : undefined
  const list = <QueueList queue={key} {...{ claims, first, today, below }} />
  return (
    <Layout {...frame} title={`Queue: ${label}`} styles={['desk.css']}>
      <QueueTabs counts={counts} current={key} />
      <PageHeading title={label}>
        <p class="muted">
          {about}
          {of >= MOST_COUNTED ? ` The first ${MOST_COUNTED} are listed.` : ''}
        </p>
      </PageHeading>
      {claims.length === 0 ? (
        <EmptyState title="Nothing here">
          <p>
            {page.empty} <a href="/">To the desk</a>.
          </p>
        </EmptyState>
      ) : people ? (
        <GiveOut {...{ queue: key, claims, first, today, people }} />
      ) : (
        list
      )}
      <Pages queue={key} first={first} of={of} />
    </Layout>
  )
}

function Pages({ queue, first, of }: { queue: string; first: number; of: number }) {
  const [before, after] = [first - QUEUE_PAGE, first + QUEUE_PAGE]
  if (first <= 1 && after > of) return null
  return (
    <nav class="pager" aria-label="More of the queue">
      {first > 1 ? (
        <a href={queueUrl(queue, Math.max(1, before))} rel="prev" data-top>
          <span aria-hidden="true">← </span>Before
        </a>
      ) : (
        <span />
      )}
      {after <= of ? (
        <a href={queueUrl(queue, after)} rel="next" data-top>
          After<span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  )
}
