/** What a search can be narrowed to; empty is everything. */
export const searchScopes = [
  '',
  'articles',
  'claims',
  'verdicts',
  'notes',
  'contacts',
  'corrections',
  'sources',
] as const
export type SearchScope = (typeof searchScopes)[number]

export const searchScopeLabels: Record<SearchScope, string> = {
  '': 'everything',
  articles: 'articles',
  claims: 'claims',
  verdicts: 'verdicts',
  notes: 'notes',
  contacts: 'contacts',
  corrections: 'corrections',
  sources: 'sources',
}
