import { type SqlBool, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { hasWords } from '../db/history-words.ts'
import type { Tables } from '../db/tables.ts'
import { type Eyes, isVisibleAct } from '../ratings/readable-queries.ts'
import type { Field } from './kept-fields.ts'
import type { ActFilter, Cursor, Scope } from './queries.ts'
import { mark, wordsAsked } from './words.ts'

type Read = ReadonlyKysely<Tables>

/** More than any act's number: the largest whole number that every engine takes for one. */
const MAX_SEQ = 2_147_483_647

/**
 * Numbers of the acts of one page and one more, in the direction of the cursor. Each branch of the union walks one
 * index in order and stops after a page, so a rare action is found as fast as a common one.
 */
export async function seqsOf(
  read: Read,
  eyes: Eyes,
  scope: Scope,
  filter: ActFilter,
  cursor: Cursor,
  perPage: number,
): Promise<number[]> {
  const direction = cursor.after === undefined ? 'desc' : 'asc'
  const limit = perPage + 1
  const walk = (query: ReturnType<typeof revisionsIn>) =>
    read.selectFrom(query.orderBy('seq', direction).limit(limit).as('walk')).select('walk.seq')
  const walks = branches(read, eyes, scope, filter).map((query) => walk(within(query, filter, cursor)))
  const [first, ...rest] = walks
  if (!first) return []
  const all = rest.reduce((union, next) => union.union(next), first)
  const rows = await read
    .selectFrom(all.as('page'))
    .select('page.seq')
    .orderBy('page.seq', direction)
    .limit(limit)
    .execute()
  return rows.map((row) => row.seq)
}

function branches(read: Read, eyes: Eyes, scope: Scope, filter: ActFilter) {
  const { actor, actions, field } = filter
  if (filter.text || filter.tables)
    return actions && !actions.length ? [] : [found(read, eyes, scope, filter)]
  const by = (person: string | undefined) => {
    const all = revisionsIn(read, eyes)
    const acts = person ? all.where('r.actor_id', '=', person) : all
    return actions ? actions.map((action) => acts.where('r.action', '=', action)) : [acts]
  }
  if (scope.kind === 'desk') return by(actor)
  const narrowed =
    actions && !actions.length ? [] : [about(read, eyes, scope.kind, scope.id, { actor, actions, field })]
  const own = scope.kind === 'person' && (!actor || actor === scope.id) ? by(scope.id) : []
  return [...narrowed, ...own]
}

/** Every act that these eyes may know of. */
export function revisionsIn(read: Read, eyes: Eyes) {
  return read.selectFrom('revisions as r').select('r.seq as seq').where(isVisibleAct(eyes))
}

/**
 * Acts found by the index of words. It holds who did what to what as well, so that a rare act with a common word is
 * found as fast as a common one.
 */
function found(
  read: Read,
  eyes: Eyes,
  scope: Scope,
  { actor, actions, tables, text = '' }: ActFilter,
): ReturnType<typeof revisionsIn> {
  const words = wordsAsked(text)
  const wanted: string[][] = words.map((word) => [word])
  if (scope.kind === 'person') wanted.push([mark.subject(scope.id), mark.actor(scope.id)])
  else if (scope.kind !== 'desk') wanted.push([mark.subject(scope.id)])
  if (actor) wanted.push([mark.actor(actor)])
  if (actions) wanted.push(actions.map(mark.action))
  if (tables) wanted.push(tables.map(mark.table))
  let query = read
    .selectFrom('history_words as w')
    .crossJoin('revisions as r')
    .select('w.rowid as seq')
    .whereRef('r.seq', '=', 'w.rowid')
    .where(hasWords(read, wanted))
    .where(isVisibleAct(eyes))
  if (text && !words.length) query = query.where(sql<SqlBool>`1 = 0`)
  return query as unknown as ReturnType<typeof revisionsIn>
}

/** Acts about one thing. The cross join keeps SQLite on the subject's own index: the acts of one thing are few. */
function about(
  read: Read,
  eyes: Eyes,
  kind: Exclude<Scope['kind'], 'desk'>,
  id: string,
  { actor, actions, field }: ActFilter,
): ReturnType<typeof revisionsIn> {
  let query = read
    .selectFrom('revision_subjects as s')
    .crossJoin('revisions as r')
    .select('s.seq as seq')
    .whereRef('r.seq', '=', 's.seq')
    .where('s.subject_id', '=', id)
    .where('s.kind', '=', kind)
    .where(isVisibleAct(eyes))
  if (actor) query = query.where('r.actor_id', '=', actor)
  if (actions) query = query.where('r.action', 'in', actions)
  if (field) query = query.where(mentions(field))
  return query as unknown as ReturnType<typeof revisionsIn>
}

/** Entries are canonical: a row's id and table always stand side by side, and no text within a value looks so. */
function mentions({ table, id, column }: Field) {
  return sql<SqlBool>`r.entry like ${`%"id":"${id}","table":"${table}"%`} and r.entry like ${`%"${column}":{%`}`
}

/**
 * Bounds by number: times are turned into numbers with one look each, since numbers grow with time. There is one bound
 * to either side: of two, SQLite may begin its walk at the wider one and pass over all that lies between.
 */
function within(query: ReturnType<typeof revisionsIn>, filter: ActFilter, { before, after }: Cursor) {
  const { from, to } = filter
  // The index of words is walked by its own number: the bounds have to be on that.
  const seq = filter.text || filter.tables ? sql<number>`w.rowid` : sql<number>`r.seq`
  // A walk begins somewhere even without a cursor: acts that are hidden are passed over one by one, from there.
  const last = Math.min(before ?? MAX_SEQ, MAX_SEQ) - 1
  const first = Math.min(after ?? 0, MAX_SEQ - 1) + 1
  const highest = to
    ? sql<number>`(select case when d.seq < ${last} then d.seq else ${last} end from revisions d
        where d.at < ${endOf(to)} order by d.at desc, d.seq desc limit 1)`
    : last
  const bounded = query.where(seq, '<=', highest)
  if (from)
    return bounded.where(
      seq,
      '>=',
      sql<number>`(select case when d.seq > ${first} then d.seq else ${first} end from revisions d
        where d.at >= ${from} order by d.at, d.seq limit 1)`,
    )
  return after === undefined ? bounded : bounded.where(seq, '>=', first)
}

/** The beginning of the day, or of the minute, that follows. */
function endOf(time: string): string {
  const [start, length, digits] = time.includes('T')
    ? [`${time}:00Z`, 60_000, 16]
    : [`${time}T00:00:00Z`, 86_400_000, 10]
  return new Date(Date.parse(start) + length).toISOString().slice(0, digits)
}
