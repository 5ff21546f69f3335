import type { ChangedClaim } from '../../src/reports/changed-claims.ts'
import type { Report } from '../../src/reports/model.ts'
import { Form, SubmitButton } from '../form.tsx'
import { CorrectionFields } from './correction-fields.tsx'
import { howMany, openCounts } from './report-words.ts'

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

/** Freezes the report, with what readers of the edition before must be told. */
export function IssueForm({ base, next, report, issuing }: IssueFormProps) {
  const { changed, corrects, obstacle } = issuing
  const { claims, proposals } = openCounts(report.counts)
  const { linesNotLookedAt } = report.counts
  const left = [
    claims && howMany(claims, 'claim', 'claims'),
    proposals && howMany(proposals, 'proposal not answered', 'proposals not answered'),
    linesNotLookedAt && howMany(linesNotLookedAt, 'line not looked at', 'lines not looked at'),
  ].filter(Boolean)
  return (
    <Form
      action={`${base}/editions`}
      class="issue-form no-print"
      confirm={`Issue edition ${next}? An issued edition never changes.`}
    >
      <p>
        {obstacle ?? (
          <>
            Issuing freezes this report as <strong>edition {next}</strong>.
            {left.length ? ` It will say what is open: ${left.join(', ')}.` : ' Nothing is open.'}
          </>
        )}
      </p>
      {obstacle ? null : (
        <>
          {corrects === null ? null : <CorrectionFields changed={changed} corrects={corrects} />}
          <SubmitButton>Issue edition {next}</SubmitButton>
        </>
      )}
    </Form>
  )
}
