import { workOn } from '../articles/steps.ts'
import type { Change } from '../db/change.ts'
import { InvalidInput } from '../errors.ts'
import { notify } from '../notifications/steps.ts'
import { may, movedBy, require } from '../users/permissions.ts'
import type { Action } from '../users/rules.ts'
import { assignment, requireAssignable } from './commands.ts'
import { groundsOf } from './grounds-queries.ts'
import { type BulkInput, MAX_TAGS } from './input.ts'
import { type Claim, claimsByIds } from './queries.ts'
import type { Grounds } from './state.ts'

type Patch = Partial<
  Pick<Claim, 'state' | 'unrated_state' | 'state_reason' | 'assignee_id' | 'deadline_on' | 'tags_json'>
>

const actions: Record<BulkInput['act'], { permission: Action; recorded: string }> = {
  accept: { permission: 'claim.accept', recorded: 'claim.accepted' },
  discard: { permission: 'claim.discard', recorded: 'claim.discarded' },
  assign: { permission: 'claim.assign', recorded: 'claim.assigned' },
  schedule: { permission: 'claim.schedule', recorded: 'claim.scheduled' },
  tag: { permission: 'claim.tag', recorded: 'claim.tagged' },
  untag: { permission: 'claim.tag', recorded: 'claim.tagged' },
  'set-aside': { permission: 'claim.set-aside', recorded: 'claim.set-aside' },
  restore: { permission: 'claim.restore', recorded: 'claim.restored' },
}

/**
 * Does one act to many claims of an article. Claims whose state does not allow it are left as they are and counted.
 * @returns how many changed, and how many were left
 */
export async function changeClaims(
  c: Change,
  articleId: string,
  input: BulkInput,
): Promise<{ changed: number; left: number }> {
  const { permission, recorded } = actions[input.act]
  require(c.actor, permission)
  requireFields(input)
  if (input.act === 'assign') await requireAssignable(c, input.assignee)
  const claims = (await claimsByIds(c.read, input.claim)).filter((claim) => claim.article_id === articleId)
  const grounds = input.act === 'restore' ? await groundsOf(c.read, claims) : null
  const changed: string[] = []
  for (const claim of claims) {
    if (!may(c.actor, permission, claim.state)) continue
    if (input.act === 'discard' && claim.state !== 'proposed' && !input.reason) continue
    if (await c.update('claims', claim, patchFor(claim, input, grounds?.get(claim.id))))
      changed.push(claim.id)
  }
  if (!changed.length) c.unchanged()
  else {
    if (input.act === 'assign' && input.assignee) await tellAssignee(c, articleId, input.assignee, changed)
    await workOn(c, permission, articleId)
    await c.record({ action: recorded, article: articleId, reason: input.reason })
  }
  return { changed: changed.length, left: new Set(input.claim).size - changed.length }
}

/** Many claims at once are told at once. */
export function tellAssignee(c: Change, article_id: string, assignee: string, claims: readonly string[]) {
  const claim_id = claims.length === 1 ? (claims[0] ?? null) : null
  const told = { article_id, claim_id, claims: claims.length, subject: `${claims[0]}@${c.at}` }
  return notify(c, [assignee], { kind: 'assigned', ...told })
}

function requireFields({ act, tag, reason }: BulkInput): void {
  if ((act === 'tag' || act === 'untag') && !tag) throw new InvalidInput({ tag: 'Give the tag.' })
  if (act === 'set-aside' && !reason)
    throw new InvalidInput({ reason: 'Say why these claims are set aside.' })
}

function patchFor(claim: Claim, input: BulkInput, grounds: Grounds | undefined): Patch {
  switch (input.act) {
    case 'accept':
    case 'restore':
      return { ...movedBy(actions[input.act].permission, claim, grounds), state_reason: '' }
    case 'discard':
    case 'set-aside':
      return { ...movedBy(actions[input.act].permission, claim), state_reason: input.reason }
    case 'assign':
      return assignment(claim, input.assignee)
    case 'schedule':
      return { deadline_on: input.deadline_on }
    case 'tag':
    case 'untag': {
      const tags = new Set(JSON.parse(claim.tags_json) as string[])
      if (input.act === 'untag') tags.delete(input.tag)
      else if (tags.size < MAX_TAGS) tags.add(input.tag)
      return { tags_json: JSON.stringify([...tags]) }
    }
  }
}
