import type { Typed } from '../../src/http/typed.ts'
import type { Restoration } from '../../src/revisions/page.ts'
import { Form, SubmitButton, TextField } from '../form.tsx'
import { YoursTheirs } from '../parts/diff.tsx'
import { SectionHeading } from '../parts/page.tsx'

interface RestorationsProps {
  seq: number
  restorations: readonly Restoration[]
  typed: Typed | null
}

interface RestorationFormProps {
  seq: number
  restoration: Restoration
  open: boolean
}

/** What can be put back from an act: a form per value that is not the present one. */
export function Restorations({ seq, restorations, typed }: RestorationsProps) {
  if (!restorations.length && !typed) return null
  return (
    <section id="restore">
      <SectionHeading title="Put a value back" count={restorations.length} />
      {typed?.theirs ? <YoursTheirs fields={conflict(typed)} /> : null}
      {typed && !typed.theirs ? (
        <p class="error-summary" role="alert" tabindex={-1} data-focus>
          {typed.message ?? Object.values(typed.errors).join(' ')}
        </p>
      ) : null}
      <p class="muted">The value is saved again as a new act; nothing in the history is undone.</p>
      <ul class="list">
        {restorations.map((one) => (
          <li key={`${one.row}-${one.field}-${one.side}`}>
            <RestorationForm
              seq={seq}
              restoration={one}
              open={restorations.length === 1 || isTyped(typed, one)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RestorationForm({ seq, restoration, open }: RestorationFormProps) {
  const { table, row, field, side, what, value, version } = restoration
  const removed = field === 'removed_at'
  return (
    <details class="section" open={open}>
      <summary>
        <bdi>{what}</bdi>
        {removed ? '' : side === 'before' ? ', as it was before this act' : ', as this act left it'}
      </summary>
      <Form action={`/history/${seq}/restoration`} version={version} hidden={{ table, row, field, side }}>
        {removed ? null : (
          <p class="restoration-value" dir="auto">
            {value || <span class="muted">(empty)</span>}
          </p>
        )}
        <div class="form-row">
          <TextField name="reason" label="Why (optional)" maxLength={300} />
          <SubmitButton kind="plain">Put it back</SubmitButton>
        </div>
      </Form>
    </details>
  )
}

function conflict({ values, theirs = {} }: Typed) {
  const field = String(values.field ?? '')
  return Object.entries(theirs).map(([name, text]) => ({
    label: name === field ? 'Saved meanwhile' : name,
    yours: 'the earlier value, to be put back',
    theirs: text,
  }))
}

function isTyped(typed: Typed | null, { row, field, side }: Restoration): boolean {
  const values = typed?.values
  return values?.row === row && values.field === field && values.side === side
}
