import type { Frame } from '../../src/http/reply.tsx'
import type { FieldPage, FieldStep } from '../../src/revisions/field-page.ts'
import { Layout } from '../layout.tsx'
import { WordDiff } from '../parts/diff.tsx'
import { PageHeading, Pager } from '../parts/page.tsx'
import { ActFoot, Why } from './act-foot.tsx'
import { BeforeAfter } from './changes.tsx'
import { Sentence } from './sentence.tsx'

/** Every value one field had: who gave it, when, what stood before, and why. */
export function FieldHistory({ frame, page }: { frame: Frame; page: FieldPage }) {
  const { title, place, steps, newer, older } = page
  const heading = `${title[0]?.toUpperCase()}${title.slice(1)}`
  const to = (name: string, seq: number | null) => (seq === null ? null : `${frame.path}?${name}=${seq}`)
  return (
    <Layout {...frame} title={`History: ${title}`} styles={['history.css']}>
      <PageHeading
        title={heading}
        kicker={
          <>
            <a href="/history">History</a>
            {' › '}
            <a href={place.href}>{`${place.kind[0]?.toUpperCase()}${place.kind.slice(1)}`}</a>
            {' › '}
            <a href={`${place.href}/history`}>its history</a>
          </>
        }
      >
        <p class="muted">Every value this field was given, newest first.</p>
      </PageHeading>
      <ol class="list acts">
        {steps.map((step) => (
          <Step key={step.seq} step={step} />
        ))}
      </ol>
      <Pager newer={to('after', newer)} older={to('before', older)} />
    </Layout>
  )
}

function Step({ step: { seq, at, who, what, reason, change } }: { step: FieldStep }) {
  return (
    <li class="act" id={`act-${seq}`}>
      <p class="act-sentence">
        <Sentence parts={[who]} /> <span class="muted">({what})</span>
      </p>
      {change.diff ? <WordDiff parts={change.diff} /> : null}
      {change.diff ? <Texts change={change} /> : <BeforeAfter change={change} />}
      <Why reason={reason} />
      <ActFoot seq={seq} at={at} />
    </li>
  )
}

/** Both texts for themselves: a diff of two that share little is hard to read. */
function Texts({ change: { from, to } }: Pick<FieldStep, 'change'>) {
  if (from === null || to === null) return null
  return (
    <details class="section">
      <summary>Before and after</summary>
      <dl class="changes">
        {[
          ['before', from],
          ['after', to],
        ].map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text || <span class="muted">(empty)</span>}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
