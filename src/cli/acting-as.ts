import type { Context } from '../context.ts'
import type { Actor } from '../db/change.ts'
import { systemActor } from '../desk/system-actor.ts'
import { NotFound } from '../errors.ts'
import { userByEmail } from '../users/queries.ts'

/** The person a command line acts for, or the desk itself when none is named. @throws NotFound */
export async function actingAs(context: Context, email: string | undefined): Promise<Actor> {
  if (!email) return systemActor
  const user = await userByEmail(context.read, email)
  if (!user || user.disabled_at) throw new NotFound(`Nobody with the address ${email} is on this desk.`)
  return { id: user.id, name: user.name, role: user.role }
}
