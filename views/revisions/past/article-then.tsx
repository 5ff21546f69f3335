import type { Frame } from '../../../src/http/reply.tsx'
import type { ArticleThen } from '../../../src/revisions/past/page.ts'
import { eachLine } from '../../articles/article-text.tsx'
import { claimCard } from '../../articles/claim-card.tsx'
import { MANY } from '../../articles/place.ts'
import { Tally } from '../../articles/tally.tsx'
import { NotesSection } from '../../claims/notes-section.tsx'
import { PanelContext } from '../../claims/panel-setting.tsx'
import { Layout, type Viewer } from '../../layout.tsx'
import { EmptyState, PageHeading, SectionHeading } from '../../parts/page.tsx'
import { articleAddress, claimAddress } from './address.ts'
import { PastBanner } from './past-banner.tsx'

interface ArticleThenProps {
  frame: Frame & { viewer: Viewer }
  then: ArticleThen
  /** Of the article's language. */
  direction: 'ltr' | 'rtl'
}

/** The article's text beside its claims as they stood after an act: to be looked at, with no form and no button. */
export function ArticleThenPage({ frame, then, direction }: ArticleThenProps) {
  const { moment, bench } = then
  const { article, text, lines } = bench
  const here = articleAddress(article.id, moment.seq)
  const linkTo = (id: string) => claimAddress(id, moment.seq)
  const setting = { open: null, linkTo, canWork: false, readingOf: null }
  const claims = bench.claims.filter(({ state }) => state !== 'discarded')
  return (
    <Layout {...frame} title={`${article.title}, as of act ${moment.seq}`} styles={['past.css']} wide>
      <PastBanner moment={moment} now={articleAddress(article.id)}>
        <a href={`${here}/report`}>The report then</a>
        <a href={`${articleAddress(article.id)}/compare?from=${moment.seq}`}>Compare with now</a>
      </PastBanner>
      <PageHeading title={article.title} kicker={`Version ${text.number} of the text`} />
      <Tally bench={bench} />
      <div class="workbench">
        <div class="workbench-reading">
          <section class="workbench-text" aria-labelledby="text-title">
            <SectionHeading id="text-title" title="Text" />
            <ol class={lines.length > MANY ? 'lines many' : 'lines'} dir={direction}>
              {eachLine(bench, lines, {
                ...{ ...setting, text: text.text, language: article.language },
                makeFrom: () => here,
              })}
            </ol>
          </section>
          <ArticleNotesThen {...{ frame, then }} />
        </div>
        <div class="workbench-side">
          <section class="workbench-claims" aria-labelledby="claims-title">
            <SectionHeading id="claims-title" title="Claims" count={claims.length} />
            {claims.length ? (
              <ul class={claims.length > MANY ? 'claim-list many' : 'claim-list'}>
                {claims.map((claim) =>
                  // Where a claim stands in a new text is said now, not then.
                  claimCard({ ...claim, waits: false }, { ...setting, chosen: [], textUrl: here }),
                )}
              </ul>
            ) : (
              <EmptyState title="No claims yet" />
            )}
            <Discarded then={then} />
          </section>
        </div>
      </div>
    </Layout>
  )
}

/** Claims that had been discarded: from each one's own page it can be brought back. */
function Discarded({ then: { bench, moment } }: Pick<ArticleThenProps, 'then'>) {
  const discarded = bench.claims.filter(({ state }) => state === 'discarded')
  if (!discarded.length) return null
  return (
    <details class="section small">
      <summary>
        {discarded.length === 1 ? '1 discarded claim' : `${discarded.length} discarded claims`}
      </summary>
      <ul class="list">
        {discarded.map(({ id, number, wording }) => (
          <li key={id}>
            <a href={claimAddress(id, moment.seq)}>
              {number} <bdi>{wording}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function ArticleNotesThen({ frame, then }: Pick<ArticleThenProps, 'frame' | 'then'>) {
  const { notes, bench, moment } = then
  if (!notes.length) return null
  const setting = {
    viewer: { ...frame.viewer, role: 'reader' as const },
    ...{ back: null, self: '', edit: '', typed: null, today: '', level: 1 as const, past: moment.seq },
  }
  return (
    <PanelContext.Provider value={setting}>
      <NotesSection
        of={bench.article.id}
        title="Notes on the article"
        action=""
        notes={notes}
        people={bench.people}
      />
    </PanelContext.Provider>
  )
}
