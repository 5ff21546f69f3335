import type { Report } from '../../src/reports/model.ts'
import { levelClass } from './claim-standing.ts'
import { countsInWords, editionInWords, fieldInWords, howMany } from './report-words.ts'
import { ClaimVerdict, Verdict } from './verdict.tsx'

/** What changed against the edition before; nothing when nothing did. */
export function Changes({ report }: { report: Report }) {
  if (report.changes.length === 0) return null
  const present = new Set(report.claims.map((claim) => claim.number))
  return (
    <section class="report-section report-changes">
      <h2>{report.edition.number > 1 ? `Changes since edition ${report.edition.number - 1}` : 'Changes'}</h2>
      <ul>
        {report.changes.map((change) => (
          <li>
            <ChangedThing number={change.claim} isPresent={present.has(change.claim)} />,{' '}
            {fieldInWords(change.field)}:{' '}
            {change.from !== '' && (
              <>
                was <del dir="auto">{change.from}</del>,{' '}
              </>
            )}
            {change.to === '' ? 'now none' : 'now '}
            {change.to !== '' && <ins dir="auto">{change.to}</ins>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangedThing({ number, isPresent }: { number: number; isPresent: boolean }) {
  if (number === 0) return <>Article</>
  if (!isPresent) return <>Claim {number}</>
  return <a href={`#claim-${number}`}>Claim {number}</a>
}

/** The counts, as a sentence, a bar and a table. */
export function AtAGlance({ report }: { report: Report }) {
  const { counts } = report
  return (
    <section class="report-section">
      <h2>At a glance</h2>
      <p>
        {editionInWords(report)}. {countsInWords(report)}{' '}
        {counts.linesNotLookedAt === 0 ? 'Every line was looked at.' : null}
        {counts.linesNotLookedAt > 0 && (
          <strong>{howMany(counts.linesNotLookedAt, 'line was', 'lines were')} not looked at.</strong>
        )}
      </p>
      <VerdictBar report={report} />
      {counts.byLevel.length > 0 && (
        <table class="report-counts">
          <caption>Verdicts on whether the claims are true</caption>
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {counts.byLevel.map((level) => (
              <tr>
                <th scope="row">
                  <Verdict level={level} />
                </th>
                <td>{level.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The share of each verdict among the decided claims; the table below it says the same in numbers. */
function VerdictBar({ report }: { report: Report }) {
  const levels = report.counts.byLevel.filter((level) => level.count > 0)
  const total = levels.reduce((sum, level) => sum + level.count, 0)
  if (total === 0) return null
  let before = 0
  return (
    <svg class="report-verdict-bar" aria-hidden="true" width="100%" height="8">
      {levels.map((level) => {
        const x = (100 * before) / total
        before += level.count
        const width = (100 * level.count) / total
        return (
          <rect class={levelClass(level)} x={`${x.toFixed(3)}%`} width={`${width.toFixed(3)}%`} height="8" />
        )
      })}
    </svg>
  )
}

/** Every claim on one line, in reading order, as a way in. */
export function ClaimIndex({ report }: { report: Report }) {
  if (report.claims.length === 0) return null
  return (
    <section class="report-section">
      <h2>Claims</h2>
      <ul class="report-index">
        {report.claims.map((claim) => (
          <li>
            <a href={`#claim-${claim.number}`}>Claim {claim.number}</a>
            <span class="report-index-wording" dir="auto">
              {claim.wording}
            </span>
            <ClaimVerdict claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function NotLookedAt({ report }: { report: Report }) {
  const lines = report.lines.filter((line) => line.standing === 'not looked at')
  if (lines.length === 0) return null
  return (
    <section class="report-section">
      <h2>Lines not looked at</h2>
      <p>Nobody has said what these lines hold, so this report says nothing about them.</p>
      <ul class="report-line-list">
        {lines.map((line) => (
          <li>
            <a href={`#line-${line.number}`}>Line {line.number}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
