import type { ReadonlyKysely } from 'kysely/readonly'
import { type Place, workbenchUrl } from '../../views/articles/place.ts'
import type { ClaimPanelProps } from '../../views/claims/claim-panel.tsx'
import { claimUrl } from '../../views/desk/queue-address.ts'
import type { Viewer } from '../../views/layout.tsx'
import type { Tables } from '../db/tables.ts'
import type { QueuePlace } from '../desk/queue-queries.ts'
import type { Typed } from '../http/typed.ts'
import { claimPage } from './page.ts'
import { mergeableClaims, sourcesOffered } from './panel-queries.ts'
import type { Bench } from './place-queries.ts'

export interface PanelAsked {
  viewer: Viewer
  /** Where in the workbench it is open; null on the claim's own page. */
  place: Place | null
  /** The queue that the claim's own page was opened from. */
  queue?: QueuePlace | null
  /** Which form the address asks to be open. */
  edit: string
  typed: Typed | null
  /** YYYY-MM-DD in UTC, to tell what is overdue. */
  today: string
  /** The workbench around it, where that is at hand. */
  bench?: Bench | undefined
}

/** All that the claim's panel shows, beside the text or on the claim's own page. @throws NotFound */
export async function panelOf(
  read: ReadonlyKysely<Tables>,
  claimId: string,
  { viewer, place, queue = null, edit, typed, today, bench }: PanelAsked,
): Promise<ClaimPanelProps> {
  const page = await claimPage(read, claimId, viewer, bench)
  const back = place ? workbenchUrl({ ...place, claim: claimId }) : null
  const merging = edit === 'merge' || typed?.action === `/claims/${claimId}/merger`
  const attaching = typed?.action === `/claims/${claimId}/evidence`
  const words = attaching ? String(typed.values.q ?? '') : ''
  return {
    page,
    setting: {
      viewer: { ...viewer, article: page.article.state },
      back,
      queue,
      self: back ?? claimUrl(claimId, queue),
      edit,
      typed,
      today,
      level: back ? 2 : 1,
    },
    sources: await sourcesOffered(read, page.article.id, words),
    others: merging ? await mergeableClaims(read, page.claim, viewer) : [],
  }
}
