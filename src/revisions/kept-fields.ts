import type { RecordedTables } from '../db/tables.ts'
import { isShown } from './columns.ts'
import type { Scope } from './queries.ts'
import { isRestorable } from './restorable.ts'

/** The column that names what the acts on a row are found under. */
const owners = {
  claims: ['claim', 'id'],
  articles: ['article', 'id'],
  sources: ['source', 'id'],
  evidence: ['claim', 'claim_id'],
  ratings: ['claim', 'claim_id'],
  verdicts: ['claim', 'claim_id'],
  contacts: ['claim', 'claim_id'],
} as const satisfies Partial<Record<keyof RecordedTables, readonly [Scope['kind'], string]>>

type KeptTable = keyof typeof owners

/** One column of one row. */
export interface Field {
  table: KeptTable
  id: string
  column: string
}

/** Whether a column has a page of its own on which its values stand one after another. */
export function hasFieldHistory(table: string, column: string): table is KeptTable {
  return Object.hasOwn(owners, table) && (isShown(table as KeptTable, column) || isRestorable(table, column))
}

/** What the acts on a row of such a table are found under. */
export function scopeOf(table: KeptTable, row: Record<string, unknown>): Exclude<Scope, { kind: 'desk' }> {
  const [kind, column] = owners[table]
  return { kind, id: String(row[column]) }
}

export function fieldHref({ table, id, column }: { table: string; id: string; column: string }): string {
  return `/history/of/${table}/${id}/${column}`
}
