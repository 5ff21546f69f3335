import { Form, HiddenField, SubmitButton } from '../form.tsx'
import { CorrectionFields } from './correction-fields.tsx'
import type { Issuing } from './issue-form.tsx'

/** What signing needs besides what issuing does. */
export interface Signing extends Issuing {
  /** Digest of what is on the page, so that nothing else is signed. */
  seen: string
}

/** Freezes the report with the editor's name under it. */
export function SignForm({ base, next, signing }: { base: string; next: number; signing: Signing }) {
  const { changed, corrects, obstacle, seen } = signing
  return (
    <section aria-labelledby="signature">
      <h2 id="signature">Signature</h2>
      {obstacle ? (
        <p>{obstacle}</p>
      ) : (
        <Form
          action={`${base}/signature`}
          class="issue-form"
          confirm={`Sign the article and issue edition ${next}? An issued edition never changes.`}
        >
          <HiddenField name="seen" value={seen} />
          <p>
            You stand for the article as a whole: for what was decided, and for what you let stand. Signing
            issues <strong>edition {next}</strong>; work on claims and lines is over until an editor re-opens
            the article. <a href={`${base}/report`}>Read the report first</a>.
          </p>
          {corrects === null ? null : <CorrectionFields changed={changed} corrects={corrects} />}
          <SubmitButton>Sign and issue edition {next}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
