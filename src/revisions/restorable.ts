import type { RecordedTables } from '../db/tables.ts'
import type { Action } from '../users/rules.ts'

/** Plain columns whose earlier value can be put back; everything else has rules of its own. */
const columns = {
  claims: ['wording', 'claimant', 'cue', 'kind', 'risk', 'tags_json'],
  articles: ['title', 'byline', 'publisher', 'url', 'published_on', 'language', 'deadline_on'],
  sources: [
    'title',
    'author',
    'publisher',
    'url',
    'archive_url',
    'published_on',
    'kind',
    'anonymous',
    'interests',
    'origin',
  ],
  evidence: ['stance', 'quote', 'locator', 'tier', 'reliability', 'credibility', 'note', 'removed_at'],
  verdicts: ['summary'],
  contacts: ['channel', 'asked', 'deadline_on', 'answer', 'removed_at'],
} as const satisfies Partial<Record<keyof RecordedTables, readonly string[]>>

export type RestorableTable = keyof typeof columns

export const restorableTables = Object.keys(columns) as [RestorableTable, ...RestorableTable[]]

/** The columns of a claim that are put back together. */
export const restorableOfClaim = columns.claims

export function isRestorable(table: string, column: string): table is RestorableTable {
  return (
    restorableTables.includes(table as RestorableTable) &&
    (columns[table as RestorableTable] as readonly string[]).includes(column)
  )
}

/** What somebody must be allowed to do, beside restoring at all, to put a value of this column back. */
export function permissionFor(table: RestorableTable, column: string): Action {
  switch (table) {
    case 'claims':
      return column === 'tags_json' ? 'claim.tag' : 'claim.edit'
    case 'articles':
      return 'article.edit'
    case 'sources':
      return 'source.edit'
    case 'evidence':
      return column === 'removed_at' ? 'evidence.attach' : 'evidence.edit'
    case 'verdicts':
      return 'claim.decide'
    case 'contacts':
      return 'contact.edit'
  }
}

/**
 * Why this value cannot come back to the row as it stands now, as a sentence; null where it can. What was removed is put
 * back by its `removed_at`.
 */
export function obstacleTo(
  table: RestorableTable,
  field: string,
  row: Record<string, unknown>,
  value: unknown,
): string | null {
  if (field === 'removed_at') return null
  if (row.removed_at)
    return `This ${table === 'contacts' ? 'contact' : 'evidence'} was removed; put it back on the claim first.`
  if (table === 'verdicts' && row.withdrawn_at)
    return 'This verdict was taken back; decide the claim again instead.'
  return table === 'contacts' ? contactObstacle(field, row, value) : null
}

/** What came of a contact rests on its deadline, and an answer on that there was one. */
function contactObstacle(field: string, row: Record<string, unknown>, value: unknown): string | null {
  if (field === 'deadline_on') {
    if (row.outcome === 'no answer')
      return 'They did not answer by the day that stands now; say first on the claim that an answer is still waited for.'
    return value && String(value) < String(row.asked_on)
      ? 'That deadline is before the day they were asked.'
      : null
  }
  if (field !== 'answer') return null
  if (row.outcome !== 'answered')
    return 'By what stands now they did not answer; record the answer on the claim.'
  return value ? null : 'There was an answer; what came of the contact is changed on the claim.'
}

/**
 * Whether the claim's state has a say. Not for a verdict's summary: it stands while the claim is decided, when
 * deciding is over.
 */
export function stateMatters(table: RestorableTable): boolean {
  return table === 'claims' || table === 'evidence' || table === 'contacts'
}
