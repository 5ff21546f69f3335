import canonicalize from 'canonicalize'
import type { RevisionTable } from '../../db/tables.ts'
import type { Entry } from '../../revisions/entry.ts'

export interface CheckedEntry {
  /** Null where the text cannot be read as an act. */
  entry: Entry | null
  /** What is wrong with it, each to go behind "act 41: ". */
  wrong: string[]
}

/** Columns of the history beside the entry, and what the entry calls them. */
const columns = [
  ['seq', 'seq'],
  ['at', 'at'],
  ['actor_id', 'actor'],
  ['action', 'action'],
  ['article_id', 'article'],
] as const

/**
 * Reads an act as it is kept, and checks that its text is canonical (RFC 8785) and that the columns beside it say the
 * same.
 * @param before the time of the act before; empty for the first
 */
export function checkEntry(row: RevisionTable, before: string): CheckedEntry {
  const entry = parsed(row.entry)
  if (!entry) return { entry: null, wrong: ['its entry cannot be read'] }
  const wrong: string[] = []
  if (!isCanonical(row.entry, entry)) wrong.push('its entry is not in canonical form')
  for (const [column, name] of columns)
    if (row[column] !== entry[name]) wrong.push(`its column ${column} is not what its entry says`)
  if (row.at < before) wrong.push('its time is before that of the act before it')
  return { entry, wrong }
}

function parsed(text: string): Entry | null {
  try {
    const value = JSON.parse(text)
    return isEntry(value) ? value : null
  } catch {
    return null
  }
}

/** Whether it has the shape of an act; whether its rows can be done, doing them shows. */
function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !Array.isArray(value.rows)) return false
  return value.rows.every(
    (row) =>
      isObject(row) &&
      typeof row.table === 'string' &&
      typeof row.id === 'string' &&
      isObject(row.changes) &&
      Object.values(row.changes).every(isObject),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Canonical JSON is what JSON.stringify writes, with names in order. Asking for both is several times quicker than
 * writing it canonically; only names that look like numbers, which JavaScript moves, need the slow way.
 */
function isCanonical(text: string, value: unknown): boolean {
  return (JSON.stringify(value) === text && isInOrder(value)) || canonicalize(value) === text
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let last = ''
  for (const name in value) {
    if (name < last || !isInOrder((value as Record<string, unknown>)[name])) return false
    last = name
  }
  return true
}
