import type { Report } from '../../src/reports/model.ts'
import { dayInWords, timeInWords } from './dates.ts'
import { OutsideLink } from './outside-link.tsx'
import { Legend, OpenPoints, People, Sources } from './report-close.tsx'
import { Corrections, Withdrawal } from './report-corrections.tsx'
import { LineByLine } from './report-lines.tsx'
import { AtAGlance, Changes, ClaimIndex, NotLookedAt } from './report-overview.tsx'
import { Preliminary, SignOff } from './report-sign-off.tsx'
import { editionInWords, logInWords } from './report-words.ts'

/**
 * The whole report as one `<article>` with its own h1, for the report page and for the stand-alone HTML file. It holds
 * no script, no inline style and no request of its own; `views/assets/report.css` styles it.
 */
export function ReportBody({ report }: { report: Report }) {
  return (
    <article class="report">
      <Head report={report} />
      <Withdrawal report={report} />
      <Preliminary report={report} />
      <Corrections report={report} />
      <Changes report={report} />
      <AtAGlance report={report} />
      <ClaimIndex report={report} />
      <LineByLine report={report} />
      <NotLookedAt report={report} />
      <OpenPoints report={report} />
      <Sources report={report} />
      <SignOff report={report} />
      <People report={report} />
      <Legend report={report} />
      {report.log ? <p class="report-log">{logInWords(report)}</p> : null}
    </article>
  )
}

function Head({ report }: { report: Report }) {
  const { article, edition, desk } = report
  return (
    <header class="report-head">
      <p class="report-kicker">
        Verdict report by <bdi>{desk.name}</bdi> · {editionInWords(report)}
      </p>
      <h1 lang={article.language} dir={article.direction}>
        {article.title}
      </h1>
      <dl class="report-facts">
        {article.byline !== '' && <Fact name="By">{<bdi>{article.byline}</bdi>}</Fact>}
        {article.publisher !== '' && <Fact name="Publisher">{<bdi>{article.publisher}</bdi>}</Fact>}
        {article.publishedOn !== '' && <Fact name="Published">{dayInWords(article.publishedOn)}</Fact>}
        {article.url !== '' && (
          <Fact name="Address">
            <OutsideLink address={article.url}>
              <span dir="ltr">{article.url}</span>
            </OutsideLink>
          </Fact>
        )}
        <Fact name="Text checked">
          version {article.version}, SHA-256 <code>{article.textSha256}</code>
        </Fact>
        {edition.number > 0 && (
          <Fact name="Issued">
            {timeInWords(edition.issuedAt)} by <bdi>{edition.issuedBy}</bdi>
          </Fact>
        )}
      </dl>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
