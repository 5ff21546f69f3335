import type { Frame } from '../../src/http/reply.tsx'
import type { Cursor, SourceListed } from '../../src/sources/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { Form, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, Pager, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { SourceFields } from './source-fields.tsx'

interface SourcesPageProps {
  frame: Frame
  /** What is searched for; empty for the whole list. */
  query: string
  sources: readonly SourceListed[]
  isFirst: boolean
  older: Cursor | null
}

/** The desk's sources, newest first, or those found. */
export function SourcesPage({ frame, query, sources, isFirst, older }: SourcesPageProps) {
  const mayEdit = frame.viewer !== null && may(frame.viewer, 'source.edit')
  return (
    <Layout {...frame} title="Sources" styles={['desk.css']}>
      <PageHeading
        title="Sources"
        actions={
          mayEdit ? (
            <a class="button primary" href="#describe">
              Describe a source
            </a>
          ) : null
        }
      />
      <SourceSearch query={query} />
      {sources.length ? <SourceTable sources={sources} query={query} /> : <NoSources query={query} />}
      <Pager
        newer={isFirst || query ? null : '/sources'}
        older={older ? `/sources?before=${encodeURIComponent(`${older.at}_${older.id}`)}` : null}
      />
      {mayEdit ? (
        <section aria-labelledby="describe">
          <SectionHeading title="Describe a source" id="describe" />
          <Form action="/sources" class="stack">
            <SourceFields />
            <div class="actions">
              <SubmitButton>Save source</SubmitButton>
            </div>
          </Form>
        </section>
      ) : null}
    </Layout>
  )
}

function SourceSearch({ query }: { query: string }) {
  return (
    <search>
      <form class="desk-search" action="/sources" method="get">
        <label for="source-search">Search the sources by title, author, publisher or address</label>
        <div class="form-row">
          <input
            id="source-search"
            name="q"
            type="search"
            value={query}
            maxlength={200}
            dir="auto"
            autocomplete="off"
          />
          <button type="submit">Search</button>
          {query ? <a href="/sources">All sources</a> : null}
        </div>
      </form>
    </search>
  )
}

function SourceTable({ sources, query }: { sources: readonly SourceListed[]; query: string }) {
  return (
    <div class="table-frame">
      <table class="source-list stacks">
        {query ? (
          <caption>
            Found for “<bdi>{query}</bdi>”
          </caption>
        ) : null}
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col">Published</th>
            <th scope="col" class="number">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <a href={`/sources/${source.id}`} dir="auto">
                  {source.title}
                </a>
                <div class="muted">
                  <bdi>{[source.author, source.publisher].filter(Boolean).join(', ')}</bdi>
                  {source.anonymous ? <span class="tag">anonymous</span> : null}
                </div>
              </th>
              <td data-label="Kind">{source.kind}</td>
              <td data-label="Published">{source.published_on ? <When at={source.published_on} /> : null}</td>
              <td class="number" data-label="Claims">
                {source.uses}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NoSources({ query }: { query: string }) {
  return query ? (
    <EmptyState title="No source has all these words">
      <p>
        Try fewer words, or <a href="/sources">look through all sources</a>.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="No sources yet">
      <p>
        A source is described once, here or on a claim that rests on it, and can then be used by every claim.
      </p>
    </EmptyState>
  )
}
