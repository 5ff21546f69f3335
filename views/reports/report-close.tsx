import type { Report, ReportEvidence, ReportLevel } from '../../src/reports/model.ts'
import { dayInWords, timeInWords } from './dates.ts'
import { PeopleTable } from './people-table.tsx'
import { SourceName } from './report-evidence.tsx'
import { Verdict } from './verdict.tsx'

/** Every open point once more, in one place, leading back to its claim. */
export function OpenPoints({ report }: { report: Report }) {
  const points = report.claims.flatMap((claim) => claim.openPoints.map((note) => ({ claim, note })))
  if (points.length === 0) return null
  return (
    <section class="report-section">
      <h2>Open points</h2>
      <ul class="report-points">
        {points.map(({ claim, note }) => (
          <li>
            <a href={`#claim-${claim.number}`}>Claim {claim.number}</a>: <bdi>{note.body}</bdi>{' '}
            <span class="report-byline">
              <bdi>{note.person}</bdi>, {timeInWords(note.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each source once, in the order the claims use them, with the claims it bears on. */
export function Sources({ report }: { report: Report }) {
  const used = new Map<string, { source: ReportEvidence; claims: Set<number> }>()
  for (const claim of report.claims) {
    for (const evidence of claim.evidence) {
      const entry = used.get(evidence.sourceId) ?? { source: evidence, claims: new Set() }
      entry.claims.add(claim.number)
      used.set(evidence.sourceId, entry)
    }
  }
  if (used.size === 0) return null
  return (
    <section class="report-section">
      <h2>Sources</h2>
      <ol class="report-sources">
        {[...used.values()].map(({ source, claims }) => (
          <li>
            <SourceName source={source} />
            <span class="report-byline">
              {' · for '}
              {[...claims].map((number, i) => (
                <>
                  {i > 0 && ', '}
                  <a href={`#claim-${number}`}>claim {number}</a>
                </>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function People({ report }: { report: Report }) {
  const { article, edition } = report
  return (
    <section class="report-section">
      <h2>People and dates</h2>
      <PeopleTable people={report.people} />
      <p>
        {article.publishedOn !== '' && `Article published ${dayInWords(article.publishedOn)}. `}
        {edition.number > 0
          ? `Edition ${edition.number} issued ${timeInWords(edition.issuedAt)}.`
          : 'This report has not been issued; it may still change.'}
      </p>
    </section>
  )
}

/** The meaning of every level this report uses, by scale. */
export function Legend({ report }: { report: Report }) {
  const levels = usedLevels(report)
  if (levels.length === 0) return null
  return (
    <section class="report-section">
      <h2>What the verdicts mean</h2>
      <dl class="report-legend">
        {levels.map((level) => (
          <div>
            <dt>
              <Verdict level={level} />
            </dt>
            <dd>
              <bdi>{level.definition}</bdi>{' '}
              <span class="report-byline">
                <bdi>{level.scale}</bdi>, version {level.scaleVersion}
                {level.onAxis ? '' : '; not a step between false and true'}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The distinct levels among verdicts and ratings, by scale, then worst to best, then off the axis. */
function usedLevels(report: Report): ReportLevel[] {
  const levels = new Map<string, ReportLevel>()
  for (const claim of report.claims) {
    for (const level of [claim.said, claim.true, ...claim.ratings.map((rating) => rating.level)]) {
      if (level) levels.set(JSON.stringify([level.scale, level.scaleVersion, level.key]), level)
    }
  }
  const place = (level: ReportLevel) => level.value ?? Number.POSITIVE_INFINITY
  return [...levels]
    .sort(([a, x], [b, y]) => {
      if (x.scale !== y.scale) return x.scale < y.scale ? -1 : 1
      if (x.scaleVersion !== y.scaleVersion) return x.scaleVersion - y.scaleVersion
      if (place(x) !== place(y)) return place(x) - place(y)
      return a < b ? -1 : 1
    })
    .map(([, level]) => level)
}
