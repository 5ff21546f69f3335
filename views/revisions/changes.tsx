import type { FieldChange } from '../../src/revisions/field-changes.ts'
import { WordDiff } from '../parts/diff.tsx'

/** What an act changed, column by column: texts word by word, other values as "before → after". */
export function Changes({ changes }: { changes: readonly FieldChange[] }) {
  if (!changes.length) return null
  return (
    <dl class="changes">
      {changes.map((change) => (
        <div key={`${change.id}-${change.column}`}>
          <dt>
            <FieldName change={change} />
          </dt>
          <dd>
            {change.diff ? <WordDiff parts={change.diff} /> : <BeforeAfter change={change} />}
            {change.rows ? <span class="muted"> ({change.rows} of them)</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The field, leading to all the values it ever had. */
function FieldName({ change }: { change: FieldChange }) {
  if (!change.history) return <>{change.label}</>
  return (
    <a href={change.history} aria-label={`${change.label}: every value it had`}>
      {change.label}
    </a>
  )
}

export function BeforeAfter({ change: { from, to } }: { change: FieldChange }) {
  if (from === null) return <Value text={to} />
  if (to === null)
    return (
      <del>
        <Value text={from} />
      </del>
    )
  return (
    <>
      <Value text={from} />
      <span aria-hidden="true"> → </span>
      <span class="visually-hidden"> became </span>
      <Value text={to} />
    </>
  )
}

function Value({ text }: { text: string | null }) {
  return text ? <bdi>{text}</bdi> : <span class="muted">(empty)</span>
}
