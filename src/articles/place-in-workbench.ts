import type { Place } from '../../views/articles/place.ts'
import { readFilter } from './filter.ts'

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const WORKBENCH = new RegExp(`^/articles/(${ID})(?:\\?(.*))?$`)
const CLAIM = new RegExp(`^${ID}$`)

/** The place in the workbench that a query string names. */
export function placeOf(article: string, query: Record<string, unknown>): Place {
  const { claim } = query
  return {
    article,
    filter: readFilter(query),
    claim: typeof claim === 'string' && CLAIM.test(claim) ? claim : null,
  }
}

/** The place in the workbench that a form came from; null when it came from elsewhere or says nothing sensible. */
export function backTo(value: unknown): Place | null {
  const found = typeof value === 'string' ? WORKBENCH.exec(value) : null
  if (!found?.[1]) return null
  return placeOf(found[1], Object.fromEntries(new URLSearchParams(found[2] ?? '')))
}
