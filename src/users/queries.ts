import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables, UserTable } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

export type User = Selectable<UserTable>
/** A person as others see them. */
export type Person = Pick<User, 'id' | 'name' | 'role' | 'disabled_at'>

type Read = ReadonlyKysely<Tables>

/** Everybody who has ever been on the desk, by name. */
export function people(read: Read): Promise<Person[]> {
  return read
    .selectFrom('users')
    .select(['id', 'name', 'role', 'disabled_at'])
    .orderBy('name')
    .execute() as Promise<Person[]>
}

/** @throws NotFound */
export async function userById(read: Read, id: string): Promise<User> {
  const user = await read.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  if (!user) throw new NotFound('There is no such person.')
  return user
}

export function userByEmail(read: Read, email: string): Promise<User | undefined> {
  return read
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst() as Promise<User | undefined>
}

export async function anyUser(read: Read): Promise<boolean> {
  return (await read.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
}
