import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../src/context.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { startSession } from '../../src/users/session-store.ts'

/** Somebody who has rated nothing yet, so that every claim can be rated once more, also on a desk used before. */
export async function newReviewer(context: Context): Promise<string> {
  const id = randomUUIDv7()
  await context.change(systemActor, async (c) => {
    await c.insert('users', {
      id,
      name: 'Bench Reviewer',
      email: `${id}@desk.example`,
      role: 'reviewer',
      password_hash: '',
      salt: id,
      disabled_at: null,
      created_at: c.at,
    })
    await c.record({ action: 'user.joined' })
  })
  return id
}

/** The cookie of a new session of theirs. */
export async function cookieOf(context: Context, userId: string): Promise<string> {
  return `__Host-assay=${await startSession(context.keep, userId, 'bench', context.now())}`
}
