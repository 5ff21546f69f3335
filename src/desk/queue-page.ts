import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { type Answer, answersTo } from '../ratings/answer-queries.ts'
import { QUEUE_PAGE, QUEUE_SHOWN } from './limits.ts'
import {
  placeInQueue,
  type QueueCount,
  type QueuedClaim,
  type QueuePlace,
  queueCounts,
  queuedClaims,
  queueOrder,
  queueStart,
} from './queue-queries.ts'
import { type Queue, type QueueAsked, queues } from './queues.ts'

type Read = ReadonlyKysely<Tables>

/** A queue as its page shows it. */
export interface QueuePage {
  key: string
  label: string
  about: string
  empty: string
  counts: QueueCount[]
  claims: QueuedClaim[]
  /** Who answered what about them, by claim; null for a queue that does not show it. */
  answers: ReadonlyMap<string, readonly Answer[]> | null
  /** Place of the first claim shown, from 1. */
  first: number
  of: number
}

/** One's own queue and the length of all, for the desk's page. */
export interface OwnQueue {
  counts: QueueCount[]
  claims: QueuedClaim[]
}

/** @throws NotFound */
export function queueByKey(key: unknown): Queue {
  const queue = queues.find((queue) => queue.key === key)
  if (!queue) throw new NotFound('There is no such queue.')
  return queue
}

/** @param first place of the first claim to show, from 1 */
export async function queuePage(
  read: Read,
  queue: Queue,
  asked: QueueAsked,
  first: number,
): Promise<QueuePage> {
  const ids = await queueOrder(read, queue, asked)
  const { key, label, about, empty, withAnswers } = queue
  const shown = ids.slice(first - 1, first - 1 + QUEUE_PAGE)
  return {
    ...{ key, label, empty, about: about(asked), first, of: ids.length },
    counts: await queueCounts(read, asked),
    claims: await queuedClaims(read, shown, asked),
    answers: withAnswers ? await answersTo(read, asked.viewer, shown) : null,
  }
}

export async function ownQueue(read: Read, asked: QueueAsked): Promise<OwnQueue> {
  return {
    counts: await queueCounts(read, asked),
    claims: await queueStart(read, queueByKey('mine'), asked, QUEUE_SHOWN),
  }
}

/**
 * The queue that a claim's page was opened from, as the address or a form says it (`queue` and `at`), with what is
 * before and after. Null when it says none that there is.
 */
export async function queueOf(
  read: Read,
  asked: QueueAsked,
  claimId: string,
  fields: Record<string, unknown>,
): Promise<QueuePlace | null> {
  const queue = queues.find(({ key }) => key === fields.queue)
  if (!queue || asked.viewer.role === 'reader') return null
  const at = Number(fields.at)
  return placeInQueue(read, queue, asked, claimId, Number.isInteger(at) && at > 0 ? at : 1)
}
