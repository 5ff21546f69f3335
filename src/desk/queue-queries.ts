import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ClaimState, Tables } from '../db/tables.ts'
import { isSeenDisputed, seenState } from '../ratings/readable-queries.ts'
import { MOST_COUNTED } from './limits.ts'
import { type Queue, type QueueAsked, queues } from './queues.ts'

/** Of a longer queue the rest is not weighed when it is put in order, so that its pages stay quick. */
const MOST_WEIGHED = 1_000

type Read = ReadonlyKysely<Tables>

/** A claim's own deadline goes before its article's. */
const dueOn = sql<string>`case when c.deadline_on = '' then a.deadline_on else c.deadline_on end`

const shown = ['c.id', 'c.number', 'c.wording', 'c.article_id', 'a.title', 'u.name as assignee'] as const

/** A queue with how many claims are in it, counted no further than MOST_COUNTED. */
export interface QueueCount {
  key: string
  label: string
  count: number
}

export interface QueuedClaim {
  id: string
  number: number
  wording: string
  /** As the person may see it: rated and disputed are *in check* to who is still to rate. */
  state: ClaimState
  article_id: string
  title: string
  /** Its own deadline, or else its article's; empty when neither has one. */
  deadline_on: string
  assignee: string | null
}

/** Where a claim stands in a queue. */
export interface QueuePlace {
  key: string
  label: string
  /** From 1; where it stood when it was opened if it is in the queue no longer. */
  at: number
  /** Whether it is in the queue still. */
  isIn: boolean
  /** How many are in the queue, at most MOST_COUNTED. */
  of: number
  previous: QueueNeighbour | null
  next: QueueNeighbour | null
}

interface QueueNeighbour {
  id: string
  at: number
}

/** How long all queues are for this person, in one statement. */
export async function queueCounts(read: Read, asked: QueueAsked): Promise<QueueCount[]> {
  const row = await read
    .selectNoFrom((e) =>
      queues.map((queue) =>
        e
          .selectFrom(
            // A column that the indexes hold: ids would be looked up row by row.
            queue.claims(read, asked).clearSelect().select('c.article_id').limit(MOST_COUNTED).as('queued'),
          )
          .select((n) => n.fn.countAll<number>().as('n'))
          .as(queue.key),
      ),
    )
    .executeTakeFirstOrThrow()
  const counts = row as Record<string, number | string>
  return queues.map(({ key, label }) => ({ key, label, count: Number(counts[key]) }))
}

/** The ids of a queue's claims in order, at most MOST_COUNTED. */
export async function queueOrder(read: Read, queue: Queue, asked: QueueAsked): Promise<string[]> {
  const rows = await inOrder(read, queue, asked).select('c.id').limit(MOST_COUNTED).execute()
  return rows.map(({ id }) => id)
}

/** The first of a queue's claims, in order. */
export async function queueStart(
  read: Read,
  queue: Queue,
  asked: QueueAsked,
  limit: number,
): Promise<QueuedClaim[]> {
  const rows = await inOrder(read, queue, asked)
    .leftJoin('users as u', 'u.id', 'c.assignee_id')
    .select(shown)
    .select(dueOn.as('deadline_on'))
    .select(seenState(asked.viewer).as('state'))
    .limit(limit)
    .execute()
  return rows
}

/** Queued claims by their ids, in the order of the ids. */
export async function queuedClaims(
  read: Read,
  ids: readonly string[],
  asked: QueueAsked,
): Promise<QueuedClaim[]> {
  if (!ids.length) return []
  const rows = await read
    .selectFrom('claims as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .leftJoin('users as u', 'u.id', 'c.assignee_id')
    .select(shown)
    .select(dueOn.as('deadline_on'))
    .select(seenState(asked.viewer).as('state'))
    .where('c.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Where a claim stands in a queue and what is before and after it; `at` is where it stood when it was opened. */
export async function placeInQueue(
  read: Read,
  queue: Queue,
  asked: QueueAsked,
  claimId: string,
  at: number,
): Promise<QueuePlace> {
  const ids = await queueOrder(read, queue, asked)
  const found = ids.indexOf(claimId)
  const isIn = found >= 0
  // What left the queue left a gap that the next one has moved into.
  const [before, after] = isIn ? [found - 1, found + 1] : [at - 2, at - 1]
  const neighbour = (place: number) => {
    const id = ids[place]
    return id ? { id, at: place + 1 } : null
  }
  return {
    ...{ key: queue.key, label: queue.label, isIn, of: ids.length },
    at: isIn ? found + 1 : at,
    previous: neighbour(Math.min(before, ids.length - 1)),
    next: neighbour(after),
  }
}

/** Disputes that the person may see first, then by the claim's deadline or its article's, those without one last. */
function inOrder(read: Read, queue: Queue, asked: QueueAsked) {
  return read
    .selectFrom(queue.claims(read, asked).limit(MOST_WEIGHED).as('queued'))
    .innerJoin('claims as c', 'c.id', 'queued.id')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .orderBy((e) => e.case().when(isSeenDisputed(asked.viewer)).then(0).else(1).end())
    .orderBy((e) => e.case().when(dueOn, '=', '').then(1).else(0).end())
    .orderBy(dueOn)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .orderBy('c.number')
}
