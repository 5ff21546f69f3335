import type { Report, ReportCorrection } from '../../src/reports/model.ts'
import type { EditionListed } from '../../src/reports/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { useRefused } from '../claims/refusal.tsx'
import { Layout, type LayoutProps } from '../layout.tsx'
import { When } from '../parts/text.tsx'
import { FormGone } from './form-gone.tsx'
import { IssueForm, type Issuing } from './issue-form.tsx'
import { LaterEditions } from './later-editions.tsx'
import { ReportBody } from './report.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

interface ReportPageProps {
  frame: Pick<LayoutProps, 'viewer' | 'path' | 'toast'>
  report: Report
  /** Newest first. */
  editions: readonly EditionListed[]
  /** `obstacle` says why a format cannot be had just now. */
  formats: readonly { key: string; label: string; obstacle: string | null }[]
  /** What was said after this edition was issued. */
  later: readonly ReportCorrection[]
  /** Null for whoever may not issue, and on an issued edition's page. */
  issuing: Issuing | null
  mayWithdraw: boolean
  /** Number of the act that issued this edition, where the history knows it. */
  act?: number | null
}

/** What is said of an edition beside its number. */
const standings: Record<EditionListed['standing'], string> = {
  '': '',
  preliminary: ' (preliminary)',
  signed: ' (signed)',
  withdrawn: ' (withdrawal)',
}

/** The report as it stands, or one issued edition of it, with its exports and the other editions. */
export function ReportPage(props: ReportPageProps) {
  const { frame, report, editions, formats, later, issuing, mayWithdraw, act = null } = props
  const { article, edition } = report
  const base = `/articles/${article.id}`
  const here = edition.number ? `${base}/editions/${edition.number}` : `${base}/report`
  const [newest] = editions
  const refused = useRefused(`${base}/editions`)
  const withdraws = !edition.number && mayWithdraw
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
              {standings[one.standing]}
            </a>
          ))}
          {edition.number ? null : <a href={`${base}/sign-off`}>Sign-off</a>}
          {edition.number || !newest ? null : (
            <a href={`${base}/compare`}>Changed since edition {newest.number}</a>
          )}
          {report.corrections?.length || later.length ? (
            <a href={`/corrections?article=${article.id}`}>Corrections</a>
          ) : null}
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
          {edition.number ? <a href={`${here}/files`}>Files and fingerprints</a> : null}
        </p>
        {edition.number ? (
          <Fingerprint edition={editions.find((one) => one.number === edition.number)} act={act} />
        ) : null}
        {act !== null && frame.viewer && may(frame.viewer, 'report.bundle') ? (
          <p>
            <a class="button" href={`${here}/bundle`} download hx-boost="false">
              Evidence bundle
            </a>{' '}
            <span class="muted">
              The report with the acts behind it and their proofs, to be checked anywhere. It holds notes and
              ratings.
            </span>
          </p>
        ) : null}
      </div>
      <FormGone
        isHere={(action) =>
          (action === `${base}/editions` && issuing !== null && !issuing.obstacle) ||
          (action === `${base}/withdrawal` && withdraws)
        }
      />
      {edition.number ? <LaterEditions report={report} editions={editions} later={later} /> : null}
      {issuing ? (
        <section class="issuing no-print" aria-label="Issuing">
          <a class="button primary" href={`${base}/sign-off`}>
            Sign off
          </a>
          <details class="section" open={refused}>
            <summary>Issue a preliminary edition</summary>
            <IssueForm base={base} next={(newest?.number ?? 0) + 1} report={report} issuing={issuing} />
          </details>
        </section>
      ) : null}
      {withdraws && newest ? <WithdrawForm base={base} newest={newest.number} /> : null}
      <ReportBody report={report} />
    </Layout>
  )
}

function Fingerprint({ edition, act }: { edition: EditionListed | undefined; act: number | null }) {
  if (!edition) return null
  return (
    <p class="muted">
      Issued <When at={edition.issued_at} /> by <bdi>{edition.issuer}</bdi>. SHA-256{' '}
      <code class="fingerprint">{edition.sha256}</code>
      {act === null ? null : (
        <>
          . Issued by <a href={`/history/${act}`}>act {act}</a> of the desk’s log (
          <a href={`/history/${act}/proof`} download hx-boost="false">
            its proof
          </a>
          )
        </>
      )}
    </p>
  )
}
