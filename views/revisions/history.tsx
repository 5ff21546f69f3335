import type { Frame } from '../../src/http/reply.tsx'
import type { HistoryPage } from '../../src/revisions/page.ts'
import { may } from '../../src/users/permissions.ts'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, Pager } from '../parts/page.tsx'
import { Act } from './act.tsx'
import { HistoryFilters, isNarrowed, pageHref } from './filters.tsx'

const places = { article: 'articles', claim: 'claims', source: 'sources', person: 'people' } as const

/** The history of the desk, or of one article, claim, source or person. */
export function History({ frame, page }: { frame: Frame; page: HistoryPage }) {
  const { subject, acts } = page
  const action = subject ? `/${places[subject.kind]}/${subject.id}/history` : '/history'
  const title = subject ? `History of ${subject.kind} ${subject.title}` : 'History'
  return (
    <Layout {...frame} title={title} styles={['history.css']}>
      <PageHeading
        title={subject ? subject.title : 'History'}
        kicker={subject ? <Kicker subject={subject} /> : null}
      >
        {subject ? null : (
          <p class="muted">
            Everything anybody did on this desk, newest first.{' '}
            {frame.viewer && may(frame.viewer, 'history.verify') ? (
              <a href="/history/verification">Check that it is intact</a>
            ) : null}
          </p>
        )}
      </PageHeading>
      <HistoryFilters page={page} action={action} />
      {acts.length ? (
        <ol class="list acts">
          {acts.map((act) => (
            <Act
              key={act.seq}
              act={act}
              within={subject?.kind ?? null}
              mayRestore={frame.viewer ? may(frame.viewer, 'history.restore') : false}
            />
          ))}
        </ol>
      ) : (
        <Nothing page={page} action={action} />
      )}
      <Pager
        newer={page.newer === null ? null : pageHref(action, page, { after: page.newer })}
        older={page.older === null ? null : pageHref(action, page, { before: page.older })}
      />
    </Layout>
  )
}

function Kicker({ subject }: { subject: NonNullable<HistoryPage['subject']> }) {
  const words = `${subject.kind[0]?.toUpperCase()}${subject.kind.slice(1)}`
  return (
    <>
      <a href="/history">History</a>
      {' › '}
      {subject.href ? <a href={subject.href}>{words}</a> : words}
    </>
  )
}

function Nothing({ page, action }: { page: HistoryPage; action: string }) {
  if (isNarrowed(page))
    return (
      <EmptyState title="No act fits this filter">
        <p>
          Choose another person, kind or time, or <a href={action}>show all acts</a>.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing has happened here yet">
      <p>
        Every act is listed here with who did it and why. <a href="/">Go to the desk</a> to begin.
      </p>
    </EmptyState>
  )
}
