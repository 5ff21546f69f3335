import type { DueItem } from '../../src/due/queries.ts'
import { dueInWords } from '../../src/due/words.ts'
import { When } from '../parts/text.tsx'

/** What is due, each with its day and how that stands to today; the order is the caller's. */
export function DueList({ items, today }: { items: readonly DueItem[]; today: string }) {
  return (
    <ol class="list due-list">
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`}>
          <DueWhen on={item.deadline_on} today={today} />
          <DueWhat item={item} />
        </li>
      ))}
    </ol>
  )
}

function DueWhen({ on, today }: { on: string; today: string }) {
  const words = dueInWords(on, today)
  return (
    <p class="due-when">
      {words ? <span class={on <= today ? 'due-now' : undefined}>{words}</span> : 'due'}{' '}
      <span class="muted">
        <When at={on} />
      </span>
    </p>
  )
}

function DueWhat({ item }: { item: DueItem }) {
  const { kind, claim, article_id, title, whom, person } = item
  if (!claim)
    return (
      <p>
        <span class="muted">Article </span>
        <a href={`/articles/${article_id}`}>
          <bdi>{title}</bdi>
        </a>
      </p>
    )
  return (
    <p>
      {kind === 'contact' ? (
        <>
          Answer of <bdi>{whom}</bdi> on{' '}
        </>
      ) : null}
      <a href={`/claims/${claim.id}${kind === 'contact' ? `#contact-${item.id}` : ''}`}>
        {kind === 'contact' ? 'claim' : 'Claim'} {claim.number}: <bdi>{claim.wording}</bdi>
      </a>{' '}
      <span class="muted">
        in <bdi>{title}</bdi>
        {person ? (
          <>
            , {kind === 'contact' ? 'asked by' : 'for'} <bdi>{person}</bdi>
          </>
        ) : null}
      </span>
    </p>
  )
}
