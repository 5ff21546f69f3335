import type { Report, ReportCorrection } from '../../src/reports/model.ts'
import { aboutInWords, editionsInWords, kindInWords, withdrawalInWords } from './correction-words.ts'
import { timeInWords } from './dates.ts'

/** Says before all else that the desk does not stand by the report any more; nothing while it does. */
export function Withdrawal({ report }: { report: Report }) {
  const { withdrawal } = report
  if (!withdrawal) return null
  return (
    <section class="report-withdrawal" aria-labelledby="withdrawn">
      <h2 id="withdrawn">
        <span aria-hidden="true">⊘ </span>Withdrawn
      </h2>
      <p>
        <strong>{withdrawalInWords(report)}</strong>
      </p>
      <p class="report-user-text" dir="auto">
        {withdrawal.text}
      </p>
      <p class="report-byline">
        Withdrawn by <bdi>{withdrawal.by}</bdi>, {timeInWords(withdrawal.at)}
      </p>
    </section>
  )
}

/** Every correction of the article so far; nothing while there is none. */
export function Corrections({ report }: { report: Report }) {
  const { corrections = [] } = report
  if (corrections.length === 0) return null
  const present = new Set(report.claims.map((claim) => claim.number))
  return (
    <section class="report-section">
      <h2>Corrections</h2>
      <ul class="report-corrections">
        {corrections.map((correction) => (
          <li>
            <p>
              <strong>{kindInWords(correction.kind)}</strong>:{' '}
              {present.has(correction.claim) ? (
                <a href={`#claim-${correction.claim}`}>{aboutInWords(correction)}</a>
              ) : (
                aboutInWords(correction)
              )}
              <VerdictChange correction={correction} />
            </p>
            <CorrectionText correction={correction} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was corrected about one claim. */
export function ClaimCorrections({ corrections }: { corrections: readonly ReportCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <>
      <p class="report-claim-label">Corrections</p>
      <ul class="report-claim-notes" aria-label="Corrections">
        {corrections.map((correction) => (
          <li>
            <p>
              <strong>{kindInWords(correction.kind)}</strong>
              <VerdictChange correction={correction} />
            </p>
            <CorrectionText correction={correction} />
          </li>
        ))}
      </ul>
    </>
  )
}

function VerdictChange({ correction: { was, now } }: { correction: ReportCorrection }) {
  if (was === '') return null
  return (
    <>
      {': was '}
      <del dir="auto">{was}</del>
      {', now '}
      <ins dir="auto">{now}</ins>
    </>
  )
}

function CorrectionText({ correction }: { correction: ReportCorrection }) {
  return (
    <>
      <p class="report-user-text" dir="auto">
        {correction.text}
      </p>
      <p class="report-byline">
        {editionsInWords(correction)} · <bdi>{correction.approvedBy}</bdi>, {timeInWords(correction.at)}
      </p>
    </>
  )
}
