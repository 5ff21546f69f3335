import { randomUUIDv7 } from 'node:crypto'
import { beginCheck } from '../articles/steps.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict } from '../errors.ts'
import { require } from '../users/permissions.ts'
import type { ReplyReasonInput } from './input.ts'
import { replyNeedOf } from './queries.ts'

/** Marks a claim as needing a reply, or says anew why; a waiver is over by it. @throws Stale */
export async function needReply(c: Change, claimId: string, input: ReplyReasonInput): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'reply.need', claim.state)
  const { reason, version } = input
  const before = await replyNeedOf(c.read, claimId)
  const needed = { reason, needed_by: c.actor.id, needed_at: c.at }
  if (!before)
    await c.insert('reply_needs', {
      id: randomUUIDv7(),
      article_id: claim.article_id,
      claim_id: claimId,
      ...needed,
      ...unwaived,
    })
  else {
    await checkVersion(c, 'reply_needs', before, version, { reason }, { reason: before.reason })
    if (before.reason === reason && !before.waived_at) return c.unchanged()
    await c.update('reply_needs', before, { ...needed, ...unwaived })
  }
  await beginCheck(c, claim.article_id)
  await c.record({ action: 'reply.needed', reason })
}

/**
 * An editor lets a claim do without the reply it needs, and says why.
 * @throws Conflict when it needs none, Stale
 */
export async function waiveReply(c: Change, claimId: string, input: ReplyReasonInput): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'reply.waive', claim.state)
  const { reason, version } = input
  const need = await replyNeedOf(c.read, claimId)
  if (!need) throw new Conflict('The claim needs no reply, so there is none to waive.')
  await checkVersion(c, 'reply_needs', need, version, { reason }, { reason: need.waived_reason })
  if (need.waived_at) return c.unchanged()
  await c.update('reply_needs', need, { waived_reason: reason, waived_by: c.actor.id, waived_at: c.at })
  await c.record({ action: 'reply.waived', reason })
}

const unwaived = { waived_reason: '', waived_by: null, waived_at: null }
