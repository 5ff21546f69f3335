import type { Report, ReportClaim, ReportLevel, ReportRating } from '../../src/reports/model.ts'
import { claimClass, claimStanding } from './claim-standing.ts'
import { timeInWords } from './dates.ts'
import { Checklist } from './report-checklist.tsx'
import { Evidence } from './report-evidence.tsx'
import { Reply } from './report-reply.tsx'
import { ClaimVerdict, Verdict } from './verdict.tsx'

/** One claim with all the report knows of it; `#claim-N` leads here. */
export function ClaimEntry({ claim, article }: { claim: ReportClaim; article: Report['article'] }) {
  return (
    <section
      class={`report-claim ${claimClass(claim)}`}
      id={`claim-${claim.number}`}
      aria-labelledby={`claim-${claim.number}-name`}
    >
      <div class="report-claim-top">
        <h3 id={`claim-${claim.number}-name`}>
          <a class="report-claim-number" href={`#claim-${claim.number}`}>
            Claim {claim.number}
          </a>{' '}
          <bdi class="report-claim-wording">{claim.wording}</bdi>
        </h3>
        <Asserted claim={claim} article={article} />
        <Judgement claim={claim} />
      </div>
      {claim.evidence.length > 0 && (
        <>
          <p class="report-claim-label">Evidence</p>
          <ul class="report-claim-evidence" aria-label="Evidence">
            {claim.evidence.map((evidence) => (
              <Evidence evidence={evidence} />
            ))}
          </ul>
        </>
      )}
      {claim.evidence.length === 0 && claim.state !== 'set aside' && (
        <p class="report-claim-none">No evidence attached.</p>
      )}
      {claim.ratings.length > 0 && (
        <>
          <p class="report-claim-label">Ratings</p>
          <ul class="report-claim-ratings" aria-label="Ratings">
            {claim.ratings.map((rating) => (
              <Rating rating={rating} />
            ))}
          </ul>
        </>
      )}
      <Checklist items={claim.checklist ?? []} />
      {claim.reply ? <Reply reply={claim.reply} /> : null}
      {claim.openPoints.length > 0 && (
        <>
          <p class="report-claim-label">Open points</p>
          <ul class="report-claim-notes" aria-label="Open points">
            {claim.openPoints.map((note) => (
              <li>
                <p dir="auto">{note.body}</p>
                <p class="report-byline">
                  <bdi>{note.person}</bdi>, {timeInWords(note.at)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Asserted({ claim, article }: { claim: ReportClaim; article: Report['article'] }) {
  const facts = [claim.kind, claim.risk === '' ? '' : `risk: ${claim.risk}`, ...claim.tags].filter(Boolean)
  return (
    <>
      {claim.spans.length > 0 && (
        <blockquote class="report-claim-quote" lang={article.language} dir={article.direction}>
          {claim.spans.map((span) => span.exact).join(' … ')}
        </blockquote>
      )}
      <p class="report-byline">
        {claim.claimant === '' ? 'Asserted by the article itself' : 'Claimant: '}
        {claim.claimant !== '' && <bdi>{claim.claimant}</bdi>}
        {claim.cue !== '' && (
          <>
            {' '}
            (“<bdi lang={article.language}>{claim.cue}</bdi>”)
          </>
        )}
        {facts.map((fact) => (
          <>
            {' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
        {claim.spans.length > 0 && (
          <>
            {' · '}
            <a href={`#line-${claim.line}`}>line {claim.line}</a>
          </>
        )}
      </p>
    </>
  )
}

function Judgement({ claim }: { claim: ReportClaim }) {
  const standing = claimStanding(claim)
  return (
    <div class="report-claim-judgement">
      {standing !== 'decided' && (
        <p class="report-claim-state">
          <ClaimVerdict claim={claim} />
          {standing === 'set aside' && claim.setAsideReason !== '' && (
            <span dir="auto"> {claim.setAsideReason}</span>
          )}
        </p>
      )}
      {standing !== 'set aside' && (
        <dl class="report-claim-questions">
          {(claim.said !== null || claim.claimant !== '') && <Question name="Said?" level={claim.said} />}
          <Question name="True?" level={claim.true} />
        </dl>
      )}
      {claim.summary !== '' && (
        <p class="report-claim-summary" dir="auto">
          {claim.summary}
        </p>
      )}
      {claim.decidedBy !== '' && (
        <p class="report-byline">
          Decided by <bdi>{claim.decidedBy}</bdi>, {timeInWords(claim.decidedAt)}
          {claim.confirmedBy ? (
            <>
              ; confirmed by <bdi>{claim.confirmedBy}</bdi>
            </>
          ) : null}
        </p>
      )}
      <Because title="The raters differed; settled so because" reason={claim.disputeReason} />
      <Because title="Fewer than two independent sources because" reason={claim.sourcesReason} />
    </div>
  )
}

function Because({ title, reason }: { title: string; reason: string | undefined }) {
  return reason ? (
    <p class="report-byline">
      {title}: <span dir="auto">{reason}</span>
    </p>
  ) : null
}

function Question({ name, level }: { name: string; level: ReportLevel | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{level ? <Verdict level={level} /> : <span class="report-claim-none">not answered</span>}</dd>
    </div>
  )
}

function Rating({ rating }: { rating: ReportRating }) {
  return (
    <li>
      <p>
        <span class="report-rating-question">{rating.question === 'said' ? 'Said?' : 'True?'}</span>{' '}
        <Verdict level={rating.level} />{' '}
        <span class="report-byline">
          <bdi>{rating.person}</bdi>, {rating.confidence} confidence, {timeInWords(rating.at)}
        </span>
      </p>
      {rating.rationale !== '' && (
        <p class="report-user-text" dir="auto">
          {rating.rationale}
        </p>
      )}
    </li>
  )
}
