import type { Report, ReportWaiver } from '../../src/reports/model.ts'
import { timeInWords } from './dates.ts'
import { openInWords } from './report-words.ts'

/** That nobody stands for a preliminary edition yet, and what is open in it; nothing on any other. */
export function Preliminary({ report }: { report: Report }) {
  if (report.edition.number === 0 || report.signOff !== null || report.withdrawal) return null
  return (
    <section class="report-preliminary" aria-labelledby="preliminary">
      <h2 id="preliminary">Preliminary</h2>
      <p>
        <strong>This edition is not signed: no editor stands for the article as a whole yet.</strong>{' '}
        {openInWords(report.counts)}
      </p>
    </section>
  )
}

/** Who signed, what they let stand, and why it was taken up again; nothing on an edition that is not signed. */
export function SignOff({ report }: { report: Report }) {
  const { signOff, edition } = report
  if (!signOff) return null
  const { by, at, waivers, reopened } = signOff
  return (
    <section class="report-section">
      <h2>Signed</h2>
      <p>
        Edition {edition.number} is signed by <bdi>{by}</bdi>, {timeInWords(at)}.{' '}
        {waivers.length === 0 && 'Nothing was left to do.'}
      </p>
      {reopened !== null && (
        <p>
          The article was re-opened by <bdi>{reopened.by}</bdi>, {timeInWords(reopened.at)}:{' '}
          <bdi>{reopened.reason}</bdi>
        </p>
      )}
      {waivers.length > 0 && (
        <>
          <p class="report-claim-label">Let stand</p>
          <ul class="report-points">
            {waivers.map((waiver) => (
              <Waiver waiver={waiver} report={report} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Waiver({ waiver, report }: { waiver: ReportWaiver; report: Report }) {
  const { claim, line, left, words, reason, by, at } = waiver
  const isThere = claim === 0 || report.claims.some(({ number }) => number === claim)
  const name = claim === 0 ? `Line ${line}` : `Claim ${claim}`
  return (
    <li>
      {isThere ? <a href={claim === 0 ? `#line-${line}` : `#claim-${claim}`}>{name}</a> : name}, {left}:{' '}
      <bdi>{words}</bdi>
      <p class="report-user-text" dir="auto">
        {reason}
      </p>
      <p class="report-byline">
        <bdi>{by}</bdi>, {timeInWords(at)}
      </p>
    </li>
  )
}
