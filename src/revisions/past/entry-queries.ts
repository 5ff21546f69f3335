import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { type Entry, type RowChange, readEntry } from '../entry.ts'
import { actionsKnown } from '../queries.ts'
import { groupOf } from '../vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** What pages of an article need of the desk besides it. */
const ofDesk = new Set<string>(['desk', 'scales', 'levels', 'checklists', 'checklist_items'])
/** People are shown by their present names, and an edition's files are kept for themselves. */
const left = new Set<string>(['users', 'invitations', 'edition_files'])

/**
 * The acts up to a number that made an article what it then was, in order, each with the rows that its pages need: its
 * own, those of the desk's settings, and the sources its evidence names. Four queries.
 */
export async function entriesUntil(read: Read, articleId: string, seq: number): Promise<Entry[]> {
  const own = await entriesAbout(read, 'article', articleId, seq)
  const sources = new Set(own.flatMap(({ rows }) => rows.flatMap(sourceNamed)))
  const all = [...own, ...(await deskEntries(read, seq)), ...(await sourceEntries(read, [...sources], seq))]
  const known = new Set<string>()
  return [...new Map(all.map((entry) => [entry.seq, entry])).values()]
    .sort((a, b) => a.seq - b.seq)
    .map((entry) => ({
      ...entry,
      rows: entry.rows.filter((row) => isNeeded(row, articleId, sources, known)),
    }))
}

/** An act may change rows of many articles at once: a row of this one is told by where it was put in. */
function isNeeded(row: RowChange, articleId: string, sources: Set<string>, known: Set<string>): boolean {
  const { table, id, changes } = row
  if (ofDesk.has(table)) return true
  if (left.has(table)) return false
  if (table === 'sources') return sources.has(id)
  const isOwn = table === 'articles' ? id === articleId : changes.article_id?.to === articleId
  if (isOwn) known.add(`${table} ${id}`)
  return isOwn || known.has(`${table} ${id}`)
}

function sourceNamed({ table, changes }: RowChange): string[] {
  const id = changes.source_id?.to
  return table === 'evidence' && typeof id === 'string' ? [id] : []
}

/** The acts about an article or a claim up to a number, in order. */
export async function entriesAbout(
  read: Read,
  kind: 'article' | 'claim',
  id: string,
  seq: number,
): Promise<Entry[]> {
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .where('s.kind', '=', kind)
    .where('s.subject_id', '=', id)
    .where('s.seq', '<=', seq)
    .orderBy('s.seq')
    .execute()
  return acts.map(({ entry }) => readEntry(entry))
}

async function deskEntries(read: Read, seq: number): Promise<Entry[]> {
  const actions = (await actionsKnown(read)).filter((action) => groupOf(action) === 'desk')
  const acts = await read
    .selectFrom('revisions')
    .select('entry')
    .where('action', 'in', actions)
    .where('seq', '<=', seq)
    .execute()
  return acts.map(({ entry }) => readEntry(entry))
}

/** A source may be evidence in hundreds of articles: only acts that wrote its own row are of use. */
async function sourceEntries(read: Read, ids: readonly string[], seq: number): Promise<Entry[]> {
  if (!ids.length) return []
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .distinct()
    .where('s.kind', '=', 'source')
    .where('s.subject_id', 'in', ids)
    .where('s.seq', '<=', seq)
    .where('r.entry', 'like', '%"table":"sources"%')
    .execute()
  return acts.map(({ entry }) => readEntry(entry))
}
