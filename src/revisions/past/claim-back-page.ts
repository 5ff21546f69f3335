import type { ReadonlyKysely } from 'kysely/readonly'
import { articleById } from '../../articles/queries.ts'
import { type Claim, claimSeen } from '../../claims/queries.ts'
import type { Tables } from '../../db/tables.ts'
import { eyesOf, type Seer } from '../../ratings/readable-queries.ts'
import { may } from '../../users/permissions.ts'
import type { Action } from '../../users/rules.ts'
import { columnLabel, isPlainValue } from '../columns.ts'
import { type DiffPart, wordDiff } from '../diff.ts'
import { permissionFor } from '../restorable.ts'
import { type Moment, momentOf } from './moment-queries.ts'
import { type ClaimField, claimThatStood, fieldsToPutBack } from './put-back-queries.ts'

export interface ClaimBackPage {
  moment: Moment
  /** As it stands now. */
  claim: Claim
  /** What would be put back: from how it stands now to how it stood. */
  fields: { label: string; from: string; to: string; words: DiffPart[] | null }[]
  /** Whether this person may do it, with the claim and its article in the states they are in. */
  mayPutBack: boolean
  /** The claim is discarded or set aside, and this person may bring it back. */
  mayRestore: boolean
}

/** What it would change to put a claim back to how it stood after an act. @throws NotFound */
export async function claimBackPage(
  read: ReadonlyKysely<Tables>,
  seer: Seer,
  claimId: string,
  seq: number,
): Promise<ClaimBackPage> {
  const eyes = await eyesOf(read, seer)
  const { claim } = await claimSeen(read, claimId, eyes)
  const moment = await momentOf(read, eyes, { kind: 'claim', id: claimId }, seq)
  const stood = await claimThatStood(read, claimId, seq)
  const acting = { role: seer.role, article: (await articleById(read, claim.article_id)).state }
  const can = (action: Action) => may(acting, action, claim.state)
  const fields = fieldsToPutBack(claim, stood)
  return {
    moment,
    claim,
    fields: fields.map((field) => {
      const [from, to] = [inWords(claim, field), inWords(stood, field)]
      const words = isPlainValue(field) ? null : wordDiff(from, to)
      return { label: columnLabel('claims', field), from, to, words }
    }),
    mayPutBack: can('history.restore') && fields.every((field) => can(permissionFor('claims', field))),
    mayRestore: can('claim.restore'),
  }
}

function inWords(claim: Claim, field: ClaimField): string {
  return field === 'tags_json' ? (JSON.parse(claim.tags_json) as string[]).join(', ') : claim[field]
}
