import type { Frame } from '../../src/http/reply.tsx'
import type { Source, SourceUse } from '../../src/sources/queries.ts'
import type { SnapshotShown } from '../../src/sources/snapshot-queries.ts'
import { may } from '../../src/users/permissions.ts'
import { Form, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { StateBadge } from '../parts/badges.tsx'
import { EmptyState, PageHeading, SectionHeading } from '../parts/page.tsx'
import { Quote, When } from '../parts/text.tsx'
import { KeepCopy, KeptCopies } from './kept-copies.tsx'
import { SourceFields } from './source-fields.tsx'

interface SourcePageProps {
  frame: Frame
  source: Source
  uses: readonly SourceUse[]
  copies: readonly SnapshotShown[]
  /** Other sources with the same address. */
  twins: readonly Pick<Source, 'id' | 'title'>[]
}

/** One source: what it is, its kept copies, which claims rest on it, and its description to be corrected. */
export function SourcePage({ frame, source, copies, uses, twins }: SourcePageProps) {
  const action = `/sources/${source.id}`
  return (
    <Layout {...frame} title={source.title} styles={['desk.css']}>
      <PageHeading title={source.title} kicker={<a href="/sources">Sources</a>}>
        <p>
          <bdi>{[source.author, source.publisher].filter(Boolean).join(', ')}</bdi>{' '}
          <span class="tag">{source.kind}</span>{' '}
          {source.anonymous ? <span class="tag">anonymous</span> : null}
        </p>
      </PageHeading>
      <Details source={source} />
      {twins.length ? (
        <p>
          Also described with this address:{' '}
          {twins.map((twin, i) => (
            <>
              {i ? ', ' : ''}
              <a href={`/sources/${twin.id}`} dir="auto">
                {twin.title}
              </a>
            </>
          ))}
        </p>
      ) : null}
      <KeptCopies copies={copies} viewer={frame.viewer} />
      {frame.viewer && may(frame.viewer, 'snapshot.keep') ? <KeepCopy source={source.id} /> : null}
      <SectionHeading title="Where it is used" count={uses.length} />
      {uses.length ? <Uses uses={uses} /> : <EmptyState title="No claim rests on this source yet" />}
      {frame.viewer && may(frame.viewer, 'source.edit') ? (
        <>
          <SectionHeading title="Correct the description" />
          <Form action={action} version={source.version} class="stack">
            <SourceFields source={source} />
            <div class="actions">
              <SubmitButton>Save source</SubmitButton>
            </div>
          </Form>
        </>
      ) : null}
    </Layout>
  )
}

function Details({ source }: { source: Source }) {
  return (
    <dl class="details">
      {source.url ? <Address label="Address" url={source.url} /> : null}
      {source.archive_url ? <Address label="Archived copy" url={source.archive_url} /> : null}
      {source.published_on ? (
        <div>
          <dt>Published</dt>
          <dd>
            <When at={source.published_on} />
          </dd>
        </div>
      ) : null}
      {source.origin ? (
        <div>
          <dt>Origin</dt>
          <dd dir="auto">{source.origin}</dd>
        </div>
      ) : null}
      {source.interests ? (
        <div>
          <dt>Interests</dt>
          <dd dir="auto">{source.interests}</dd>
        </div>
      ) : null}
      <div>
        <dt>History</dt>
        <dd>
          <a href={`/sources/${source.id}/history`}>Every change to this description and its uses</a>
        </dd>
      </div>
    </dl>
  )
}

/** Only http and https become links: the fields accept nothing else, but rows may come from elsewhere. */
function Address({ label, url }: { label: string; url: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="ltr" class="address">
        {/^https?:\/\//i.test(url) ? (
          <a href={url} rel="noreferrer noopener external" target="_blank">
            {url}
          </a>
        ) : (
          url
        )}
      </dd>
    </div>
  )
}

function Uses({ uses }: { uses: readonly SourceUse[] }) {
  return (
    <ul class="list">
      {uses.map((use) => (
        <li key={use.id}>
          <p>
            <strong>{use.stance}</strong>{' '}
            <a href={`/claims/${use.claim_id}`} dir="auto">
              {use.wording}
            </a>{' '}
            <StateBadge state={use.state} />{' '}
            <span class="muted">
              claim {use.number} in <bdi>{use.title}</bdi>
            </span>
          </p>
          {use.quote ? <Quote text={use.quote} cite={use.locator ? <bdi>{use.locator}</bdi> : null} /> : null}
        </li>
      ))}
    </ul>
  )
}
