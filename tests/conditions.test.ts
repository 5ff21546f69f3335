import { describe, expect, test } from 'vitest'
import type { ClaimCondition } from '../src/claims/conditions.ts'
import { claimById } from '../src/claims/queries.ts'
import type { Actor } from '../src/db/change.ts'
import type { ClaimState } from '../src/db/tables.ts'
import { rateClaim } from '../src/ratings/commands.ts'
import { removeEvidence } from '../src/sources/evidence-commands.ts'
import { type Action, permissions, ruleOf } from '../src/users/permissions.ts'
import { attempts, flagged, type Subject } from './support/attempts.ts'
import { importedArticle, rowOf, rowsOf, withPolicies } from './support/factories.ts'
import { as, claimIn, decided, makeStage, moved, roles, type Stage, type Who } from './support/stage.ts'

/** Each condition of each act, one at a time not met on the real desk: refused with what is missing, and nothing written. */

/** Makes a condition fail for this person, and leaves the claim in its state. */
const unmet: Record<ClaimCondition, (stage: Stage, claim: string, who: Actor) => Promise<void>> = {
  'evidence first': async (stage, claim) => {
    for (const { id, version } of await rowsOf(stage, 'evidence', { claim_id: claim, removed_at: null }))
      await as(stage, stage.ana, (c) => removeEvidence(c, id, version, 'Not that one.'))
  },
  'enough ratings': async (stage, claim) => {
    const { state } = await rowOf(stage, 'claims', claim)
    await withPolicies(stage, { ratings: 3 })
    if ((await rowOf(stage, 'claims', claim)).state !== state) await moved(stage, claim, state)
  },
  'no judge in their own cause': async (stage, claim, who) => {
    const level = stage.level.true.true ?? ''
    const rating = { question: 'true', level, confidence: 'low', rationale: '', version: 0 } as const
    await as(stage, who, (c) => rateClaim(c, claim, { ...rating, once: undefined }))
  },
  'two sources or a reason': (stage) => withPolicies(stage, { twoSources: true }),
  'a verdict that waits': async () => {},
  'a second editor': async (stage, claim, who) => {
    await flagged(stage, claim)
    await decided(stage, claim, who)
  },
}

/** What each says when it is not met as above. */
const sentences: Record<ClaimCondition, string> = {
  'evidence first': 'Attach evidence first: the desk says nothing about whether it is so without any.',
  'enough ratings': 'Needs one more rating of whether it is so.',
  'no judge in their own cause': 'You rated this claim: an editor who did not rate it has to decide.',
  'two sources or a reason': 'Needs a second independent source, or a reason why one is enough.',
  'a verdict that waits': 'No verdict on this claim waits to be confirmed.',
  'a second editor': 'You decided this claim: a second editor has to confirm it.',
}

const conditional = (Object.keys(permissions) as Action[]).filter((action) => ruleOf(action).needs)

describe.each(conditional)('%s', (action) => {
  const { needs = [], states = [], roles: allowed } = ruleOf(action)
  test.each(needs)('waits for: %s', async (condition) => {
    for (const state of states)
      for (const who of roles.filter((role): role is Actor['role'] => allowed.includes(role as never))) {
        const stage = await makeStage()
        const claim = await claimIn(stage, state, true)
        if (action === 'claim.confirm' && !/verdict that waits|second editor/.test(condition))
          await attempts[action].other?.(stage, claim)
        if (action === 'claim.uphold') await attempts[action].other?.(stage, claim)
        await unmet[condition](stage, claim, stage.cast[who].actor)
        if ((await rowOf(stage, 'claims', claim)).state !== state) await moved(stage, claim, state)
        await isRefused(stage, action, who, state, claim, condition)
      }
  })
})

test('a report waits for a decided claim', async () => {
  const stage = await makeStage()
  const article = await importedArticle(stage.cast.reviewer)
  const before = await stage.acts()
  const answer = await stage.cast.editor.post(`/articles/${article}/editions`)
  expect(answer.status).toBe(409)
  expect(answer.document.body.textContent).toContain('Decide at least one claim first')
  expect(await stage.acts()).toHaveLength(before.length)
})

async function isRefused(
  stage: Stage,
  action: Action,
  who: Who,
  state: ClaimState,
  claim: string,
  condition: ClaimCondition,
) {
  const cell = `${action} by ${who} on ${state} without ${condition}`
  const before = await standing(stage, claim)
  expect(before.claim.state, cell).toBe(state)
  const subject: Subject = { claim, other: '' }
  const { path, fields } = attempts[action]
  const answer = await stage.cast[who].post(path(subject, stage), await fields(subject, stage))
  expect(answer.status, cell).toBe(409)
  expect(answer.document.querySelector('.refusal')?.textContent, cell).toContain(sentences[condition])
  expect(await standing(stage, claim), cell).toEqual(before)
}

/** All that could have been written: the history, the claim, and every row that hangs on it. */
async function standing(stage: Stage, claim: string) {
  const { context } = stage
  return {
    acts: (await stage.acts()).length,
    claim: await claimById(context.read, claim),
    ratings: await rowsOf(stage, 'ratings', { claim_id: claim }),
    verdicts: await rowsOf(stage, 'verdicts', { claim_id: claim }),
    evidence: await rowsOf(stage, 'evidence', { claim_id: claim }),
  }
}
