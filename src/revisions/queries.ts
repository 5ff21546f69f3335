import { type Kysely, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RecordedTables, RevisionTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { claimsWithHidden, type Eyes, eyesOf, isVisibleAct, type Seer } from '../ratings/readable-queries.ts'
import { blinded, claimsTold } from './blinded.ts'
import { type Entry, readEntry } from './entry.ts'
import type { Field } from './kept-fields.ts'
import { isBulky } from './vocabulary.ts'
import { revisionsIn, seqsOf } from './walk-queries.ts'

type Read = ReadonlyKysely<Tables>

export const ACTS_PER_PAGE = 50

/** An act's entry up to this many bytes comes along in lists; a longer one is read only if its sentence needs it. */
const SMALL_ENTRY = 32_768

/** Whose history it is. */
export type Scope = { kind: 'desk' } | { kind: 'article' | 'claim' | 'source' | 'person'; id: string }

export interface ActFilter {
  /** Id of who did it. */
  actor?: string | undefined
  /** Only these actions. */
  actions?: readonly string[] | undefined
  /** Only acts that wrote a row of one of these tables. */
  tables?: readonly string[] | undefined
  /** Only acts in whose values or reason all of these words stand. */
  text?: string | undefined
  /** Days in UTC, or minutes as `2025-03-17T09:30`, both included. */
  from?: string | undefined
  to?: string | undefined
  /** Only acts that may have changed this column of this row. A thing's acts are few: their entries are looked into. */
  field?: Field | undefined
}

/** Where in the list a page starts: the newest, or the acts before or after the one numbered so. */
export interface Cursor {
  before?: number | undefined
  after?: number | undefined
  /** How many acts a page has. */
  limit?: number | undefined
}

export interface ActRow extends Omit<RevisionTable, 'entry'> {
  /** Null where the entry is big and the list does without it. */
  entry: Entry | null
  /** Whether the entry was kept otherwise than it may be told to this person. */
  isBlinded?: boolean
}

export interface ActsPage {
  /** Newest first. */
  acts: ActRow[]
  /** Cursor values for the neighbouring pages, null where there is none. */
  newer: number | null
  older: number | null
}

/** One page of a history, as this person may see it: the same work however long the history is. Six queries at most. */
export async function actsPage(
  read: Read,
  seer: Seer,
  scope: Scope,
  filter: ActFilter = {},
  cursor: Cursor = {},
): Promise<ActsPage> {
  const forward = cursor.after !== undefined
  const { limit = ACTS_PER_PAGE } = cursor
  const eyes = await eyesOf(read, seer)
  const found = await seqsOf(read, eyes, scope, filter, cursor, limit)
  const more = found.length > limit
  const seqs = found.slice(0, limit)
  if (forward) seqs.reverse()
  const [newest, oldest] = [seqs[0], seqs.at(-1)]
  if (newest === undefined || oldest === undefined) {
    if (forward) return { acts: [], newer: null, older: (cursor.after ?? 0) + 1 }
    return { acts: [], newer: cursor.before === undefined ? null : cursor.before - 1, older: null }
  }
  return {
    acts: await actsBySeq(read, eyes, seqs, Boolean(filter.field)),
    newer: forward ? (more ? newest : null) : cursor.before === undefined ? null : newest,
    older: forward || more ? oldest : null,
  }
}

/**
 * One act in full, as this person may see it, with the visible acts around it.
 * @returns also the text as it is kept, null where it holds what this person may not read
 * @throws NotFound, also where this person may not know of the act
 */
export async function actSeen(read: Read, seer: Seer, seq: number) {
  const eyes = await eyesOf(read, seer)
  const around = await read
    .selectFrom('revisions as r')
    .select('r.seq')
    .where('r.seq', '=', seq)
    .where(isVisibleAct(eyes))
    .executeTakeFirst()
  if (!around) throw new NotFound('There is no such act in the history, or it is not open to you yet.')
  const { act, text } = await actBySeq(read, seq)
  const hidden = await claimsWithHidden(read, eyes, claimsTold(act.entry))
  const beside = (sign: '<' | '>') =>
    revisionsIn(read, eyes)
      .where('r.seq', sign, seq)
      .orderBy('r.seq', sign === '<' ? 'desc' : 'asc')
      .limit(1)
      .executeTakeFirst()
  return {
    act: { ...act, entry: blinded(act.entry, hidden) },
    text: hidden.size ? null : text,
    newer: (await beside('>'))?.seq ?? null,
    older: (await beside('<'))?.seq ?? null,
  }
}

/** One act in full, whoever asks: for commands. @throws NotFound */
export async function actBySeq(
  read: Read,
  seq: number,
): Promise<{ act: ActRow & { entry: Entry }; text: string }> {
  const row = Number.isSafeInteger(seq)
    ? await read.selectFrom('revisions').selectAll().where('seq', '=', seq).executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such act in the history.')
  return { act: { ...row, entry: readEntry(row.entry) }, text: row.entry }
}

/** Every action the history holds, each found with one look into the index. */
export async function actionsKnown(read: Read): Promise<string[]> {
  const found = await sql<{ action: string | null }>`
    with recursive known (action) as (
      select min(action) from revisions
      union all
      select (select min(r.action) from revisions r where r.action > known.action) from known where known.action is not null
    )
    select action from known where action is not null`.execute(read as unknown as Kysely<Tables>)
  return found.rows.flatMap((row) => row.action ?? [])
}

/** The rows with these ids as they stand now, by id. */
export async function rowsByIds<T extends keyof RecordedTables>(
  read: Read,
  table: T,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown> & { id: string; version: number }>> {
  if (!ids.length) return new Map()
  const rows = await read
    .selectFrom(table as 'claims')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row as unknown as Record<string, unknown> & typeof row]))
}

/** @param whole whether to read entries that lists do without, too */
async function actsBySeq(read: Read, eyes: Eyes, seqs: readonly number[], whole = false): Promise<ActRow[]> {
  const rows = await read
    .selectFrom('revisions')
    .select(['seq', 'at', 'actor_id', 'action', 'article_id'])
    .select(sql<string | null>`case when octet_length(entry) <= ${SMALL_ENTRY} then entry end`.as('entry'))
    .where('seq', 'in', seqs)
    .orderBy('seq', 'desc')
    .execute()
  const needed = rows
    .filter((row) => row.entry === null && (whole || !isBulky(row.action)))
    .map((row) => row.seq)
  const big = needed.length
    ? await read.selectFrom('revisions').select(['seq', 'entry']).where('seq', 'in', needed).execute()
    : []
  const texts = new Map(big.map((row) => [row.seq, row.entry]))
  const acts = rows.map(({ entry, ...row }) => {
    const text = entry ?? texts.get(row.seq)
    return { ...row, entry: text === undefined ? null : readEntry(text) }
  })
  const told = acts.flatMap(({ entry }) => (entry ? claimsTold(entry) : []))
  const hidden = await claimsWithHidden(read, eyes, [...new Set(told)])
  return acts.map((act) => {
    const entry = act.entry && blinded(act.entry, hidden)
    return { ...act, entry, isBlinded: entry !== act.entry }
  })
}
