import type { RecordedTables } from './tables.ts'

const all: Record<keyof RecordedTables, true> = {
  desk: true,
  log_keys: true,
  users: true,
  invitations: true,
  scales: true,
  levels: true,
  articles: true,
  article_versions: true,
  lines: true,
  claims: true,
  anchors: true,
  placements: true,
  hints: true,
  sources: true,
  snapshots: true,
  snapshot_files: true,
  evidence: true,
  ratings: true,
  verdicts: true,
  deciders: true,
  notes: true,
  contacts: true,
  reply_needs: true,
  checklists: true,
  checklist_items: true,
  checklist_answers: true,
  editions: true,
  edition_files: true,
  corrections: true,
  waivers: true,
  witnesses: true,
}

/** The tables whose changes are history, by name. */
export const recordedTables = Object.keys(all) as (keyof RecordedTables)[]

/** Whether the history may tell of this table; for names that come from outside. */
export function isRecorded(table: unknown): table is keyof RecordedTables {
  return typeof table === 'string' && Object.hasOwn(all, table)
}
