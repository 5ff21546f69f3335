import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { Role } from '../users/vocabulary.ts'
import type { Loaded } from './load.ts'
import { openStates } from './vocabulary.ts'

/** Everybody who can be given claims, by name, with how many open ones they have. */
export async function loads(read: ReadonlyKysely<Tables>): Promise<(Loaded & { role: Role })[]> {
  const people = await read
    .selectFrom('users')
    .select(['id', 'name', 'role'])
    .where('disabled_at', 'is', null)
    .where('role', '!=', 'reader')
    .orderBy('name')
    .orderBy('id')
    .execute()
  const rows = await read
    .selectFrom('claims')
    .select((e) => ['assignee_id', e.fn.countAll<number>().as('n')])
    .where(
      'assignee_id',
      'in',
      people.map(({ id }) => id),
    )
    .where('state', 'in', openStates)
    .groupBy('assignee_id')
    .execute()
  const open = new Map(rows.map(({ assignee_id, n }) => [assignee_id, Number(n)]))
  return people.map((person) => ({ ...person, open: open.get(person.id) ?? 0 }))
}
