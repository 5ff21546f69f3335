import type { VersionShown } from '../../../src/articles/drafts/versions.ts'
import type { Frame } from '../../../src/http/reply.tsx'
import { Layout } from '../../layout.tsx'
import { StateBadge, VerdictBadge } from '../../parts/badges.tsx'
import { PageHeading } from '../../parts/page.tsx'
import { PersonName, When } from '../../parts/text.tsx'
import { wordsWithClaims } from '../text-line.tsx'

interface VersionPageProps {
  frame: Frame
  shown: VersionShown
  direction: 'ltr' | 'rtl'
}

/** One version of the text, to be read only: its lines, and the claims where they stood in it. */
export function VersionPage({ frame, shown, direction }: VersionPageProps) {
  const { article, version, versions } = shown
  const base = `/articles/${article.id}`
  const newest = versions[0]?.number ?? version.number
  const title = `Version ${version.number}`
  return (
    <Layout {...frame} title={`${title}: ${article.title}`} styles={['versions.css']}>
      <PageHeading
        title={title}
        kicker={
          <a href={base}>
            <bdi>{article.title}</bdi>
          </a>
        }
      >
        <p>
          {version.number === newest
            ? 'This is the newest version, which is worked on in the workbench.'
            : `This is an earlier version, to be read only. Version ${newest} is worked on in the workbench.`}{' '}
          Claims are marked where they stand in this version, with their state of today.
        </p>
      </PageHeading>
      <nav aria-label="Versions" class="section">
        <ul class="list small">
          {versions.map(({ number, created_at, file_name, by }) => (
            <li>
              <a
                href={`${base}/versions/${number}`}
                aria-current={number === version.number ? 'page' : undefined}
              >
                Version {number}
              </a>
              , <When at={created_at} />
              {by ? (
                <>
                  , <PersonName name={by} />
                </>
              ) : null}
              {file_name ? (
                <>
                  , from <bdi>{file_name}</bdi>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="text-title">
        <h2 id="text-title" class="version-title">
          Text
        </h2>
        <Lines shown={shown} direction={direction} />
      </section>
      <section aria-labelledby="claims-title">
        <h2 id="claims-title" class="version-title">
          Claims
        </h2>
        {shown.claims.length ? <Claims shown={shown} /> : <p>No claim has words in this version.</p>}
      </section>
    </Layout>
  )
}

function Lines({ shown: { article, version, lines, claims }, direction }: Omit<VersionPageProps, 'frame'>) {
  const stretches = claims
    .filter((claim) => claim.state !== 'discarded')
    .flatMap((owner) => owner.spans.map(({ start, end }) => ({ start, end, owner })))
  const setting = { text: version.text, open: null, linkTo: (id: string) => `/claims/${id}` }
  return (
    <ol class="lines version-text" dir={direction}>
      {lines.map((line, i) => {
        const at = { start: line.start_at, end: line.end_at }
        const here = stretches.filter(({ start, end }) => start < at.end && end > at.start)
        const opens = lines[i - 1]?.paragraph !== line.paragraph
        return (
          <li
            id={`line-${line.number}`}
            class={`line${line.heading ? ' heading' : ''}${opens ? ' paragraph-start' : ''}`}
          >
            <a class="line-number" href={`#line-${line.number}`} aria-label={`Line ${line.number}`}>
              {line.number}
            </a>
            <p class="line-text" dir="auto" lang={article.language || undefined}>
              {wordsWithClaims(at, here, setting)}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Claims({ shown: { claims } }: { shown: VersionShown }) {
  return (
    <ul class="list version-claims">
      {claims.map(({ id, number, wording, state, true: verdict }) => (
        <li>
          <p class="claim-meta">
            <a href={`/claims/${id}`}>Claim {number}</a>
            <StateBadge state={state} />
            {verdict ? <VerdictBadge {...verdict} /> : null}
          </p>
          <p dir="auto">{wording}</p>
        </li>
      ))}
    </ul>
  )
}
