import { z } from 'zod'
import { day } from '../../http/fields.ts'

const id = z.string().max(60).catch('').default('')

/** What the page on agreement is narrowed to; empty is everything. What is not understood is left out. */
export const agreementFilter = z.object({
  article: id,
  /** Decided from and to these days, UTC. */
  from: day('From').catch('').default(''),
  to: day('To').catch('').default(''),
  /** Two raters, to be compared with each other. */
  rater: id,
  other: id,
  /** Versions of the scales; empty is the one in use. */
  said: id,
  true: id,
})
export type AgreementFilter = z.output<typeof agreementFilter>

/** The two raters to compare; null unless both are given and differ. */
export function pairIn({ rater, other }: AgreementFilter): readonly [string, string] | null {
  return rater && other && rater !== other ? [rater, other] : null
}

/** The filter as a query string with its question mark, without what is not set; empty when nothing is. */
export function filterQuery(filter: AgreementFilter, change: Partial<AgreementFilter> = {}): string {
  const set = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '')
  return set.length ? `?${new URLSearchParams(set)}` : ''
}
