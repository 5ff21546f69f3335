import type { Report, ReportCorrection } from '../../src/reports/model.ts'
import type { EditionListed } from '../../src/reports/queries.ts'
import { Layout, type LayoutProps } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { LaterEditions } from './later-editions.tsx'

interface FilesPageProps {
  frame: Pick<LayoutProps, 'viewer' | 'path' | 'toast'>
  report: Report
  editions: readonly EditionListed[]
  later: readonly ReportCorrection[]
  /** `sha256` is null for a format that was not kept when the edition was issued. */
  files: readonly { key: string; label: string; obstacle: string | null; sha256: string | null }[]
}

/** An edition's files, each as it was written on the day, with the digest to know it by; and what came later. */
export function FilesPage({ frame, report, editions, later, files }: FilesPageProps) {
  const { article, edition } = report
  const here = `/articles/${article.id}/editions/${edition.number}`
  return (
    <Layout {...frame} title={`Files: ${article.title}`} styles={['report-page.css']}>
      <PageHeading title={article.title} kicker={<a href={here}>Edition {edition.number}</a>}>
        <p>
          The files of edition {edition.number}, issued <When at={edition.issuedAt} /> by{' '}
          <bdi>{edition.issuedBy}</bdi>. They never change; the SHA-256 tells whether a copy is one of them.
        </p>
      </PageHeading>
      <LaterEditions report={report} editions={editions} later={later} />
      <div class="table-frame">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ key, label, obstacle, sha256 }) => (
              <tr key={key}>
                <th scope="row">
                  {sha256 || !obstacle ? (
                    <a href={`${here}.${key}`} download hx-boost="false">
                      {label}
                    </a>
                  ) : (
                    label
                  )}
                </th>
                <td data-label="SHA-256">
                  {sha256 ? (
                    <code class="fingerprint">{sha256}</code>
                  ) : (
                    <span class="muted">{obstacle ?? 'Not kept when the edition was issued.'}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  )
}
