import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { findRows } from '../db/full-text.ts'
import type { ClaimState, EvidenceTable, SourceTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { eyesOf, type Seer, seenState } from '../ratings/readable-queries.ts'

export const SOURCES_SHOWN = 30
/** Most sources a search lists, best first. */
export const SOURCES_FOUND = 50
export const OPTIONS_SHOWN = 12
/** Most places of use a source's page lists. */
export const USES_SHOWN = 200

export type Source = Selectable<SourceTable>

export interface SourceListed extends Source {
  /** Claims that use it. */
  uses: number
}

/** Where a page of the list ends. */
export interface Cursor {
  at: string
  id: string
}

/** A piece of evidence that rests on the source, with its claim. */
export interface SourceUse extends Pick<Selectable<EvidenceTable>, 'id' | 'stance' | 'quote' | 'locator'> {
  claim_id: string
  number: number
  wording: string
  state: ClaimState
  title: string
}

type Read = ReadonlyKysely<Tables>

/** @throws NotFound */
export async function sourceById(read: Read, id: string): Promise<Source> {
  const source = await read.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst()
  if (!source) throw new NotFound('There is no such source.')
  return source
}

/** A page of the sources, newest first. */
export async function sourcesPage(
  read: Read,
  before: Cursor | null,
): Promise<{ sources: SourceListed[]; older: Cursor | null }> {
  let query = read
    .selectFrom('sources')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SOURCES_SHOWN + 1)
  if (before)
    query = query
      .where('created_at', '<=', before.at)
      .where((e) => e.or([e('created_at', '<', before.at), e('id', '<', before.id)]))
  const rows = await query.execute()
  const sources = rows.slice(0, SOURCES_SHOWN)
  const last = sources.at(-1)
  return {
    sources: await withUses(read, sources),
    older: last && rows.length > sources.length ? { at: last.created_at, id: last.id } : null,
  }
}

/** Sources that hold every word of the query, best first. */
export async function findSources(read: Read, query: string): Promise<SourceListed[]> {
  return withUses(read, await foundSources(read, query, SOURCES_FOUND))
}

/** What to offer while somebody types: the best matches, or the newest sources while nothing is typed. */
export async function sourceOptions(
  read: Read,
  query: string,
): Promise<Pick<Source, 'id' | 'title' | 'publisher'>[]> {
  if (query.trim()) return foundSources(read, query, OPTIONS_SHOWN)
  return read
    .selectFrom('sources')
    .select(['id', 'title', 'publisher'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(OPTIONS_SHOWN)
    .execute()
}

/** Other sources described with the same address. */
export function sourcesAt(read: Read, url: string, besides: string): Promise<Pick<Source, 'id' | 'title'>[]> {
  if (!url) return Promise.resolve([])
  return read
    .selectFrom('sources')
    .select(['id', 'title'])
    .where('url', '=', url)
    .where('id', '!=', besides)
    .orderBy('created_at')
    .limit(OPTIONS_SHOWN)
    .execute()
}

/** The evidence that rests on a source and was not removed, newest first; its claims in the state this person sees. */
export async function usesOfSource(read: Read, id: string, seer: Seer): Promise<SourceUse[]> {
  return read
    .selectFrom('evidence as e')
    .innerJoin('claims as c', 'c.id', 'e.claim_id')
    .innerJoin('articles as a', 'a.id', 'e.article_id')
    .select(['e.id', 'e.stance', 'e.quote', 'e.locator', 'e.claim_id', 'c.number', 'c.wording', 'a.title'])
    .select(seenState(await eyesOf(read, seer)).as('state'))
    .where('e.source_id', '=', id)
    .where('e.removed_at', 'is', null)
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(USES_SHOWN)
    .execute() as Promise<SourceUse[]>
}

async function foundSources(read: Read, query: string, limit: number): Promise<Source[]> {
  const found = await findRows(read, query, 'source', limit)
  const ids = found.map((row) => row.entity_id)
  if (!ids.length) return []
  const rows = await read.selectFrom('sources').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function withUses(read: Read, sources: readonly Source[]): Promise<SourceListed[]> {
  if (!sources.length) return []
  const rows = await read
    .selectFrom('evidence')
    .select('source_id')
    .select((e) => e.fn.count<number>('claim_id').distinct().as('n'))
    .where(
      'source_id',
      'in',
      sources.map((source) => source.id),
    )
    .where('removed_at', 'is', null)
    .groupBy('source_id')
    .execute()
  const uses = new Map(rows.map((row) => [row.source_id, Number(row.n)]))
  return sources.map((source) => ({ ...source, uses: uses.get(source.id) ?? 0 }))
}
