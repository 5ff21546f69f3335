import type { LogFacts, Verified } from '../../src/checkpoints/verification-queries.ts'
import type { Run } from '../../src/checkpoints/verification-runs.ts'
import type { Progress } from '../../src/checkpoints/verify/verify.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { LastVerification } from './last-verification.tsx'

const ADDRESS = '/history/verification'

interface VerificationPageProps {
  frame: Frame
  page: {
    log: LogFacts
    /** The check that began last. */
    last: Verified | null
    /** Whether any found all to be well, so that what is new can be told. */
    hasGood: boolean
    /** The one under way in this process. */
    run: Run | null
  }
}

/** Whether the history is intact and the desk's data is what it says: the last result, and a new check. */
export function VerificationPage({ frame, page: { log, last, hasGood, run } }: VerificationPageProps) {
  return (
    <Layout {...frame} title="Check the history" styles={['history.css']} refreshes={run !== null}>
      <PageHeading title="Check the history" kicker={<a href="/history">History</a>}>
        <p>
          Whether every act still stands in the history as it was written, and whether the desk’s data is what
          these acts made of it.
        </p>
      </PageHeading>
      {run ? <UnderWay run={run} /> : <LastVerification last={last} />}
      {run ? null : <Begin hasGood={hasGood} />}
      <Facts log={log} />
      <WhatItShows />
    </Layout>
  )
}

function UnderWay({ run }: { run: Run }) {
  return (
    <section aria-labelledby="under-way">
      <SectionHeading title="Under way" id="under-way" />
      <div
        hx-get={ADDRESS}
        hx-trigger="every 1s"
        hx-target="this"
        hx-select=""
        hx-select-oob=""
        hx-swap="innerMorph show:none ignoreTitle:true"
        hx-sync="this:drop"
        hx-push-url="false"
      >
        <VerificationProgress progress={run.progress} />
      </div>
      <p>
        It goes on while you work elsewhere, and this page shows the result.{' '}
        <a href={ADDRESS}>See how far it is</a>. If the desk is stopped meanwhile, the check ends with it.
      </p>
    </section>
  )
}

/** How far a check is, as a bar and in words. */
export function VerificationProgress({ progress }: { progress: Progress | null }) {
  const percent = progress ? Math.floor((100 * progress.done) / Math.max(1, progress.of)) : undefined
  return (
    <p class="reading-progress">
      <progress max={100} value={percent} aria-label="Checked so far" />{' '}
      {progress
        ? `${progress.part === 'acts' ? 'Step 1 of 2, the acts' : 'Step 2 of 2, the rows of the tables'}: ${percent} per cent.`
        : 'It begins in a moment.'}
    </p>
  )
}

function Begin({ hasGood }: { hasGood: boolean }) {
  return (
    <div class="actions verification-actions">
      {hasGood ? (
        <Form action={ADDRESS} hidden={{ extent: 'new' }} guard={false} once={false}>
          <SubmitButton>Check what is new</SubmitButton>
        </Form>
      ) : null}
      <Form action={ADDRESS} hidden={{ extent: 'all' }} guard={false} once={false}>
        <SubmitButton kind={hasGood ? 'plain' : 'primary'}>Check everything</SubmitButton>
      </Form>
    </div>
  )
}

function Facts({ log: { size, name, keys, checkpoint } }: { log: LogFacts }) {
  return (
    <section aria-labelledby="log">
      <SectionHeading title="The log" id="log" />
      <dl class="log-facts">
        <dt>Acts</dt>
        <dd>{size.toLocaleString('en')}</dd>
        <dt>Name</dt>
        <dd>{name ? <code>{name}</code> : 'Nothing was signed yet.'}</dd>
        <dt>{keys.length === 1 ? 'Verifier key' : 'Verifier keys'}</dt>
        <dd>
          {keys.length
            ? keys.map(({ text, isRetired }) => (
                <p key={text}>
                  <code>{text}</code>
                  {isRetired ? ' (retired)' : ''}
                </p>
              ))
            : 'None is known.'}
        </dd>
        <dt>Last checkpoint</dt>
        <dd>
          {checkpoint ? (
            <>
              <code>{checkpoint.fingerprint}</code>, {checkpoint.size.toLocaleString('en')} acts,{' '}
              <When at={checkpoint.at} />
            </>
          ) : (
            'There is none, or it cannot be read.'
          )}
        </dd>
      </dl>
    </section>
  )
}

function WhatItShows() {
  return (
    <section aria-labelledby="what-it-shows">
      <SectionHeading title="What a check shows" id="what-it-shows" />
      <ul>
        <li>
          <strong>What is checked:</strong> that no act is missing, altered, added or out of order; that every
          checkpoint is of exactly these acts, and signed with the desk’s own key or vouched for by a later
          one that is; that none is missing that an act names; and that every row of the desk’s data (claims,
          evidence, ratings, verdicts, reports, people) is what the acts made of it.
        </li>
        <li>
          <strong>Check what is new</strong> looks at the acts since the last check that found all well, and
          at the rows they touched. A row that nobody worked on since is looked at only by{' '}
          <strong>Check everything</strong>.
        </li>
        <li>
          <strong>What it proves:</strong> nobody altered the data or the history behind Assay’s back, unless
          they hold a key named here. Compare these with keys that were noted elsewhere: whoever has the data
          file alone can sign only with one of their own. A key that no earlier one signed for, as after a
          loss, is named in the result.
        </li>
        <li>
          <strong>What it cannot prove:</strong> whoever holds the signing key could write another history and
          sign it anew, and whoever holds the file could put an older copy in its place. Both show only beside
          a checkpoint that was kept elsewhere: whoever has one checks it with{' '}
          <code>assay verify --against FILE</code>.
        </li>
      </ul>
    </section>
  )
}
