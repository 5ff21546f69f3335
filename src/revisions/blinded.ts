import { tellsOfRatings, unratedState } from '../claims/state.ts'
import type { ClaimState } from '../db/tables.ts'
import type { Entry, RowChange } from './entry.ts'

/** Ids of the claims of which an entry holds a state that tells of ratings. */
export function claimsTold(entry: Entry): string[] {
  return entry.rows.flatMap(({ table, id, changes }) => {
    const { state, unrated_state, state_before, unrated_state_before, claim_id } = changes
    if (table === 'placements') {
      const told = tellsOfRatings(state_before?.to) || unrated_state_before?.to
      return told && claim_id ? [String(claim_id.to)] : []
    }
    const told = [state?.from, state?.to].some(tellsOfRatings) || unrated_state?.from || unrated_state?.to
    return table === 'claims' && told ? [id] : []
  })
}

/**
 * The entry as it may be told where claims hide ratings: they stand where they would without, and a row of which nothing
 * else is left is gone. The entry that is kept stays as it is.
 */
export function blinded(entry: Entry, hidden: ReadonlySet<string>): Entry {
  if (!claimsTold(entry).some((id) => hidden.has(id))) return entry
  const rows = entry.rows.flatMap((row) => {
    const { state, unrated_state, ...others } = row.changes
    if (row.table !== 'claims' || !hidden.has(row.id) || !(state || unrated_state)) return [row]
    if (others.version?.from === undefined) return [row]
    const [from, to] = [unratedAt('from', row), unratedAt('to', row)]
    if (from !== to) return [{ ...row, changes: { ...others, state: { from, to } } }]
    const { version: _, ...left } = others
    return Object.keys(left).length ? [{ ...row, changes: others }] : []
  })
  return { ...entry, rows }
}

/**
 * The state without ratings on one side of a change of a claim. What the change leaves out is the same on both sides; a
 * state that stays while the one without ratings moves is one that ratings led to.
 */
export function unratedAt(side: 'from' | 'to', { changes: { state, unrated_state } }: RowChange): ClaimState {
  const at = { state: state?.[side] ?? 'in check', unrated_state: unrated_state?.[side] ?? '' }
  return unratedState(at as Parameters<typeof unratedState>[0])
}
