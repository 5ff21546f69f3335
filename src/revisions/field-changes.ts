import { timeInWords } from '../../views/reports/dates.ts'
import type { RecordedTables } from '../db/tables.ts'
import { columnLabel, isPlainValue, isShown, isWritten } from './columns.ts'
import { type DiffPart, wordDiff } from './diff.ts'
import type { RowChange } from './entry.ts'
import { fieldHref, hasFieldHistory } from './kept-fields.ts'
import type { Names } from './names.ts'
import { plain } from './part.ts'
import { person, type Reading } from './reading.ts'
import { isRestorable } from './restorable.ts'

/** Longest text shown of one value, in UTF-16 units; the act's own entry has it all. */
const MAX_SHOWN = 4_000

/** One column an act changed, as shown. */
export interface FieldChange {
  table: keyof RecordedTables
  id: string
  column: string
  label: string
  /** Null where the row was new, or is gone. */
  from: string | null
  to: string | null
  /** Word by word, for texts; null for values shown as a whole. */
  diff: DiffPart[] | null
  /** Address of all the values this field had; null for fields without such a page. */
  history: string | null
  /** How many rows changed in just this way; only in lists, where they stand for one another. */
  rows?: number
}

/** Everything an act changed that a reader can make sense of, row by row. */
export function fieldChanges(reading: Reading, rows: readonly RowChange[]): FieldChange[] {
  return rows.flatMap((row) =>
    Object.entries(row.changes).flatMap(([column, { from, to }]) => {
      if (!isShown(row.table, column) && !isRestorable(row.table, column)) return []
      const [before, after] = [shown(reading, column, from), shown(reading, column, to)]
      if (!before && !after) return []
      return [
        {
          table: row.table,
          id: row.id,
          column,
          label: column === 'removed_at' ? 'removed' : columnLabel(row.table, column),
          from: before,
          to: after,
          diff: isPlainValue(column) || column === 'removed_at' ? null : wordDiff(before ?? '', after ?? ''),
          history: hasFieldHistory(row.table, column)
            ? fieldHref({ table: row.table, id: row.id, column })
            : null,
        },
      ]
    }),
  )
}

/** Tables of which the act's sentence says enough. */
const inSentence = new Set(['anchors', 'lines', 'placements'])

/** The changes worth a look in a list: edited columns, and of new rows what somebody wrote. */
export function changesInList(reading: Reading): FieldChange[] {
  const reason = reading.act.entry?.reason
  const rows = (reading.act.entry?.rows ?? []).filter(({ table }) => !inSentence.has(table))
  const changes = fieldChanges(
    reading,
    rows.map((row) => ({ ...row, changes: withoutQuiet(row, reason) })),
  )
  return together(changes.map(underItsThing))
}

/** Whose state it is, where nothing around the change says so. */
const things: Record<string, string> = { articles: 'article', claims: 'claim' }

function underItsThing(change: FieldChange): FieldChange {
  const { column, table, label } = change
  return column === 'state' ? { ...change, label: things[table] ?? label } : change
}

/** Twelve claims accepted at once are one change shown with its number, not the same line twelve times. */
function together(changes: readonly FieldChange[]): FieldChange[] {
  const alike = Map.groupBy(changes, (change) =>
    change.diff ? change : JSON.stringify([change.table, change.column, change.from, change.to]),
  )
  return [...alike.values()].flatMap(([first, ...more]) =>
    first ? [more.length ? { ...first, history: null, rows: more.length + 1 } : first] : [],
  )
}

function withoutQuiet(row: RowChange, reason: string | undefined): RowChange['changes'] {
  return Object.fromEntries(
    Object.entries(row.changes).filter(([column, { from, to }]) => {
      if (column === 'removed_at' || (column === 'state_reason' && (to === reason || !to))) return false
      return from !== undefined ? to !== undefined : isWritten(column)
    }),
  )
}

/** A value in words; null where there was none. */
function shown({ act, names }: Reading, column: string, value: unknown): string | null {
  if (value === undefined) return null
  if (column === 'assignee_id') return plain([person({ act, names }, value)])
  if (column === 'removed_at') return value ? 'yes' : 'no'
  if (column === 'got_at') return value ? timeInWords(String(value)) : ''
  if (column === 'anonymous' || column === 'heading') return value ? 'yes' : 'no'
  if (column === 'tags_json') return (JSON.parse(String(value || '[]')) as string[]).join(', ')
  const named = nameOf(names, column, value)
  const text = named ?? String(value ?? '')
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text
}

function nameOf(names: Names, column: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (column === 'level_id' || column === 'said_level_id') return names.levels.get(value)?.label
  if (column === 'scale_id' || column === 'said_scale_id') return names.scales.get(value)
  return undefined
}
