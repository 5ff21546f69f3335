import type { ReportEvidence } from '../../src/reports/model.ts'
import { dayInWords } from './dates.ts'
import { OutsideLink } from './outside-link.tsx'
import { copyInWords, gradeInWords, stanceWords, tierWords } from './report-words.ts'

/** One piece of evidence: how it bears on the claim, the source, the words it rests on and how far to trust it. */
export function Evidence({ evidence }: { evidence: ReportEvidence }) {
  const stance = stanceWords[evidence.stance]
  const details = [evidence.locator, tierWords[evidence.tier]]
  if (evidence.grade !== '') details.push(`grade ${gradeInWords(evidence.grade)}`)
  return (
    <li class="report-evidence">
      <p class="report-evidence-source">
        <span class={`report-stance report-stance-${evidence.stance}`}>
          <span aria-hidden="true">{stance.icon}</span> {stance.word}
        </span>{' '}
        <SourceName source={evidence} />
      </p>
      {evidence.quote !== '' && (
        <blockquote class="report-user-text" dir="auto">
          {evidence.quote}
        </blockquote>
      )}
      <p class="report-byline">
        {details.filter(Boolean).map((detail, i) => (
          <>
            {i > 0 && ' · '}
            <bdi>{detail}</bdi>
          </>
        ))}
      </p>
      {(evidence.copies ?? []).map((copy) => (
        <p key={copy.sha256} class="report-byline">
          Kept copy: {copyInWords(copy)}, SHA-256 <code dir="ltr">{copy.sha256}</code>
        </p>
      ))}
      {evidence.interests !== '' && (
        <p class="report-user-text report-evidence-note" dir="auto">
          Interests: {evidence.interests}
        </p>
      )}
      {evidence.note !== '' && (
        <p class="report-user-text report-evidence-note" dir="auto">
          {evidence.note}
        </p>
      )}
    </li>
  )
}

/** A source's linked title, then author, publisher, kind and date, then the archived copy. */
export function SourceName({ source }: { source: ReportEvidence }) {
  return (
    <>
      <cite>
        <OutsideLink address={source.url}>
          <bdi>{source.title}</bdi>
        </OutsideLink>
      </cite>
      <span class="report-byline">
        {[source.author, source.publisher, source.sourceKind].filter(Boolean).map((part) => (
          <>
            {', '}
            <bdi>{part}</bdi>
          </>
        ))}
        {source.publishedOn !== '' && `, ${dayInWords(source.publishedOn)}`}
        {source.archiveUrl !== '' && (
          <>
            {' · '}
            <OutsideLink address={source.archiveUrl}>archived copy</OutsideLink>
          </>
        )}
      </span>
    </>
  )
}
