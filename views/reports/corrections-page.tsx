import type { CorrectionFilter } from '../../src/reports/correction-input.ts'
import type { CorrectionListed } from '../../src/reports/correction-queries.ts'
import { correctionKinds } from '../../src/reports/correction-vocabulary.ts'
import { Form, HiddenField, Select, SubmitButton, TextField } from '../form.tsx'
import { Layout, type LayoutProps } from '../layout.tsx'
import { EmptyState, PageHeading, Pager } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { aboutInWords, editionsInWords, kindInWords } from './correction-words.ts'

interface CorrectionsPageProps {
  frame: Pick<LayoutProps, 'viewer' | 'path' | 'toast'>
  filter: CorrectionFilter
  /** Of the article the list is narrowed to; null when it is not, or there is no such article. */
  articleTitle: string | null
  page: { corrections: readonly CorrectionListed[]; older: string | null }
}

/** What the desk has corrected since it was issued, over all articles. */
export function CorrectionsPage({ frame, filter, articleTitle, page }: CorrectionsPageProps) {
  const { corrections, older } = page
  return (
    <Layout {...frame} title="Corrections" styles={['report-page.css']}>
      <PageHeading
        title="Corrections"
        actions={
          corrections.length ? (
            <a
              class="button"
              href={`/corrections.csv${query(filter, { before: '' })}`}
              download
              hx-boost="false"
            >
              Export as CSV
            </a>
          ) : null
        }
      >
        <p>
          Nothing that was issued disappears. When a report turns out wrong, the next edition says what was
          wrong and what holds now, and the editions before point to it.
        </p>
      </PageHeading>
      <Filters filter={filter} articleTitle={articleTitle} />
      {corrections.length ? (
        <ol class="list corrections">
          {corrections.map((correction) => (
            <Correction key={correction.id} correction={correction} />
          ))}
        </ol>
      ) : (
        <Nothing isNarrowed={query(filter) !== ''} />
      )}
      <Pager
        newer={filter.before ? `/corrections${query(filter, { before: '' })}` : null}
        older={older ? `/corrections${query(filter, { before: older })}` : null}
      />
    </Layout>
  )
}

function Filters({ filter, articleTitle }: Pick<CorrectionsPageProps, 'filter' | 'articleTitle'>) {
  return (
    <>
      <Form action="/corrections" method="get" class="filters" prefix="corrections-filter">
        {filter.article ? <HiddenField name="article" value={filter.article} /> : null}
        <Select
          name="kind"
          label="Kind"
          empty="every kind"
          value={filter.kind}
          options={correctionKinds.map((kind) => ({ value: kind, label: kindInWords(kind) }))}
        />
        <TextField name="from" label="From (UTC)" type="date" value={filter.from} />
        <TextField name="to" label="To (UTC)" type="date" value={filter.to} />
        <SubmitButton kind="plain">Show</SubmitButton>
        {query(filter) ? <a href="/corrections">Show all</a> : null}
      </Form>
      {filter.article ? (
        <p>
          Only of{' '}
          {articleTitle === null ? (
            'an article that is not there'
          ) : (
            <a href={`/articles/${filter.article}/report`} dir="auto">
              {articleTitle}
            </a>
          )}
          . <a href={`/corrections${query(filter, { article: '', before: '' })}`}>Of every article</a>
        </p>
      ) : null}
    </>
  )
}

function Correction({ correction }: { correction: CorrectionListed }) {
  const { articleId, title, claim, wording, was, now, text, edition, approvedBy, at } = correction
  const href = `/articles/${articleId}/editions/${edition}${claim ? `#claim-${claim}` : ''}`
  return (
    <li>
      <p>
        <strong>{kindInWords(correction.kind)}</strong> ·{' '}
        <a href={`/articles/${articleId}/editions/${edition}`} dir="auto">
          {title}
        </a>
      </p>
      <p>
        {claim ? <a href={href}>{aboutInWords(correction)}</a> : aboutInWords(correction)}
        {wording ? (
          <>
            : <bdi>{wording}</bdi>
          </>
        ) : null}
      </p>
      {was === '' ? null : (
        <p>
          Was <del dir="auto">{was}</del>, now{' '}
          <ins dir="auto">
            <strong>{now}</strong>
          </ins>
        </p>
      )}
      <p class="correction-text" dir="auto">
        {text}
      </p>
      <p class="muted">
        <When at={at} /> · {editionsInWords(correction)} · approved by <bdi>{approvedBy}</bdi>
      </p>
    </li>
  )
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState title="No correction fits">
      <p>
        <a href="/corrections">Show all corrections</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing has been corrected yet">
      <p>
        When an editor issues a later edition of a report, they state here what readers of the earlier one
        must know.
      </p>
    </EmptyState>
  )
}

/** The filter as a query string with its question mark; empty when nothing is set. */
function query(filter: CorrectionFilter, change: Partial<CorrectionFilter> = {}): string {
  const set = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '')
  return set.length ? `?${new URLSearchParams(set)}` : ''
}
