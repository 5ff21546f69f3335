import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { type Entry, type RowChange, readEntry } from '../entry.ts'
import { actionsKnown } from '../queries.ts'
import { groupOf } from '../vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** Acts read at once: an article as long as a book has tens of thousands. */
const AT_ONCE = 1_000

/** What pages of an article need of the desk besides it. */
const ofDesk = new Set<string>(['desk', 'scales', 'levels', 'checklists', 'checklist_items'])
/** What is not of an article, or not needed: people have their present names, and files are kept with their edition. */
const besides = new Set<string>([...ofDesk, 'sources', 'users', 'invitations', 'edition_files'])

/**
 * The acts up to a number that made an article what it then was, each with only the rows that its pages need: those of
 * the desk's settings, then its own, then those of the sources that its evidence names. Within each of the three they
 * are in order, and no row is in two of them. Four queries, and one more for each thousand acts on the article.
 */
export async function* entriesUntil(read: Read, articleId: string, seq: number): AsyncGenerator<Entry[]> {
  yield withRows(await deskEntries(read, seq), ({ table }) => ofDesk.has(table))
  const own = ownRows(articleId)
  const sources = new Set<string>()
  for (let after = 0; ; ) {
    const entries = await entriesAbout(read, 'article', articleId, seq, { after, limit: AT_ONCE })
    yield withRows(entries, own)
    for (const { rows } of entries) for (const row of rows) for (const id of sourceNamed(row)) sources.add(id)
    after = entries.at(-1)?.seq ?? after
    if (entries.length < AT_ONCE) break
  }
  yield withRows(await sourceEntries(read, [...sources], seq), rowsOfSources(sources))
}

function withRows(entries: readonly Entry[], isNeeded: (row: RowChange) => boolean): Entry[] {
  return entries.map((entry) => ({ ...entry, rows: entry.rows.filter(isNeeded) }))
}

/** An act may change rows of many articles at once: a row of this one is told by where it was put in. */
function ownRows(articleId: string): (row: RowChange) => boolean {
  const known = new Set<string>()
  return ({ table, id, changes }) => {
    if (besides.has(table)) return false
    const isOwn = table === 'articles' ? id === articleId : changes.article_id?.to === articleId
    if (isOwn) known.add(`${table} ${id}`)
    return isOwn || known.has(`${table} ${id}`)
  }
}

function sourceNamed({ table, changes }: RowChange): string[] {
  const id = changes.source_id?.to
  return table === 'evidence' && typeof id === 'string' ? [id] : []
}

/** The rows of sources and of their kept copies; that a copy was removed is told by where it was put in. */
function rowsOfSources(sources: ReadonlySet<string>): (row: RowChange) => boolean {
  const copies = new Set<string>()
  return ({ table, id, changes }) => {
    if (table === 'sources') return sources.has(id)
    if (table !== 'snapshots') return false
    if (sources.has(String(changes.source_id?.to))) copies.add(id)
    return copies.has(id)
  }
}

/** The acts about an article or a claim up to a number, in order. */
export async function entriesAbout(
  read: Read,
  kind: 'article' | 'claim',
  id: string,
  seq: number,
  { after = 0, limit = Number.MAX_SAFE_INTEGER } = {},
): Promise<Entry[]> {
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.entry')
    .where('s.kind', '=', kind)
    .where('s.subject_id', '=', id)
    .where('s.seq', '>', after)
    .where('s.seq', '<=', seq)
    .orderBy('s.seq')
    .limit(limit)
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
    .orderBy('seq')
    .execute()
  return acts.map(({ entry }) => readEntry(entry))
}

/** A source may be evidence in hundreds of articles: only acts that wrote its own row, or a kept copy's, are of use. */
async function sourceEntries(read: Read, ids: readonly string[], seq: number): Promise<Entry[]> {
  if (!ids.length) return []
  const acts = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select(['r.seq', 'r.entry'])
    .distinct()
    .where('s.kind', '=', 'source')
    .where('s.subject_id', 'in', ids)
    .where('s.seq', '<=', seq)
    .where((e) => e.or(['sources', 'snapshots'].map((table) => e('r.entry', 'like', `%"table":"${table}"%`))))
    .orderBy('r.seq')
    .execute()
  return acts.map(({ entry }) => readEntry(entry))
}
