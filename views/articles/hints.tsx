import type { WorkbenchHint } from '../../src/articles/workbench.ts'
import type { Hint } from '../../src/breaker/checks/hint.ts'
import { Form, SubmitButton } from '../form.tsx'

/** What does not fit together in the article, before it is saved. */
export function PreviewHints({ hints }: { hints: readonly Hint[] }) {
  if (!hints.length) return null
  return (
    <section class="hints" aria-labelledby="hints-title">
      <h2 id="hints-title">Worth a look</h2>
      <ul class="list small">
        {hints.map(({ message, lines }) => (
          <li>
            <bdi>{message}</bdi> <LineLinks lines={lines.map((line) => line + 1)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface HintsProps {
  hints: readonly WorkbenchHint[]
  /** Whether this person may dismiss them. */
  canWork: boolean
}

/** The same beside the text: quiet, never in the way, and each can be dismissed. */
export function Hints({ hints, canWork }: HintsProps) {
  if (!hints.length) return null
  const left = hints.filter(({ dismissed_by }) => dismissed_by === null)
  const dismissed = hints.filter(({ dismissed_by }) => dismissed_by !== null)
  return (
    <details id="hints" class="section small">
      <summary>
        Worth a look in the text <span class="count">{left.length}</span>
      </summary>
      <ul class="list">
        {[...left, ...dismissed].map((hint) => (
          <li key={hint.id} class="hint-row">
            <p class={hint.dismissed_by ? 'muted' : undefined}>
              <bdi>{hint.message}</bdi> <LineLinks lines={hint.lines} />
              {hint.dismissed_by ? (
                <>
                  {' '}
                  Dismissed by <bdi>{hint.dismisser ?? 'somebody'}</bdi>.
                </>
              ) : null}
            </p>
            {canWork ? (
              <Form
                action={`/hints/${hint.id}/dismissal`}
                version={hint.version}
                hidden={{ dismissed: hint.dismissed_by ? '0' : '1' }}
                guard={false}
              >
                <SubmitButton
                  kind="quiet"
                  title={`${hint.dismissed_by ? 'Take up again' : 'Dismiss'}: ${hint.message}`}
                >
                  {hint.dismissed_by ? 'Take up again' : 'Dismiss'}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function LineLinks({ lines }: { lines: readonly number[] }) {
  return (
    <span class="hint-lines">
      {lines.map((line, i) => (
        <>
          {i ? ', ' : lines.length === 1 ? 'Line ' : 'Lines '}
          <a href={`#line-${line}`} data-to-line={line}>
            {line}
          </a>
        </>
      ))}
      .
    </span>
  )
}
