import type { Report } from '../../src/reports/model.ts'
import { Form, SubmitButton } from '../form.tsx'
import { Layout, type LayoutProps } from '../layout.tsx'
import { When } from '../parts/text.tsx'
import { ReportBody } from './report.tsx'
import { howMany, openCounts } from './report-words.ts'

interface ReportPageProps {
  frame: Pick<LayoutProps, 'viewer' | 'path' | 'toast'>
  report: Report
  editions: readonly { number: number; issued_at: string; issuer: string; sha256: string }[]
  /** `obstacle` says why a format cannot be had just now. */
  formats: readonly { key: string; label: string; obstacle: string | null }[]
  mayIssue: boolean
  /** Why the report cannot be issued just now; null when it can. */
  obstacle: string | null
}

/** The report as it stands, or one issued edition of it, with its exports and the other editions. */
export function ReportPage({ frame, report, editions, formats, mayIssue, obstacle }: ReportPageProps) {
  const { article, edition } = report
  const base = `/articles/${article.id}`
  const here = edition.number ? `${base}/editions/${edition.number}` : `${base}/report`
  return (
    <Layout {...frame} title={`Report: ${article.title}`} styles={['report.css', 'report-page.css']}>
      <div class="report-tools no-print">
        <nav class="report-links" aria-label="Report">
          <a href={base} data-key="w" title="Back to the workbench">
            Workbench
          </a>
          {edition.number ? <a href={`${base}/report`}>As it stands now</a> : null}
          {editions.map((one) => (
            <a
              key={one.number}
              href={`${base}/editions/${one.number}`}
              aria-current={one.number === edition.number ? 'page' : undefined}
            >
              Edition {one.number}
            </a>
          ))}
        </nav>
        <p class="report-exports">
          Export:{' '}
          {formats.map(({ key, label, obstacle }) =>
            obstacle ? (
              <span key={key} class="muted">
                {label}: {obstacle}
              </span>
            ) : (
              <a key={key} href={`${here}.${key}`} download hx-boost="false">
                {label}
              </a>
            ),
          )}
        </p>
        {edition.number ? (
          <Fingerprint edition={editions.find((one) => one.number === edition.number)} />
        ) : null}
        {!edition.number && mayIssue ? (
          <IssueForm base={base} next={(editions[0]?.number ?? 0) + 1} obstacle={obstacle} report={report} />
        ) : null}
      </div>
      <ReportBody report={report} />
    </Layout>
  )
}

function IssueForm(props: { base: string; next: number; obstacle: string | null; report: Report }) {
  const { base, next, obstacle, report } = props
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
      class="issue-form"
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
      {obstacle ? null : <SubmitButton>Issue edition {next}</SubmitButton>}
    </Form>
  )
}

function Fingerprint({ edition }: { edition: ReportPageProps['editions'][number] | undefined }) {
  if (!edition) return null
  return (
    <p class="muted">
      Issued <When at={edition.issued_at} /> by <bdi>{edition.issuer}</bdi>. SHA-256{' '}
      <code class="fingerprint">{edition.sha256}</code>
    </p>
  )
}
