import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { queueByKey } from '../desk/queue-page.ts'
import { type QueuedClaim, queuedClaims, queueOrder } from '../desk/queue-queries.ts'
import type { QueueAsked } from '../desk/queues.ts'
import type { ByLoadAsked } from './input.ts'
import { assignedByLoad, type Loaded } from './load.ts'
import { loads } from './load-queries.ts'

/** Who would get what, before anything is done. */
export interface AssignmentPage {
  people: {
    person: Loaded
    claims: QueuedClaim[]
  }[]
  /** Of the claims asked for, those that somebody has by now. */
  gone: number
}

/**
 * What giving these claims out by load comes to: those named, or so many of the queue's first; to the people named,
 * or to all reviewers.
 */
export async function assignmentPage(
  read: ReadonlyKysely<Tables>,
  asked: QueueAsked,
  { claim, number, person }: ByLoadAsked,
): Promise<AssignmentPage> {
  const order = await queueOrder(read, queueByKey('unassigned'), asked)
  const chosen = claim.length ? order.filter((id) => claim.includes(id)) : order.slice(0, number)
  const everybody = await loads(read)
  const named = everybody.filter(({ id }) => person.includes(id))
  const people = named.length ? named : everybody.filter(({ role }) => role === 'reviewer')
  const shown = new Map((await queuedClaims(read, chosen, asked)).map((one) => [one.id, one]))
  const given = Map.groupBy(assignedByLoad(chosen, people), ({ to }) => to)
  return {
    people: people.map((person) => ({
      person,
      claims: (given.get(person.id) ?? []).flatMap(({ claim }) => shown.get(claim) ?? []),
    })),
    gone: claim.length ? new Set(claim).size - chosen.length : 0,
  }
}
