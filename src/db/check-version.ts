import { Stale } from '../errors.ts'
import { readEntry } from '../revisions/entry.ts'
import { subjectsOf } from '../revisions/subjects.ts'
import type { Change } from './change.ts'
import type { RecordedTables } from './tables.ts'

/** How many of a row's newest acts are looked through; a form older than that is stale without a look. */
const ACTS_LOOKED_AT = 200

/**
 * Columns that other acts move along by themselves: a rating moves a claim's state, a later text the places of its figures.
 * Such a move alone does not make an edit of the wording stale, unless the form holds that very column.
 */
const movedAlong: Partial<Record<keyof RecordedTables, readonly string[]>> = {
  claims: ['state', 'state_reason', 'assignee_id', 'deadline_on', 'figures_json'],
  articles: ['state'],
}

/**
 * A save names the version it was based on. When somebody saved in between, it is refused, with both texts.
 * @param row the row as it stands, loaded in this change
 * @param based the version the form was filled from
 * @param yours the form's fields as typed, by name; `theirs` the same fields as they stand
 * @throws Stale
 */
export async function checkVersion(
  c: Change,
  table: keyof RecordedTables,
  row: { id: string; version: number },
  based: number,
  yours: Record<string, string>,
  theirs: Record<string, string>,
): Promise<void> {
  if (row.version === based) return
  if (based < row.version) {
    const columns = await columnsChangedSince(c, table, row, based)
    const posted = new Set(Object.keys(yours).flatMap((field) => [field, `${field}_json`, `${field}_id`]))
    const aside = (movedAlong[table] ?? []).filter((column) => !posted.has(column))
    if (columns?.every((column) => column === 'version' || aside.includes(column))) return
  }
  throw new Stale('Somebody else saved this while you were editing.', yours, theirs, row.version)
}

/** The columns that acts after version `based` changed; null when that is further back than is looked. */
async function columnsChangedSince(
  c: Change,
  table: keyof RecordedTables,
  row: { id: string; version: number },
  based: number,
): Promise<string[] | null> {
  const subject = subjectsOf(table, row)[0]
  if (!subject) return null
  const acts = await c.read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .where('s.kind', '=', subject.kind)
    .where('s.subject_id', '=', subject.subject_id)
    .orderBy('s.seq', 'desc')
    .limit(ACTS_LOOKED_AT)
    .execute()
  const columns = new Set<string>()
  let oldest = row.version
  for (const act of acts)
    for (const change of readEntry(act.entry).rows) {
      if (change.table !== table || change.id !== row.id) continue
      const made = Number(change.changes.version?.to ?? 1)
      if (made <= based) return [...columns]
      oldest = Math.min(oldest, made)
      for (const column of Object.keys(change.changes)) columns.add(column)
    }
  return oldest === based + 1 ? [...columns] : null
}
