import type { Entry } from './entry.ts'

/** States that tell of ratings. */
const telling = new Set<unknown>(['rated', 'disputed'])

/** Ids of the claims that an entry moves into or out of a state that tells of ratings. */
export function claimsTold(entry: Entry): string[] {
  return entry.rows.flatMap(({ table, id, changes: { state } }) =>
    table === 'claims' && state && (telling.has(state.from) || telling.has(state.to)) ? [id] : [],
  )
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
    const [from, to] = [asHidden(state.from), asHidden(state.to)]
    if (from !== to) return [{ ...row, changes: { ...others, state: { from, to } } }]
    const { version: _, ...left } = others
    return Object.keys(left).length ? [{ ...row, changes: others }] : []
  })
  return { ...entry, rows }
}

/** A claim's state as it is told where ratings are hidden. */
export function asHidden(state: unknown): unknown {
  return telling.has(state) ? 'in check' : state
}
