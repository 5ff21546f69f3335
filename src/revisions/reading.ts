import type { RecordedTables } from '../db/tables.ts'
import type { RowChange } from './entry.ts'
import type { Names, Tie } from './names.ts'
import { counted, listed, type Part, words } from './part.ts'
import type { ActRow } from './queries.ts'

/** One act with the names it needs: what sentences are made from. */
export interface Reading {
  act: ActRow
  names: Names
}

/** How many claims or lines a sentence calls by number before it only counts them. */
const MOST_NUMBERED = 4

export function rowsOf({ act }: Reading, table: keyof RecordedTables): RowChange[] {
  return act.entry?.rows.filter((row) => row.table === table) ?? []
}

/** What the act put into a column of the first row of a table that has it, as text; empty when it did not. */
export function valueTo(reading: Reading, table: keyof RecordedTables, column: string): string {
  const row = rowsOf(reading, table).find((row) => column in row.changes)
  return String(row?.changes[column]?.to ?? '')
}

export function valueFrom(reading: Reading, table: keyof RecordedTables, column: string): string {
  const row = rowsOf(reading, table).find((row) => column in row.changes)
  return String(row?.changes[column]?.from ?? '')
}

/** What the first row of a table that hangs on claims belongs to. */
export function tieOf(
  reading: Reading,
  table:
    | 'evidence'
    | 'snapshots'
    | 'ratings'
    | 'verdicts'
    | 'notes'
    | 'contacts'
    | 'reply_needs'
    | 'checklist_answers',
): Tie | undefined {
  const row = rowsOf(reading, table)[0]
  return row && reading.names.ties.get(row.id)
}

/** Ids of the claims the act is about, in its order. */
export function claimIdsOf(reading: Reading): string[] {
  const ids = new Set<string>()
  for (const row of reading.act.entry?.rows ?? []) {
    if (row.table === 'claims') ids.add(row.id)
    else {
      const pointed = row.changes.claim_id
      const id = pointed?.to ?? pointed?.from ?? reading.names.ties.get(row.id)?.claim
      if (typeof id === 'string') ids.add(id)
    }
  }
  return [...ids]
}

/** "claim 7", "claims 3 and 4", "12 claims". */
export function claims(reading: Reading, ids = claimIdsOf(reading), noun = 'claim'): Part[] {
  if (!ids.length || ids.length > MOST_NUMBERED) return [counted(ids.length, noun)]
  const known = ids.flatMap((id) => {
    const claim = reading.names.claims.get(id)
    return claim ? [{ id, number: claim.number }] : []
  })
  if (known.length < ids.length) return [counted(ids.length, noun)]
  known.sort((a, b) => a.number - b.number)
  if (known.length === 1 && known[0])
    return [{ as: 'thing', text: `${noun} ${known[0].number}`, href: `/claims/${known[0].id}` }]
  return [
    `${noun}s `,
    ...listed(
      known.map(({ id, number }): Part => ({ as: 'thing', text: `${number}`, href: `/claims/${id}` })),
    ),
  ]
}

/** "line 4", "lines 4 and 5", "7 lines". */
export function lines(reading: Reading): Part[] {
  const ids = rowsOf(reading, 'lines').map((row) => row.id)
  const numbers = ids.map((id) => reading.names.lines.get(id)).filter((number) => number !== undefined)
  if (numbers.length < ids.length || ids.length > MOST_NUMBERED) return [counted(ids.length, 'line')]
  numbers.sort((a, b) => a - b)
  return [numbers.length === 1 ? 'line ' : 'lines ', ...listed(numbers.map(String))]
}

/** The source an act is about, by its title. */
export function source(reading: Reading): Part {
  const row = rowsOf(reading, 'sources')[0]
  const id = row?.id ?? (tieOf(reading, 'evidence') ?? tieOf(reading, 'snapshots'))?.source
  const title = id && (reading.names.sources.get(id) || String(row?.changes.title?.to ?? ''))
  return title ? words(title, `/sources/${id}`) : 'a source'
}

/** The file of a kept copy, by its name. */
export function file(reading: Reading): Part {
  const name = tieOf(reading, 'snapshots')?.file
  return name ? words(name) : 'a file'
}

/** Whom a contact was with, as the row has it now: the history itself does not say. */
export function contact(reading: Reading): Part {
  const whom = reading.names.contacts.get(rowsOf(reading, 'contacts')[0]?.id ?? '')
  return whom ? { as: 'words', text: whom } : 'somebody'
}

export function level({ names }: Reading, id: unknown): Part {
  const known = typeof id === 'string' ? names.levels.get(id) : undefined
  return known ? { as: 'level', text: known.label, colour: known.colour, icon: known.icon } : 'another level'
}

/** A person by name. Nobody is nobody; a name that is gone is told as that. */
export function person({ names }: Reading, id: unknown): Part {
  if (typeof id !== 'string' || !id) return 'nobody'
  const name = names.people.get(id)
  if (name) return { as: 'person', text: name, href: `/people/${id}/history` }
  return { as: 'person', text: id === 'assay' ? 'Assay' : 'Somebody no longer known' }
}
