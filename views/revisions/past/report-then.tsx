import type { Frame } from '../../../src/http/reply.tsx'
import type { ReportThen } from '../../../src/revisions/past/page.ts'
import { Layout } from '../../layout.tsx'
import { ReportBody } from '../../reports/report.tsx'
import { articleAddress } from './address.ts'
import { PastBanner } from './past-banner.tsx'

/** The report as it would have read after an act, not issued. */
export function ReportThenPage({ frame, then: { moment, report } }: { frame: Frame; then: ReportThen }) {
  const { id, title } = report.article
  const styles = ['report.css', 'report-page.css', 'past.css']
  return (
    <Layout {...frame} title={`Report: ${title}, as of act ${moment.seq}`} styles={styles}>
      <PastBanner moment={moment} now={articleAddress(id)} page="/report">
        <a href={articleAddress(id, moment.seq)}>The article then</a>
        <a href={`${articleAddress(id)}/compare?from=${moment.seq}`}>Compare with now</a>
      </PastBanner>
      <ReportBody report={report} />
    </Layout>
  )
}
