import type { ChangedClaim } from '../../src/reports/changed-claims.ts'
import type { Report } from '../../src/reports/model.ts'
import { Form, SubmitButton } from '../form.tsx'
import { CorrectionFields } from './correction-fields.tsx'
import { openInWords } from './report-words.ts'

/** What issuing the report needs. */
export interface Issuing {
  /** The claims that the edition before showed otherwise. */
  changed: readonly ChangedClaim[]
  /** Number of the edition that the next one would correct; null when it is the first. */
  corrects: number | null
  /** Why the report cannot be issued just now; null when it can. */
  obstacle: string | null
}

interface IssueFormProps {
  base: string
  next: number
  report: Report
  issuing: Issuing
}

/** Freezes the report before it is signed, with what readers of the edition before must be told. */
export function IssueForm({ base, next, report, issuing }: IssueFormProps) {
  const { changed, corrects, obstacle } = issuing
  return (
    <Form
      action={`${base}/editions`}
      class="issue-form no-print"
      confirm={`Issue preliminary edition ${next}? An issued edition never changes.`}
    >
      <p>
        {obstacle ?? (
          <>
            A preliminary edition freezes this report as <strong>edition {next}</strong> without a signature.
            It says so, and what is open. {openInWords(report.counts)}
          </>
        )}
      </p>
      {obstacle ? null : (
        <>
          {corrects === null ? null : <CorrectionFields changed={changed} corrects={corrects} />}
          <SubmitButton kind="plain">Issue preliminary edition {next}</SubmitButton>
        </>
      )}
    </Form>
  )
}
