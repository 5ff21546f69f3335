import type { Frame } from '../../../src/http/reply.tsx'
import type { Typed } from '../../../src/http/typed.ts'
import type { ClaimBackPage } from '../../../src/revisions/past/claim-back-page.ts'
import { Form, SubmitButton, TextField } from '../../form.tsx'
import { Layout } from '../../layout.tsx'
import { WordDiff } from '../../parts/diff.tsx'
import { PageHeading } from '../../parts/page.tsx'
import { When } from '../../parts/text.tsx'
import { claimAddress } from './address.ts'

interface ClaimBackProps {
  frame: Frame
  page: ClaimBackPage
  typed: Typed | null
}

/** Asks whether a claim is to be put back to how it stood, and shows what that would change. */
export function ClaimBack({ frame, page, typed }: ClaimBackProps) {
  const { claim, moment } = page
  const then = claimAddress(claim.id, moment.seq)
  return (
    <Layout {...frame} title={`Put claim ${claim.number} back`} styles={['history.css', 'past.css']}>
      <PageHeading
        title={`Put claim ${claim.number} back`}
        kicker={
          <a href={claimAddress(claim.id)}>
            <bdi>{claim.wording}</bdi>
          </a>
        }
      >
        <p>
          To how it stood after <a href={then}>act {moment.seq}</a>, on <When at={moment.at} />.
        </p>
      </PageHeading>
      {typed?.message && !isOffered(page) ? (
        <p class="error-summary" role="alert" tabindex={-1} data-focus>
          {typed.message}
        </p>
      ) : null}
      {page.mayRestore ? <Discarded page={page} /> : null}
      <PutBack page={page} action={`${then}/restoration`} />
      {isOffered(page) ? null : (
        <p>
          <a href={claimAddress(claim.id)}>To the claim as it is now</a>
        </p>
      )}
      <p class="muted">
        Its state, evidence, ratings, verdict and notes stay as they are: each is changed in its own place.
      </p>
    </Layout>
  )
}

/** Whether the form is on the page, which tells by itself why it was refused. */
function isOffered({ fields, mayPutBack }: ClaimBackPage): boolean {
  return mayPutBack && fields.length > 0
}

/** A claim that is off the list is brought back first. */
function Discarded({ page: { claim } }: Pick<ClaimBackProps, 'page'>) {
  return (
    <section aria-labelledby="back-title">
      <h2 id="back-title">It is {claim.state}</h2>
      <Form action={`/claims/${claim.id}/restoration`} version={claim.version}>
        <div class="form-row">
          <TextField name="reason" label="Why (optional)" maxLength={1000} />
          <SubmitButton>Bring the claim back</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

function PutBack({ page, action }: { page: ClaimBackPage; action: string }) {
  const { claim, fields } = page
  if (!fields.length) return <p>Everything about it that can be put back is as it was then.</p>
  return (
    <section aria-labelledby="fields-title">
      <h2 id="fields-title">What would change</h2>
      <dl class="changes">
        {fields.map(({ label, from, to, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {words ? (
                <WordDiff parts={words} />
              ) : (
                <>
                  <bdi>{from || 'none'}</bdi>
                  <span aria-hidden="true"> → </span>
                  <span class="visually-hidden"> becomes </span>
                  <bdi>{to || 'none'}</bdi>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isOffered(page) ? (
        <Form action={action} version={claim.version}>
          <div class="form-row">
            <TextField name="reason" label="Why (optional)" maxLength={300} />
            <SubmitButton>Put it back</SubmitButton>
          </div>
        </Form>
      ) : (
        <p>As the claim and its article stand now, you cannot change these.</p>
      )}
    </section>
  )
}
