import type { Verified } from '../../src/checkpoints/verification-queries.ts'
import { aboutUntied, byPart, whatToDo } from '../../src/checkpoints/verification-vocabulary.ts'
import { EmptyState, SectionHeading } from '../parts/page.tsx'
import { PersonName, When } from '../parts/text.tsx'

/** What the last check found, and what to do when something is wrong. */
export function LastVerification({ last }: { last: Verified | null }) {
  if (!last)
    return (
      <EmptyState title="The history was never checked here">
        <p>Check everything once; from then on it is enough now and then to check what is new.</p>
      </EmptyState>
    )
  return (
    <section aria-labelledby="last">
      <SectionHeading title={titleOf(last)} id="last" />
      {last.ok === null ? (
        <p class="notice">
          A check that <PersonName name={last.by.name} href={`/people/${last.by.id}/history`} /> began on{' '}
          <When at={last.at} /> has no result: it was cut off when the desk was stopped, or could not be done.
          Nothing is known from it; check again.
        </p>
      ) : (
        <p>
          {scopeOf(last)} Checked by <PersonName name={last.by.name} href={`/people/${last.by.id}/history`} />
          , <When at={last.at} />, in {last.ms < 100 ? 'under 0.1' : (last.ms / 1000).toFixed(1)} seconds.
        </p>
      )}
      {last.ok === 0 ? <Wrong last={last} /> : null}
      {last.untied.length ? <Untied untied={last.untied} /> : null}
    </section>
  )
}

function Untied({ untied }: Pick<Verified, 'untied'>) {
  return (
    <>
      <h3>Is this the desk’s own key?</h3>
      <ul class="findings">
        {untied.map((key) => (
          <li key={key.seq}>
            Key <code>{key.key}</code> came in with <a href={`/history/${key.seq}`}>{`act ${key.seq}`}</a>, by{' '}
            <PersonName name={key.by} />, <When at={key.at} />, and no key from before signed that act.
          </li>
        ))}
      </ul>
      <p>{aboutUntied}</p>
    </>
  )
}

function titleOf({ ok, untied }: Verified): string {
  if (ok === null) return 'The last check did not end'
  if (ok && untied.length) return 'All is well, if the key is the desk’s own'
  return ok ? 'All is well' : 'Something is wrong'
}

function scopeOf({ whole, size }: Verified): string {
  const acts = `${size.toLocaleString('en')} ${size === 1 ? 'act' : 'acts'}`
  return whole
    ? `Everything was checked: ${acts} and every row.`
    : `What was new was checked, up to act ${size.toLocaleString('en')}, and the rows it touched.`
}

function Wrong({ last }: { last: Verified }) {
  return (
    <>
      <div class="notice" role="alert">
        <p>
          The data on this desk is not what its history says, or the history itself was altered. Until
          somebody knows why, rely on nothing that is named here.
        </p>
      </div>
      {byPart(last.found).map(({ title, listed, more }) => (
        <section key={title}>
          <SectionHeading level={3} title={title} count={listed.length + more} />
          <ul class="findings">
            {listed.map(({ text }) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
            {more ? <li>{`and ${more.toLocaleString('en')} more`}</li> : null}
          </ul>
        </section>
      ))}
      <h3>What to do</h3>
      <ol>
        {whatToDo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
