import type { ComponentChildren } from 'preact'
import type { Moment } from '../../../src/revisions/past/moment-queries.ts'
import { When } from '../../parts/text.tsx'

interface PastBannerProps {
  moment: Moment
  /** Address of the thing as it stands now. */
  now: string
  /** What follows `/as-of/41` in the addresses of the other moments: "/report". */
  page?: string
  /** Further links. */
  children?: ComponentChildren
}

/** Says outright that a page shows an earlier moment, and leads to the moments around it. */
export function PastBanner({ moment, now, page = '', children }: PastBannerProps) {
  const { seq, at, earlier, later } = moment
  const to = (act: number) => `${now}/as-of/${act}${page}`
  return (
    <aside class="past-banner" aria-label="An earlier moment">
      <p>
        <strong>As it stood</strong> on <When at={at} />, after <a href={`/history/${seq}`}>act {seq}</a>.
        Only for looking: nothing can be changed here.
        {later === null ? ' Nothing has been done here since.' : null}
      </p>
      <nav class="past-links" aria-label="Moments">
        <a href={`${now}${page}`}>Back to now</a>
        {earlier === null ? null : (
          <a href={to(earlier)} rel="prev">
            ← Earlier: act {earlier}
          </a>
        )}
        {later === null ? null : (
          <a href={to(later)} rel="next">
            Later: act {later} →
          </a>
        )}
        <a href={`${now}/as-of`}>Another moment</a>
        {children}
      </nav>
    </aside>
  )
}
