import type { ComponentChildren } from 'preact'
import type { Report, ReportClaim, ReportCorrection, ReportLine } from '../../src/reports/model.ts'
import { claimClass, claimWord } from './claim-standing.ts'
import { ClaimEntry } from './report-claim.tsx'
import { type ClaimSegment, claimsByLine, lineSegments } from './segments.ts'

/** Deeper nesting than this draws no further underline: the markers still name every claim. */
const UNDERLINES = 4

/** Every line in order, each with its highlights and the claims that start on it. */
export function LineByLine({ report }: { report: Report }) {
  const numbers = new Set(report.lines.map((line) => line.number))
  const isPlaced = (claim: ReportClaim) => claim.spans.length > 0 && numbers.has(claim.line)
  const placeless = report.claims.filter((claim) => !isPlaced(claim))
  const starting = Map.groupBy(report.claims.filter(isPlaced), (claim) => claim.line)
  const touching = claimsByLine(report.lines, report.claims)
  const corrected = Map.groupBy(report.corrections ?? [], ({ claim }) => claim)
  return (
    <>
      <section class="report-section">
        <h2>Line by line</h2>
        <ol class="report-lines">
          {report.lines.map((line, i) => (
            <Line
              article={report.article}
              line={line}
              starting={starting.get(line.number) ?? []}
              touching={touching.get(line.number) ?? []}
              corrected={corrected}
              opensParagraph={line.paragraph !== report.lines[i - 1]?.paragraph}
            />
          ))}
        </ol>
      </section>
      {placeless.length > 0 && (
        <section class="report-section">
          <h2>Claims without a place in this version of the text</h2>
          {placeless.map((claim) => (
            <ClaimEntry claim={claim} article={report.article} corrections={corrected.get(claim.number)} />
          ))}
        </section>
      )}
    </>
  )
}

interface LineProps {
  article: Report['article']
  line: ReportLine
  /** The claims that start on the line, and all whose quote it holds a part of. */
  starting: ReportClaim[]
  touching: ReportClaim[]
  /** By claim's number. */
  corrected: Map<number, ReportCorrection[]>
  opensParagraph: boolean
}

function Line({ article, line, starting, touching, corrected, opensParagraph }: LineProps) {
  const carried = touching.filter((claim) => claim.line !== line.number)
  const classes = [
    'report-line',
    opensParagraph && 'report-line-opens',
    line.heading && 'report-line-heading',
  ]
  return (
    <li class={classes.filter(Boolean).join(' ')} id={`line-${line.number}`}>
      <div class="report-line-text" lang={article.language} dir={article.direction}>
        <a class="report-line-number" href={`#line-${line.number}`} lang="en">
          <span class="visually-hidden">Line </span>
          {line.number}
        </a>
        <p>
          {lineSegments(article.text, line, touching).map((segment) => (
            <HighlightedSegment segment={segment} />
          ))}
        </p>
      </div>
      <div class="report-line-claims">
        <Standing line={line} />
        {carried.map((claim) => (
          <p class="report-line-standing">
            Goes on with <a href={`#claim-${claim.number}`}>claim {claim.number}</a> of line {claim.line}.
          </p>
        ))}
        {starting.map((claim) => (
          <ClaimEntry claim={claim} article={article} corrections={corrected.get(claim.number)} />
        ))}
      </div>
    </li>
  )
}

function Standing({ line }: { line: ReportLine }) {
  if (line.standing === 'claims') return null
  if (line.standing === 'not looked at') {
    return (
      <p class="report-line-standing report-line-not-looked-at">
        <span aria-hidden="true">○</span> Not looked at
      </p>
    )
  }
  return (
    <p class="report-line-standing">
      <span aria-hidden="true">–</span> Nothing to check
      {line.by !== '' && (
        <>
          , says <bdi>{line.by}</bdi>
        </>
      )}
      {line.reason !== '' && (
        <>
          : <bdi>{line.reason}</bdi>
        </>
      )}
    </p>
  )
}

function HighlightedSegment({ segment }: { segment: ClaimSegment }) {
  const marked = segment.owners.reduceRight<ComponentChildren>((inner, claim, depth) => {
    const classes = `report-claim-mark report-claim-mark-${Math.min(depth + 1, UNDERLINES)} ${claimClass(claim)}`
    return depth === 0 ? <mark class={classes}>{inner}</mark> : <span class={classes}>{inner}</span>
  }, segment.text)
  return (
    <>
      {marked}
      {segment.ending.map((claim) => (
        <a
          class={`report-claim-marker ${claimClass(claim)}`}
          href={`#claim-${claim.number}`}
          lang="en"
          dir="ltr"
        >
          <span class="visually-hidden">Claim </span>
          {claim.number}
          <span class="visually-hidden">, {claimWord(claim)}</span>
        </a>
      ))}
    </>
  )
}
