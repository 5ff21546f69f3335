import type { ComponentChildren } from 'preact'
import { MOST_COUNTED } from '../../src/desk/limits.ts'
import type { QueueCount, QueuedClaim } from '../../src/desk/queue-queries.ts'
import { dueInWords } from '../../src/due/words.ts'
import { StateBadge } from '../parts/badges.tsx'
import { When } from '../parts/text.tsx'
import { queuedClaimUrl, queueUrl } from './queue-address.ts'

/** Links to all queues with how many claims are in each. */
export function QueueTabs({ counts, current }: { counts: readonly QueueCount[]; current?: string }) {
  return (
    <nav class="tabs" aria-label="Queues">
      <ul>
        {counts.map(({ key, label, count }) => (
          <li key={key}>
            <a href={queueUrl(key)} aria-current={key === current ? 'page' : undefined}>
              {label}
              <span class="count">{countInWords(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** "500+" where counting stopped. */
export function countInWords(count: number): string {
  return count >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(count)
}

interface QueueListProps {
  queue: string
  claims: readonly QueuedClaim[]
  /** Place in the queue of the first of them, from 1. */
  first: number
  /** YYYY-MM-DD, to tell what is overdue. */
  today: string
  /** What stands before each claim. */
  mark?: (claim: QueuedClaim) => ComponentChildren
  /** What stands below each. */
  below?: ((claim: QueuedClaim) => ComponentChildren) | undefined
}

/** Claims of a queue, each a link that leads through the queue from there. */
export function QueueList({ queue, claims, first, today, mark, below }: QueueListProps) {
  return (
    <ol class="list queue" start={first}>
      {claims.map((claim, i) => (
        <li key={claim.id}>
          {mark ? <>{mark(claim)} </> : null}
          <StateBadge state={claim.state} />{' '}
          <a href={queuedClaimUrl(claim.id, queue, first + i)} dir="auto">
            {claim.wording}
          </a>
          <span class="muted">
            {' '}
            <bdi>{claim.title}</bdi>, claim {claim.number}
            {claim.assignee && queue !== 'mine' ? (
              <>
                , <bdi>{claim.assignee}</bdi> has it
              </>
            ) : null}
            {claim.deadline_on ? (
              <>
                , <Due on={claim.deadline_on} today={today} isOpen />
              </>
            ) : null}
          </span>
          {below?.(claim)}
        </li>
      ))}
    </ol>
  )
}

/** A deadline, and in words how it stands to today while the work is open. */
export function Due({ on, today, isOpen }: { on: string; today: string; isOpen: boolean }) {
  const words = isOpen ? dueInWords(on, today) : ''
  return (
    <>
      {words ? <span class={on <= today ? 'due-now' : undefined}>{words}, </span> : null}
      <When at={on} />
    </>
  )
}
