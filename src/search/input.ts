import { z } from 'zod'
import { searchScopes } from './vocabulary.ts'

/** A search as it stands in the address. Whatever is not understood is left out; a long query is cut, not refused. */
export const searchInput = z.object({
  q: z.string().catch('').default(''),
  kind: z.enum(searchScopes).catch('').default(''),
})
export type SearchInput = z.output<typeof searchInput>
