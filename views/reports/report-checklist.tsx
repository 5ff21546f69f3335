import type { ReportChecklistItem } from '../../src/reports/model.ts'

/** What was asked of the claim and answered; an unanswered question says nothing about it. */
export function Checklist({ items }: { items: readonly ReportChecklistItem[] }) {
  const answered = items.filter(({ answer }) => answer !== '')
  if (answered.length === 0) return null
  return (
    <>
      <p class="report-claim-label">
        Checklist: {answered.length} of {items.length} answered
      </p>
      <ul class="report-claim-notes" aria-label="Checklist">
        {answered.map(({ question, answer, remark, person }) => (
          <li>
            <p>
              <bdi>{question}</bdi> <strong>{answer}</strong>{' '}
              <span class="report-byline">
                <bdi>{person}</bdi>
              </span>
            </p>
            {remark !== '' && (
              <p class="report-user-text" dir="auto">
                {remark}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
