import { randomUUIDv7 } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ClaimCondition } from '../src/claims/conditions.ts'
import { claimById } from '../src/claims/queries.ts'
import type { Actor } from '../src/db/change.ts'
import type { ClaimState } from '../src/db/tables.ts'
import { rateClaim } from '../src/ratings/commands.ts'
import { takeDecidersPart } from '../src/ratings/verdict-commands.ts'
import { removeEvidence } from '../src/sources/evidence-commands.ts'
import { type Action, permissions, ruleOf } from '../src/users/rules.ts'
import { type Attempted, attempts, flagged, type Subject } from './support/attempts.ts'
import { importedArticle, rowOf, rowsOf, withPolicies } from './support/factories.ts'
import { as, claimIn, decided, makeStage, moved, roles, type Stage, type Who } from './support/stage.ts'
import type { Fields } from './support/world.ts'

/** Each condition of each act, one at a time not met on the real desk: refused with what is missing, and nothing written. */
interface Unmet {
  /** Makes the condition fail for this person, and leaves the claim in its state. */
  make: (stage: Stage, claim: string, who: Actor, action: Action) => Promise<void>
  says: string
  /** What is sent in place of the usual fields. */
  fields?: (stage: Stage, claim: string, who: Actor) => Promise<Fields>
  /** The states in which it can fail at all; absent: all. */
  states?: readonly ClaimState[]
}

const unmet: Record<ClaimCondition, Unmet> = {
  'a blind eye': {
    make: async (stage, claim, who) => {
      if (who.role !== 'reviewer') return as(stage, who, (c) => takeDecidersPart(c, claim))
      // A reviewer cannot take the decider's part; it was theirs when they were an editor.
      await as(stage, stage.ana, async (c) => {
        const at = { article_id: stage.article, claim_id: claim, created_at: c.at }
        await c.insert('deciders', { id: randomUUIDv7(), ...at, person_id: who.id })
        await c.record({ action: 'decider.named' })
      })
    },
    says: 'You can read others’ ratings of this claim, so yours would not be blind: you decide it instead.',
  },
  'no rating yet': {
    make: async (stage, claim, who) => {
      const { state } = await rowOf(stage, 'claims', claim)
      await withPolicies(stage, { ratings: 5, visibility: 'open' })
      await answers(stage, claim, who, 'true')
      if ((await rowOf(stage, 'claims', claim)).state !== state) await moved(stage, claim, state)
    },
    says: 'You rated this claim: you see what others answered already.',
  },
  'evidence first': {
    make: async (stage, claim) => {
      for (const { id, version } of await rowsOf(stage, 'evidence', { claim_id: claim, removed_at: null }))
        await as(stage, stage.ana, (c) => removeEvidence(c, id, version, 'Not that one.'))
    },
    says: 'Attach evidence first: the desk says nothing about whether it is so without any.',
  },
  'a reason for changing it': {
    make: async (stage, claim, who) => {
      const { state } = await rowOf(stage, 'claims', claim)
      await withPolicies(stage, { ratings: 5, visibility: 'open' })
      await answers(stage, claim, who, 'true')
      if (!(await rowsOf(stage, 'ratings', { rater_id: stage.ben.id })).length)
        await answers(stage, claim, stage.ben, 'true')
      if ((await rowOf(stage, 'claims', claim)).state !== state) await moved(stage, claim, state)
    },
    fields: async (stage) => {
      const level = stage.level.true.false ?? ''
      return { question: 'true', level, confidence: 'low', rationale: '', reason: ' ', version: '1' }
    },
    says: 'Say why you change it: others have answered too, and both ratings stay in the history.',
  },
  'enough ratings': {
    make: async (stage, claim) => {
      const { state } = await rowOf(stage, 'claims', claim)
      await withPolicies(stage, { ratings: 3 })
      if ((await rowOf(stage, 'claims', claim)).state !== state) await moved(stage, claim, state)
    },
    says: 'Needs one more rating of whether it is so.',
  },
  'no judge in their own cause': {
    make: async (stage, claim, who) => {
      await withPolicies(stage, { visibility: 'open' })
      await answers(stage, claim, who, 'true')
    },
    says: 'You rated this claim: an editor who did not rate it has to decide.',
  },
  'a judge outside the dispute': {
    make: async (stage, claim, who) => {
      await withPolicies(stage, { raterDecides: 'with another', visibility: 'open' })
      await answers(stage, claim, who, 'true')
    },
    states: ['disputed'],
    says: 'The raters differ, and you are one of them: an editor who did not rate it settles it.',
  },
  'two sources or a reason': {
    make: (stage) => withPolicies(stage, { twoSources: true }),
    says: 'Needs a second independent source, or a reason why one is enough.',
  },
  'a reason for settling it': {
    make: async (stage, claim, _, action) => {
      if (action !== 'claim.confirm') return
      // Decided while the raters agreed; then a third differs.
      const [verdict] = await rowsOf(stage, 'verdicts', { claim_id: claim })
      await as(stage, stage.eva, async (c) => {
        if (verdict) await c.update('verdicts', verdict, { dispute_reason: '' })
        await c.record({ action: 'verdict.proposed' })
      })
    },
    fields: async (stage, claim) => {
      const [verdict] = await rowsOf(stage, 'verdicts', { claim_id: claim })
      const decision = { level: stage.level.true.true ?? '', summary: 'So.', dispute_reason: '' }
      return { ...decision, version: String(verdict?.version ?? 0) }
    },
    states: ['disputed'],
    says: 'The raters differ: say why you settle it as you do.',
  },
  'a verdict that waits': {
    make: async () => {},
    says: 'No verdict on this claim waits to be confirmed.',
  },
  'a second editor': {
    make: async (stage, claim, who) => {
      await flagged(stage, claim)
      await decided(stage, claim, who)
    },
    says: 'You decided this claim: a second editor has to confirm it.',
  },
}

const conditional = (Object.keys(permissions) as Attempted[]).filter((action) => ruleOf(action).needs)

describe.each(conditional)('%s', (action) => {
  const { needs = [], states = [], roles: allowed } = ruleOf(action)
  test.each(needs)('waits for: %s', async (condition) => {
    const { make, states: only = states } = unmet[condition]
    for (const state of states.filter((state) => only.includes(state)))
      for (const who of roles.filter((role): role is Actor['role'] => allowed.includes(role as never))) {
        const stage = await makeStage()
        const claim = await claimIn(stage, state, true)
        const { actor } = stage.cast[who]
        if (action === 'claim.confirm' && !/verdict that waits|second editor/.test(condition))
          await attempts[action].other?.(stage, claim)
        if (action === 'claim.uphold') await attempts[action].other?.(stage, claim)
        await make(stage, claim, actor, action)
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
  action: Attempted,
  who: Who,
  state: ClaimState,
  claim: string,
  condition: ClaimCondition,
) {
  const cell = `${action} by ${who} on ${state} without ${condition}`
  const before = await standing(stage, claim)
  expect(before.claim.state, cell).toBe(state)
  const subject: Subject = { claim, other: '' }
  const { fields: own, says } = unmet[condition]
  const status = ruleOf(action).brings?.includes(condition) ? 422 : 409
  const fields = own
    ? await own(stage, claim, stage.cast[who].actor)
    : await attempts[action].fields(subject, stage)
  const answer = await stage.cast[who].post(attempts[action].path(subject, stage), fields)
  expect(answer.status, cell).toBe(status)
  const shown = status === 409 ? '.refusal' : '.error-summary'
  expect(answer.document.querySelector(shown)?.textContent ?? '', cell).toContain(says)
  expect(await standing(stage, claim), cell).toEqual(before)
}

function answers(stage: Stage, claim: string, who: Actor, key: string): Promise<number> {
  const level = stage.level.true[key] ?? ''
  const rating = {
    question: 'true',
    level,
    confidence: 'low',
    rationale: '',
    reason: '',
    version: 0,
  } as const
  return as(stage, who, (c) => rateClaim(c, claim, { ...rating, once: undefined }))
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
