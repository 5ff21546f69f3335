import type { Workbench } from '../../src/articles/workbench.ts'
import { StateBadge } from '../parts/badges.tsx'

/** How much is left to check, counted from the text. */
export function Tally({ bench }: { bench: Workbench }) {
  const { factsLeft, counts, article } = bench
  const begun = counts.open - counts.proposed
  const parts = [
    counts.proposed && many(counts.proposed, 'proposal'),
    begun && `${begun} open`,
    counts.disputed && `${counts.disputed} of them disputed`,
    counts.notLookedAt && `${many(counts.notLookedAt, 'line')} not looked at`,
    counts.decided && `${counts.decided} decided`,
  ].filter(Boolean)
  return (
    <p id="tally" class="tally">
      <strong class="facts-left">{factsLeft ? `Facts left: ${factsLeft}` : 'No facts left'}</strong>
      <StateBadge state={article.state} />
      <span class="muted">{parts.join(' · ')}</span>
    </p>
  )
}

function many(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`
}
