import type { WaitingClaim, WaitingPlace } from '../../../src/articles/drafts/waiting.ts'
import { Form, SubmitButton, TextArea, TextField } from '../../form.tsx'

/** The three answers, each with its key. Forms have ids of their claim, so that nothing typed or focused goes over to the next. */
export function PlacementAnswers({
  at,
  place,
  from,
}: {
  at: WaitingClaim
  place: WaitingPlace
  from: number | null
}) {
  const { placement } = at
  const line = place.after.lines.find(({ number }) => number === from)
  const base = `/claims/${at.id}`
  return (
    <div class="placing-answers">
      {place.after.spans.length ? (
        <Form action={`${base}/keeping`} version={placement.version} guard={false}>
          <SubmitButton shortcut="a" title="Keep: it stands at the marked place">
            Keep: it stands here
          </SubmitButton>
        </Form>
      ) : null}
      <Form
        action={`${base}/re-placing`}
        prefix={`re-place-${at.number}`}
        version={placement.version}
        class="stack re-place"
      >
        <input type="hidden" name="start" value="" />
        <input type="hidden" name="end" value="" />
        <div class="form-row">
          <TextArea
            name="quote"
            label="Its words now"
            rows={2}
            value={line ? place.after.text.slice(line.start_at, line.end_at) : ''}
            hint="The exact words of the new text."
            required
          />
          <TextField name="line" label="Line" value={from ? String(from) : ''} maxLength={6} />
        </div>
        <SubmitButton kind="plain" shortcut="r" title="Re-place: it stands at these words">
          Re-place
        </SubmitButton>
      </Form>
      <Form
        action={`${base}/retirement`}
        prefix={`retire-${at.number}`}
        version={placement.version}
        class="stack"
      >
        <TextField
          name="reason"
          label="Why the new text does not make it any more"
          hint="It is set aside and stays in the report with this reason."
          maxLength={1000}
          required
        />
        <SubmitButton kind="danger" shortcut="x" title="Retire: set aside with a reason">
          Retire
        </SubmitButton>
      </Form>
    </div>
  )
}
