import { useRefused } from '../claims/refusal.tsx'
import { Form, SubmitButton, TextArea } from '../form.tsx'

/** Takes back an issued report for good reason; folded, for it is seldom needed. */
export function WithdrawForm({ base, newest }: { base: string; newest: number }) {
  const action = `${base}/withdrawal`
  return (
    <details class="section withdraw no-print" open={useRefused(action)}>
      <summary>Withdraw the report</summary>
      <Form
        action={action}
        confirm={`Withdraw the report? Edition ${newest + 1} will say that the desk does not stand by it.`}
      >
        <p class="muted">
          Edition {newest + 1} will say that the desk stands by no verdict of edition {newest}, and why. All
          editions stay where they are, and each says that the report was withdrawn. Work can go on, and a
          later edition can give verdicts again.
        </p>
        <TextArea name="text" label="Why, for readers" required />
        <SubmitButton kind="danger">Withdraw the report</SubmitButton>
      </Form>
    </details>
  )
}
