import { createHash } from 'node:crypto'
import type { RecordedTables } from '../db/tables.ts'

/**
 * Columns whose value stays out of the history: personal data that must be erasable, and secrets. The history holds a
 * salted digest instead, so it shows that they changed, and a check can tell whether the row still holds what it held.
 */
const sealed: Partial<Record<keyof RecordedTables, readonly string[]>> = {
  users: ['name', 'email', 'password_hash'],
  invitations: ['token_hash'],
  // People outside the desk, who have not joined it and may ask to be forgotten.
  contacts: ['whom'],
  // Issued reports name people. The edition itself is kept, and its digest shows that it is the one that was issued.
  editions: ['report_json'],
  edition_files: ['body'],
  // Copies of sources may have to be taken away; each one's own digest stands in its row.
  snapshot_files: ['words', 'bytes'],
}

/** Columns that are never written to the history at all: the salt itself. */
const unwritten: Partial<Record<keyof RecordedTables, readonly string[]>> = {
  users: ['salt'],
  contacts: ['salt'],
}

/** The columns whose digests another salt changes, if the salt is among the columns that changed. */
export function sealedUnder(table: keyof RecordedTables, changed: readonly string[]): readonly string[] {
  return changed.includes('salt') ? (sealed[table] ?? []) : []
}

/** The value as it goes into the history; `undefined` when it must not. */
export function forHistory(
  table: keyof RecordedTables,
  row: Record<string, unknown>,
  column: string,
): unknown {
  if (unwritten[table]?.includes(column)) return undefined
  const value = row[column] ?? null
  if (!sealed[table]?.includes(column)) return value
  const hash = createHash('sha256').update(`${String(row.salt ?? '')}\n`)
  return `sha256:${hash.update(value instanceof Uint8Array ? value : String(value)).digest('hex')}`
}
