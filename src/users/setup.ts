import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { systemActor } from '../desk/system-actor.ts'
import { makeInvitation, withdrawInvitation } from './commands.ts'
import { openInvitationsBy } from './invitation-queries.ts'
import { anyUser } from './queries.ts'
import { hashOf } from './session-store.ts'

export const SETUP_HOURS = 24
export const INVITATION_DAYS = 7
const TOKEN_BYTES = 24

/**
 * The one-time link that makes the first admin. Each call makes a new one and withdraws the one before.
 * @param origin where people reach the desk, if not at the configured address
 * @returns null when somebody is on the desk already
 */
export async function setupLink(
  context: Context,
  origin: string = context.config.publicUrl,
): Promise<string | null> {
  if (await anyUser(context.read)) return null
  const { token } = newToken()
  const tokenHash = linkHash('setup', token)
  await context.change(systemActor, async (c) => {
    for (const before of await openInvitationsBy(c.read, systemActor.id)) await withdrawInvitation(c, before)
    const expiresAt = new Date(context.now().getTime() + SETUP_HOURS * 3_600_000).toISOString()
    await makeInvitation(c, { tokenHash, role: 'admin', expiresAt })
  })
  return `${origin}/setup/${token}`
}

/** What the desk keeps of a link's secret. The set-up link's is another than an invitation's: it opens nothing else. */
export function linkHash(kind: 'setup' | 'join', token: string): string {
  return hashOf(kind === 'setup' ? `setup ${token}` : token)
}

/** An invitation's secret, and the digest that is all the desk keeps of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, tokenHash: linkHash('join', token) }
}
