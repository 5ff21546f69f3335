import { type ClaimFilter, filterFields } from '../../src/articles/filter.ts'

/** From so many lines or claims on, those out of view are not laid out until they come into view. */
export const MANY = 500

/** Where somebody is in the workbench: what links and forms lead back to. */
export interface Place {
  article: string
  filter: ClaimFilter
  /** Id of the claim open in the panel. */
  claim: string | null
}

/** Address of the workbench at this place. `make`: number of the line to make a claim from. */
export function workbenchUrl({ article, filter, claim }: Place, make?: number): string {
  const fields = filterFields(filter)
  if (claim) fields.push(['claim', claim])
  if (make) fields.push(['make', String(make)])
  const query = new URLSearchParams(fields).toString()
  return `/articles/${article}${query ? `?${query}` : ''}`
}

/** A function from a claim's id to the address that opens it here; quick, since a page has hundreds of such links. */
export function claimLinks(place: Place): (id: string) => string {
  const base = workbenchUrl({ ...place, claim: null })
  const start = `${base}${base.includes('?') ? '&' : '?'}claim=`
  return (id) => `${start}${id}#panel`
}

/** Address of the page on how a line was read. */
export function lineReadingUrl(article: string, line: number): string {
  return `/articles/${article}/lines/${line}/reading`
}
