import { stateSeen, tellsOfRatings } from '../ratings/vocabulary.ts'
import type { Entry } from './entry.ts'

/** Ids of the claims of which an entry holds a state that tells of ratings. */
export function claimsTold(entry: Entry): string[] {
  return entry.rows.flatMap(({ table, id, changes: { state, state_before, claim_id } }) => {
    if (table === 'placements') return tellsOfRatings(state_before?.to) ? [String(claim_id?.to)] : []
    return table === 'claims' && (tellsOfRatings(state?.from) || tellsOfRatings(state?.to)) ? [id] : []
  })
}

/**
 * The entry as it may be told where claims hide ratings: they are in check instead of rated or disputed, and a row of
 * which nothing else is left is gone. The entry that is kept stays as it is.
 */
export function blinded(entry: Entry, hidden: ReadonlySet<string>): Entry {
  if (!claimsTold(entry).some((id) => hidden.has(id))) return entry
  const rows = entry.rows.flatMap((row) => {
    const { state, ...others } = row.changes
    if (row.table !== 'claims' || !hidden.has(row.id) || !state) return [row]
    const [from, to] = [stateSeen(state.from, true), stateSeen(state.to, true)]
    if (from !== to) return [{ ...row, changes: { ...others, state: { from, to } } }]
    const { version: _, ...left } = others
    return Object.keys(left).length ? [{ ...row, changes: others }] : []
  })
  return { ...entry, rows }
}
