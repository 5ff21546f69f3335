import type { PlaceInLog as Place } from '../../src/checkpoints/queries.ts'
import { SectionHeading } from '../parts/page.tsx'

/** Where an act stands in the log, and its proof to take away. */
export function PlaceInLog({ seq, place }: { seq: number; place: Place }) {
  return (
    <>
      <SectionHeading title="Its place in the log" />
      <dl class="changes">
        <div>
          <dt>Leaf</dt>
          <dd>
            number {place.index}, hash <code class="fingerprint">{place.leaf}</code>
          </dd>
        </div>
        <div>
          <dt>First signed in</dt>
          <dd>
            the checkpoint of {place.size.toLocaleString('en')} acts, fingerprint{' '}
            <code class="fingerprint">{place.fingerprint}</code>
          </dd>
        </div>
      </dl>
      <p>
        <a href={`/history/${seq}/proof`} download hx-boost="false">
          The proof that this act is in the log
        </a>{' '}
        (<a href="/history/log">what the log is</a>)
      </p>
    </>
  )
}
