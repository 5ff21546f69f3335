import type { Frame } from '../../src/http/reply.tsx'
import type { Typed } from '../../src/http/typed.ts'
import type { ActPage } from '../../src/revisions/page.ts'
import { plain } from '../../src/revisions/part.ts'
import { tableLabel } from '../../src/revisions/vocabulary.ts'
import { Layout } from '../layout.tsx'
import { PageHeading, Pager, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { Why } from './act-foot.tsx'
import { Changes } from './changes.tsx'
import { DiscardedClaims } from './discarded-claims.tsx'
import { MomentLinks } from './past/moment-links.tsx'
import { PlaceInLog } from './place-in-log.tsx'
import { Restorations } from './restorations.tsx'
import { Sentence } from './sentence.tsx'

interface ActPageProps {
  frame: Frame
  page: ActPage
  /** A restoration that was refused. */
  typed: Typed | null
}

/** One act in full: everything it changed, and what can be put back. */
export function ActPageView({ frame, page, typed }: ActPageProps) {
  const { act, rows, rowsLeftOut, restorations, newer, older } = page
  return (
    <Layout {...frame} title={`Act ${act.seq}: ${plain(act.sentence)}`} styles={['history.css']}>
      <PageHeading title={`Act ${act.seq}`} kicker={<Where page={page} />}>
        <p class="act-sentence">
          <Sentence parts={act.sentence} />
        </p>
        <p>
          <When at={act.at} />
        </p>
        <Why reason={act.reason} />
      </PageHeading>
      <SectionHeading title="What it changed" />
      <Rows rows={rows} />
      {rowsLeftOut ? <p>{`${rowsLeftOut.toLocaleString('en')} more rows are in the entry itself.`}</p> : null}
      {page.hasEntry ? (
        <p>
          <a href={`/history/${act.seq}/entry`} hx-boost="false">
            The entry as it is kept (JSON)
          </a>
        </p>
      ) : null}
      <Moments act={act} />
      <DiscardedClaims discarded={page.discarded} />
      {page.place ? <PlaceInLog seq={act.seq} place={page.place} /> : null}
      <Restorations seq={act.seq} restorations={restorations} typed={typed} />
      <Pager
        newer={newer === null ? null : `/history/${newer}`}
        older={older === null ? null : `/history/${older}`}
      />
    </Layout>
  )
}

function Where({ page: { act } }: { page: ActPage }) {
  return (
    <>
      <a href="/history">History</a>
      {act.article ? (
        <>
          {' › '}
          <a href={`/articles/${act.article.id}/history`}>
            <bdi>{act.article.title}</bdi>
          </a>
        </>
      ) : null}
      {act.claim ? (
        <>
          {' › '}
          <a href={`/claims/${act.claim.id}/history`}>
            <bdi>{act.claim.wording}</bdi>
          </a>
        </>
      ) : null}
    </>
  )
}

function Moments({ act: { seq, article, claim } }: Pick<ActPage, 'act'>) {
  if (!article && !claim) return null
  return (
    <p class="act-foot">
      {article ? (
        <MomentLinks seq={seq} subject={{ kind: 'article', href: `/articles/${article.id}` }} />
      ) : null}
      {claim ? <MomentLinks seq={seq} subject={{ kind: 'claim', href: `/claims/${claim.id}` }} /> : null}
    </p>
  )
}

function Rows({ rows }: Pick<ActPage, 'rows'>) {
  if (!rows.length) return <p class="muted">Only bookkeeping: the entry has it.</p>
  return (
    <ol class="list act-rows">
      {rows.map((row, index) => (
        <li key={index}>
          <h3>{tableLabel(row.table)}</h3>
          <Changes changes={row.changes} />
        </li>
      ))}
    </ol>
  )
}
