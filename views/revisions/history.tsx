import type { Frame } from '../../src/http/reply.tsx'
import type { HistoryPage } from '../../src/revisions/page.ts'
import { may } from '../../src/users/permissions.ts'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, Pager } from '../parts/page.tsx'
import { Act } from './act.tsx'
import { filterQuery, HistoryFilters, isNarrowed, pageHref } from './filters.tsx'

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
            Everything anybody did on this desk, newest first, in{' '}
            <a href="/history/log">a log that can be proved</a>.{' '}
            {frame.viewer && may(frame.viewer, 'history.verify') ? (
              <a href="/history/verification">Check that it is intact</a>
            ) : null}
          </p>
        )}
      </PageHeading>
      {subject && isThing(subject.kind) ? <Moments subject={subject} /> : null}
      <HistoryFilters page={page} action={action} />
      {acts.length ? <Exports action={action} page={page} /> : null}
      {acts.length ? (
        <ol class="list acts">
          {acts.map((act) => (
            <Act
              key={act.seq}
              act={act}
              within={subject?.kind ?? null}
              subject={subject && isThing(subject.kind) ? subject : null}
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

/** What can be seen as it stood at an earlier moment. */
function isThing(kind: NonNullable<HistoryPage['subject']>['kind']): boolean {
  return kind === 'article' || kind === 'claim'
}

function Moments({ subject: { kind, href } }: { subject: NonNullable<HistoryPage['subject']> }) {
  return (
    <p class="act-foot">
      <a href={`${href}/as-of`}>See the {kind} as it stood on a date</a>
      {kind === 'article' ? <a href={`${href}/compare`}>Compare two moments</a> : null}
    </p>
  )
}

/** All that fits the filter as a file, however many pages it is. */
function Exports({ action, page }: { action: string; page: HistoryPage }) {
  const query = filterQuery(page.filter)
  const to = (format: string) => `${action}.${format}${query.size ? `?${query}` : ''}`
  return (
    <p class="history-exports small">
      {isNarrowed(page.filter) ? 'All that fits the filter as ' : 'All of it as '}
      <a href={to('csv')} download>
        CSV
      </a>
      {' or '}
      <a href={to('json')} download>
        JSON
      </a>
    </p>
  )
}

function Kicker({ subject }: { subject: NonNullable<HistoryPage['subject']> }) {
  const words = `${subject.kind[0]?.toUpperCase()}${subject.kind.slice(1)}`
  return (
    <>
      <a href="/history">History</a>
      {' › '}
      {subject.href ? <a href={subject.href}>{words}</a> : words}
      {subject.kind === 'article' ? (
        <>
          {' · '}
          <a href={`${subject.href}/timeline`}>its timeline</a>
        </>
      ) : null}
    </>
  )
}

function Nothing({ page, action }: { page: HistoryPage; action: string }) {
  if (isNarrowed(page.filter))
    return (
      <EmptyState title="No act fits this filter">
        <p>
          Choose other words, another person, kind or time, or <a href={action}>show all acts</a>.
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
