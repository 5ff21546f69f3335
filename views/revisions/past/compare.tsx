import type { Frame } from '../../../src/http/reply.tsx'
import type { Difference, DifferentClaim } from '../../../src/revisions/past/compare.ts'
import type { ComparePage } from '../../../src/revisions/past/compare-page.ts'
import type { Moment } from '../../../src/revisions/past/moment-queries.ts'
import { Form, SubmitButton, TextField } from '../../form.tsx'
import { Layout } from '../../layout.tsx'
import { WordDiff } from '../../parts/diff.tsx'
import { EmptyState, PageHeading } from '../../parts/page.tsx'
import { When } from '../../parts/text.tsx'
import { articleAddress, claimAddress } from './address.ts'

/** What changed in an article between any two acts. */
export function Compare({ frame, page }: { frame: Frame; page: ComparePage }) {
  const { article, from, to, edition, different } = page
  const here = articleAddress(article.id)
  return (
    <Layout {...frame} title={`Compare: ${article.title}`} styles={['history.css', 'past.css']}>
      <PageHeading title={article.title} kicker={<a href={here}>Article</a>}>
        <p>
          What changed from <MomentLink article={article.id} moment={from} />
          {edition === null ? null : `, when edition ${edition} was issued,`} to{' '}
          <MomentLink article={article.id} moment={to} />
          {to.later === null ? ', which is how it stands now' : null}.
        </p>
      </PageHeading>
      <Moments article={article.id} from={`${from.seq}`} to={`${to.seq}`} />
      {different.length ? (
        different.map((one) => <Different key={one.claim?.id ?? ''} different={one} to={to} />)
      ) : (
        <EmptyState title="Nothing is different">
          <p>
            Between these two moments nothing changed that a report of the article would tell. What else was
            done stands in <a href={`${here}/history`}>its history</a>.
          </p>
        </EmptyState>
      )}
    </Layout>
  )
}

/** Asks for the two acts, where what was asked for cannot be understood. */
export function ChooseComparison({ frame, article }: { frame: Frame; article: ComparePage['article'] }) {
  return (
    <Layout {...frame} title={`Compare: ${article.title}`} styles={['history.css', 'past.css']}>
      <PageHeading title={article.title} kicker={<a href={articleAddress(article.id)}>Article</a>}>
        <p>Compare what the article and its claims were after any two acts.</p>
      </PageHeading>
      <Moments article={article.id} from="" to="" />
    </Layout>
  )
}

function Moments({ article, from, to }: { article: string; from: string; to: string }) {
  const here = articleAddress(article)
  return (
    <Form action={`${here}/compare`} method="get" class="filters" prefix="compare">
      <TextField name="from" label="From act" type="number" min={1} value={from} required />
      <TextField name="to" label="To act (none: now)" type="number" min={1} value={to} />
      <SubmitButton kind="plain">Compare</SubmitButton>
      <a href={`${here}/history`}>Find acts in the history</a>
    </Form>
  )
}

function MomentLink({ article, moment: { seq, at } }: { article: string; moment: Moment }) {
  return (
    <a href={articleAddress(article, seq)}>
      act {seq} (<When at={at} />)
    </a>
  )
}

function Different({
  different: { claim, oneSided, differences },
  to,
}: {
  different: DifferentClaim
  to: Moment
}) {
  return (
    <section class="different">
      <h2 dir="auto">
        {claim ? (
          <a href={claimAddress(claim.id, to.seq)}>
            {claim.number}: {claim.wording}
          </a>
        ) : (
          'The article'
        )}
      </h2>
      {oneSided ? <p class="muted">{oneSided}</p> : null}
      {differences.length ? (
        <dl class="changes">
          {differences.map((difference, index) => (
            <div key={index}>
              <dt>
                <bdi>{difference.field}</bdi>
              </dt>
              <dd>
                <DifferenceShown difference={difference} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

function DifferenceShown({ difference: { from, to, words } }: { difference: Difference }) {
  if (words) return <WordDiff parts={words} />
  return (
    <>
      <bdi>{from || 'none'}</bdi>
      <span aria-hidden="true"> → </span>
      <span class="visually-hidden"> became </span>
      <bdi>{to || 'none'}</bdi>
    </>
  )
}
