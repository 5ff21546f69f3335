import { DUE_ON_DESK } from '../../src/desk/limits.ts'
import type { ArticleListed, ArticlesPage, Cursor } from '../../src/desk/queries.ts'
import type { OwnQueue } from '../../src/desk/queue-page.ts'
import type { DueItem } from '../../src/due/queries.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { may } from '../../src/users/permissions.ts'
import { DueList } from '../due/due-list.tsx'
import { Layout } from '../layout.tsx'
import { StateBadge } from '../parts/badges.tsx'
import { EmptyState, PageHeading, Pager, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { countInWords, Due, QueueList, QueueTabs } from './queue-list.tsx'

interface DeskPageProps {
  frame: Frame
  /** Of the desk. */
  name: string
  page: ArticlesPage
  /** Whether this is the newest part of the list. */
  isFirst: boolean
  /** The deadlines that come first, one more than are shown. */
  due: readonly DueItem[]
  /** The reader's own, with the length of all; null where it is not shown. */
  queue: OwnQueue | null
  /** YYYY-MM-DD, to tell what is overdue. */
  today: string
}

/** The desk: its articles with what is left to do, and the reader's own queue. */
export function DeskPage({ frame, name, page, isFirst, due, queue, today }: DeskPageProps) {
  const mayImport = frame.viewer !== null && may(frame.viewer, 'article.import')
  const isEmpty = isFirst && page.articles.length === 0
  return (
    <Layout {...frame} title="Desk" styles={['desk.css']}>
      <PageHeading
        title={name}
        actions={
          <>
            {frame.viewer && may(frame.viewer, 'history.verify') && !isEmpty ? (
              <a class="button" href="/history/verification">
                Check the history
              </a>
            ) : null}
            {frame.viewer && may(frame.viewer, 'agreement.read') && !isEmpty ? (
              <a class="button" href="/agreement">
                Agreement
              </a>
            ) : null}
            {mayImport ? (
              <a class="button primary" href="/articles/new">
                New article
              </a>
            ) : null}
          </>
        }
      />
      {isEmpty ? (
        <FreshDesk mayImport={mayImport} isAdmin={frame.viewer?.role === 'admin'} />
      ) : (
        <DeskSearch />
      )}
      {due.length ? <DueSoon due={due} today={today} /> : null}
      {queue && !isEmpty ? <Queue queue={queue} today={today} /> : null}
      {isEmpty ? null : <Articles {...{ page, isFirst, today }} />}
    </Layout>
  )
}

function FreshDesk({ mayImport, isAdmin }: { mayImport: boolean; isAdmin: boolean }) {
  if (!mayImport)
    return (
      <EmptyState title="No articles yet">
        <p>When the desk has taken in its first article, you find it here with its claims and verdicts.</p>
      </EmptyState>
    )
  return (
    <EmptyState title="Begin with an article">
      <ol class="first-steps">
        <li>
          <a href="/articles/new">Take in an article</a>: paste its text or choose a file. Assay breaks it
          into claims to be checked.
        </li>
        {isAdmin ? (
          <li>
            <a href="/desk/people">Invite a colleague</a>: a verdict is decided by somebody else than its only
            rater.
          </li>
        ) : null}
        <li>
          Look at <a href="/desk/scales">the scale</a> that claims are rated on.
        </li>
      </ol>
    </EmptyState>
  )
}

function DeskSearch() {
  return (
    <search>
      <form class="desk-search" action="/search" method="get">
        <label for="desk-search">Search articles, claims, verdicts, notes, contacts and sources</label>
        <div class="form-row">
          <input id="desk-search" name="q" type="search" maxlength={200} dir="auto" autocomplete="off" />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
  )
}

function DueSoon({ due, today }: { due: readonly DueItem[]; today: string }) {
  return (
    <section aria-labelledby="due">
      <SectionHeading title="Due" id="due" />
      <DueList items={due.slice(0, DUE_ON_DESK)} today={today} />
      <p>
        <a href="/due">{due.length > DUE_ON_DESK ? 'All that is due' : 'Due, and in your calendar'}</a>
      </p>
    </section>
  )
}

function Queue({ queue: { counts, claims }, today }: { queue: OwnQueue; today: string }) {
  const mine = counts.find(({ key }) => key === 'mine')?.count ?? 0
  return (
    <section aria-labelledby="queue">
      <SectionHeading title="Your queue" id="queue" />
      <QueueTabs counts={counts} />
      {claims.length === 0 ? (
        <p class="muted">
          Nothing is assigned to you. Take claims up from the <a href="/queues/unassigned">unassigned</a>{' '}
          ones, or open an article.
        </p>
      ) : (
        <>
          <p class="muted">
            {countInWords(mine)} {mine === 1 ? 'claim is' : 'claims are'} yours and open
            {mine > claims.length ? (
              <>
                ; the first {claims.length}. <a href="/queues/mine">All of them</a>
              </>
            ) : (
              '.'
            )}
          </p>
          <QueueList queue="mine" claims={claims} first={1} today={today} />
        </>
      )}
    </section>
  )
}

function Articles({ page, isFirst, today }: { page: ArticlesPage; isFirst: boolean; today: string }) {
  return (
    <section aria-labelledby="articles">
      <SectionHeading title={isFirst ? 'Articles' : 'Earlier articles'} id="articles">
        <a href="/corrections">Corrections</a>
      </SectionHeading>
      {page.articles.length ? (
        <div class="table-frame">
          <table class="article-list stacks">
            <thead>
              <tr>
                <th scope="col">Article</th>
                <th scope="col">State</th>
                <th scope="col" class="number">
                  Facts left
                </th>
                <th scope="col" class="number">
                  Claims
                </th>
                <th scope="col" class="number">
                  Disputed
                </th>
                <th scope="col">Due</th>
                <th scope="col">Last activity</th>
              </tr>
            </thead>
            <tbody>
              {page.articles.map((article) => (
                <ArticleRow key={article.id} article={article} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p class="muted">There are no earlier articles.</p>
      )}
      <Pager newer={isFirst ? null : '/'} older={page.older ? `/?before=${cursorText(page.older)}` : null} />
    </section>
  )
}

function ArticleRow({ article, today }: { article: ArticleListed; today: string }) {
  const isOpen = article.state !== 'signed' && article.state !== 'corrected'
  return (
    <tr>
      <th scope="row">
        <a href={`/articles/${article.id}`} dir="auto">
          {article.title}
        </a>
        {article.publisher ? (
          <div class="muted">
            <bdi>{article.publisher}</bdi>
          </div>
        ) : null}
      </th>
      <td data-label="State">
        <StateBadge state={article.state} />
      </td>
      <td class="number" data-label="Facts left">
        {article.factsLeft}
      </td>
      <td class="number" data-label="Claims">
        {article.claims}
      </td>
      <td class="number" data-label="Disputed">
        {article.disputed || <span class="muted">0</span>}
      </td>
      <td data-label="Due">
        {article.deadline_on ? (
          <Due on={article.deadline_on} today={today} isOpen={isOpen} />
        ) : (
          <span class="muted">no date</span>
        )}
      </td>
      <td data-label="Last activity">
        <When at={article.lastAt} />
      </td>
    </tr>
  )
}

function cursorText({ at, id }: Cursor): string {
  return encodeURIComponent(`${at}_${id}`)
}
