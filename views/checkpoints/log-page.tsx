import type { LogPage } from '../../src/checkpoints/log-page.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { may } from '../../src/users/permissions.ts'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { LogLimits } from './log-limits.tsx'
import { Mailings } from './mailings.tsx'
import { Witnesses } from './witnesses.tsx'

/** What the log is, what was signed last and with which keys, how to keep a copy outside, and who watches it. */
export function LogPageView({ frame, page }: { frame: Frame; page: LogPage }) {
  return (
    <Layout {...frame} title="The log" styles={['history.css', 'log.css']}>
      <PageHeading title="The log" kicker={<a href="/history">History</a>}>
        <p>
          Every act on this desk is an entry in one log. Each entry is hashed, all hashes lead to one number,
          the fingerprint, and after every change the desk signs it: a checkpoint. Whoever has an old
          checkpoint can prove whether the log that is here now is the same one, with nothing altered or left
          out.{' '}
          {frame.viewer && may(frame.viewer, 'history.verify') ? (
            <a href="/history/verification">Check that it is intact</a>
          ) : null}
        </p>
      </PageHeading>
      {page.latest ? <Latest latest={page.latest} /> : <NothingSigned />}
      <Keys keys={page.keys} />
      {page.latest ? <KeepACopy latest={page.latest} mailings={page.mailings} /> : null}
      <LogLimits />
      <Witnesses page={page} mayEdit={frame.viewer ? may(frame.viewer, 'witness.edit') : false} />
    </Layout>
  )
}

function NothingSigned() {
  return (
    <EmptyState title="Nothing is signed yet">
      <p>The first checkpoint comes with the next act.</p>
    </EmptyState>
  )
}

function Latest({ latest }: { latest: NonNullable<LogPage['latest']> }) {
  return (
    <>
      <SectionHeading title="The newest checkpoint" />
      <dl class="changes">
        <div>
          <dt>Name of the log</dt>
          <dd>
            <code class="fingerprint">{latest.name}</code>
          </dd>
        </div>
        <div>
          <dt>Acts</dt>
          <dd>{latest.size.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Fingerprint</dt>
          <dd>
            <code class="log-fingerprint">{latest.fingerprint}</code>
          </dd>
        </div>
        <div>
          <dt>Signed</dt>
          <dd>
            <When at={latest.at} />
          </dd>
        </div>
      </dl>
    </>
  )
}

function Keys({ keys }: Pick<LogPage, 'keys'>) {
  return (
    <>
      <SectionHeading title="Keys" />
      <p>What others need to check the desk’s signatures. Hand them over in a way that cannot be forged.</p>
      <ul class="list">
        {keys.map((key) => (
          <li key={key.id}>
            <code class="fingerprint">{key.text}</code>
            <br />
            <span class="muted">
              since <When at={key.addedAt} />
              {key.retiredAt ? (
                <>
                  , retired <When at={key.retiredAt} />
                </>
              ) : (
                ', in use'
              )}
            </span>
            {key.replacedBy === null ? null : (
              <>
                <br />
                Put in place of a lost one by{' '}
                <a href={`/history/${key.replacedBy}`}>{`act ${key.replacedBy}`}</a>: nothing signed with the
                key before ties it to this desk. Compare it with what whoever runs the desk told you then.
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function KeepACopy({
  latest,
  mailings,
}: { latest: NonNullable<LogPage['latest']> } & Pick<LogPage, 'mailings'>) {
  const subject = `Checkpoint of ${latest.size} acts, ${latest.name}`
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(latest.note)}`
  return (
    <>
      <SectionHeading title="Keep a copy outside" />
      <ul class="log-ways">
        <li>
          <a href={mail} hx-boost="false">
            Mail yourself the checkpoint
          </a>
          , or somebody who has no hand in the desk. Any one checkpoint will do; a newer one covers more.
        </li>
        <li>
          <a href={`/history/log/checkpoints/${latest.size}`} download hx-boost="false">
            Download it
          </a>
          , or print this page: the number of acts and the fingerprint are enough to compare.
        </li>
        <li>
          Let another machine watch: <code>assay witness</code>, with this desk’s address and a key from
          above, fetches the checkpoint, checks that the log only went on, and signs what it saw.
        </li>
      </ul>
      <Mailings mailings={mailings} />
      <pre class="log-note">{latest.note}</pre>
    </>
  )
}
