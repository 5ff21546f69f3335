import type { Level } from '../../src/scales/queries.ts'
import { VerdictBadge } from '../parts/badges.tsx'

/** The levels of a scale with what each means. */
export function LevelList({ levels }: { levels: readonly Level[] }) {
  const best = Math.max(0, ...levels.map((level) => level.value ?? 0))
  return (
    <dl class="levels">
      {levels.map((level) => (
        <div key={level.id}>
          <dt>
            <VerdictBadge label={level.label} colour={level.colour} icon={level.icon} />{' '}
            <span class="muted">{level.value === null ? 'off the axis' : `${level.value} of ${best}`}</span>
          </dt>
          <dd dir="auto">{level.definition}</dd>
        </div>
      ))}
    </dl>
  )
}
