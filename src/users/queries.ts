import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables, UserTable } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

export type User = Selectable<UserTable>
/** A person as others see them. */
export type Person = Pick<User, 'id' | 'name' | 'role' | 'disabled_at'>
/** A person as admins see them. */
export type PersonListed = Pick<
  User,
  'id' | 'version' | 'name' | 'email' | 'role' | 'disabled_at' | 'created_at'
> & {
  /** Whether name and address are gone for good. */
  erased: boolean
  /** Last use of a session that is still open; null without one. */
  seen_at: string | null
}

type Read = ReadonlyKysely<Tables>

/** Everybody who has ever been on the desk, by name. */
export function people(read: Read): Promise<Person[]> {
  return read
    .selectFrom('users')
    .select(['id', 'name', 'role', 'disabled_at'])
    .orderBy('name')
    .execute() as Promise<Person[]>
}

/** Everybody with what an admin needs, those who may sign in first, by name. */
export async function peopleListed(read: Read): Promise<PersonListed[]> {
  const rows = await read
    .selectFrom('users as u')
    .select(['u.id', 'u.version', 'u.name', 'u.email', 'u.role', 'u.disabled_at', 'u.created_at'])
    .select((e) =>
      e
        .selectFrom('sessions as s')
        .select((n) => n.fn.max('s.seen_at').as('seen_at'))
        .whereRef('s.user_id', '=', 'u.id')
        .as('seen_at'),
    )
    .orderBy((e) => e.case().when('u.disabled_at', 'is', null).then(0).else(1).end())
    .orderBy('u.name')
    .execute()
  return rows.map((row) => ({ ...row, erased: isErased(row) }))
}

/** Whether anybody besides this person is an admin who may sign in. */
export async function otherAdmins(read: Read, id: string): Promise<boolean> {
  const found = await read
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether who this person was has been erased: of theirs there is no address any more. */
export function isErased({ email }: Pick<User, 'email'>): boolean {
  return !email.includes('@')
}

export async function erasedCount(read: Read): Promise<number> {
  const { n } = await read
    .selectFrom('users')
    .select((e) => e.fn.countAll().as('n'))
    .where('email', 'like', 'erased %')
    .executeTakeFirstOrThrow()
  return Number(n)
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
