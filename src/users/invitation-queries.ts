import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { InvitationTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

export type Invitation = Selectable<InvitationTable>
/** An invitation as lists show it: without anything that could be used to join. */
export type InvitationShown = Pick<Invitation, 'id' | 'role' | 'created_at' | 'expires_at'> & {
  by: string | null
}

/** How many open invitations a page lists. */
const MAX_LISTED = 200

type Read = ReadonlyKysely<Tables>

/** The invitation behind a link, if it may still be taken up. @throws NotFound with the same words in every other case */
export async function openInvitation(read: Read, tokenHash: string, at: string): Promise<Invitation> {
  const invitation = await read
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (invitation && !invitation.used_at && !invitation.withdrawn_at && invitation.expires_at > at)
    return invitation
  throw new NotFound(
    'This link is not valid any more: it was used, withdrawn, or is too old. Ask for a new one.',
  )
}

/** Invitations that may still be taken up, newest first. */
export function openInvitations(read: Read, at: string): Promise<InvitationShown[]> {
  return read
    .selectFrom('invitations as i')
    .leftJoin('users as u', 'u.id', 'i.created_by')
    .select(['i.id', 'i.role', 'i.created_at', 'i.expires_at', 'u.name as by'])
    .where('i.used_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', at)
    .orderBy('i.id', 'desc')
    .limit(MAX_LISTED)
    .execute()
}

/** @throws NotFound */
export async function invitationById(read: Read, id: string): Promise<Invitation> {
  const invitation = await read.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!invitation) throw new NotFound('There is no such invitation.')
  return invitation
}

/** Open invitations that a person (or the desk itself) made. */
export function openInvitationsBy(read: Read, createdBy: string): Promise<Invitation[]> {
  return read
    .selectFrom('invitations')
    .selectAll()
    .where('created_by', '=', createdBy)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
