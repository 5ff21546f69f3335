import type { QueuePlace } from '../../src/desk/queue-queries.ts'
import { queuedClaimUrl, queueUrl } from '../desk/queue-address.ts'
import { countInWords } from '../desk/queue-list.tsx'

/** Where the claim stands in the queue it was opened from, and the ways on and back. */
export function QueueSteps({ queue }: { queue: QueuePlace }) {
  const { key, label, at, isIn, of, previous, next } = queue
  return (
    <>
      <span>
        {isIn ? `${at} of ${countInWords(of)} in ` : 'No longer in '}
        <a href={queueUrl(key)}>{label}</a>
      </span>
      {previous ? (
        <a
          href={queuedClaimUrl(previous.id, key, previous.at)}
          rel="prev"
          data-key="K"
          title="Previous in the queue"
        >
          ← Previous
        </a>
      ) : null}
      {next ? (
        <a href={queuedClaimUrl(next.id, key, next.at)} rel="next" data-key="J" title="Next in the queue">
          Next →
        </a>
      ) : null}
    </>
  )
}
