import { describe, expect, test } from 'vitest'
import { claimStates } from '../src/claims/vocabulary.ts'
import type { ClaimState } from '../src/db/tables.ts'
import { type Action, permissions } from '../src/users/rules.ts'
import { type Attempted, attempts, pathOf, reads, type Subject } from './support/attempts.ts'
import { rowOf } from './support/factories.ts'
import { claimIn, makeStage, roles, type Stage, type Who } from './support/stage.ts'
import type { Answer } from './support/world.ts'

interface Permission {
  roles: readonly string[]
  states?: readonly ClaimState[]
  does: string
}

test('the table says what was meant: readers read, reviewers work, editors decide, admins keep the desk', () => {
  const lowest = (action: Action) =>
    roles.find((role) => (permissions[action].roles as readonly string[]).includes(role))
  const by = Object.groupBy(Object.keys(permissions) as Action[], (action) => lowest(action) ?? 'nobody')
  expect(by.reader).toEqual(['account.edit'])
  expect(by.editor).toEqual([
    ...[
      'claim.assign-by-load',
      'claim.uphold',
      'claim.take-part',
      'claim.decide',
      'claim.confirm',
      'claim.reopen',
      'snapshot.remove',
      'agreement.read',
      'reply.waive',
    ],
    ...['report.issue', 'exception.waive', 'article.sign', 'article.reopen', 'report.withdraw'],
    'report.bundle',
    'history.verify',
  ])
  expect(by.admin).toEqual([
    'person.invite',
    'person.edit',
    'person.erase',
    'desk.edit',
    'policy.edit',
    'scale.edit',
    'checklist.edit',
    'witness.edit',
  ])
  expect(by.reviewer).toHaveLength(Object.keys(permissions).length - 25)
  for (const action of Object.keys(permissions) as Action[])
    expect(permissions[action].roles, action).toContain('admin')
})

describe.each(Object.keys(attempts) as Attempted[])('%s', (action) => {
  const { roles: allowed, states }: Permission = permissions[action]

  test('is done by those who may, refused to the others', async () => {
    const stage = await makeStage()
    for (const state of states ? claimStates : (['to check'] as const)) {
      const opens = !states || states.includes(state)
      const refused = roles.filter((who) => !opens || !allowed.includes(who))
      const shared = refused.length ? await subjectIn(stage, action, state) : null
      for (const who of refused) if (shared) await isRefused(stage, action, who, state, shared)
      for (const who of roles)
        if (!refused.includes(who)) await isDone(stage, action, who, await subjectIn(stage, action, state))
    }
  })
})

test.each(Object.keys(reads) as (keyof typeof reads)[])(
  '%s: its page is shown to those who may',
  async (action) => {
    const stage = await makeStage()
    const path = await pathOf(stage, action)
    const { roles: allowed, does }: Permission = permissions[action]
    for (const who of roles) {
      const answer = await stage.cast[who].get(path)
      if (allowed.includes(who)) expect(answer.status, who).toBe(200)
      else if (who === 'stranger') expect(answer.headers.get('Location'), who).toMatch(/^\/session/)
      else {
        expect(answer.status, who).toBe(403)
        expect(answer.document.body.textContent).toContain(`As ${who} you may not ${does}.`)
      }
    }
  },
)

/** States which a refusal does not tell apart: that would tell how far the ratings are. */
const underWay: readonly ClaimState[] = ['to check', 'in check', 'rated', 'disputed', 're-check']

async function isRefused(stage: Stage, action: Attempted, who: Who, state: ClaimState, subject: Subject) {
  const cell = `${action} by ${who} on ${state}`
  const before = await standing(stage, subject)
  const answer = await tryIt(stage, action, who, subject)
  expect(await standing(stage, subject), cell).toEqual(before)
  if (who === 'stranger') return expect(answer.status, cell).toBe(401)
  const { roles, does }: Permission = permissions[action]
  if (!roles.includes(who)) {
    expect(answer.status, cell).toBe(403)
    return expect(answer.document.body.textContent, cell).toContain(`As ${who} you may not ${does}.`)
  }
  const { refuses = 409 } = attempts[action]
  expect(answer.status, cell).toBe(refuses)
  if (refuses === 409)
    expect(answer.document.body.textContent, cell).toContain(
      `The claim is ${underWay.includes(state) ? 'under way' : state}; to ${does}`,
    )
}

async function isDone(stage: Stage, action: Attempted, who: Who, subject: Subject) {
  const cell = `${action} by ${who}`
  const before = await stage.acts()
  const answer = await tryIt(stage, action, who, subject)
  const { records, succeeds = 303 } = attempts[action]
  expect(answer.status, `${cell}: ${answer.document.querySelector('main')?.textContent}`).toBe(succeeds)
  const acts = (await stage.acts()).slice(before.length)
  expect(acts.map((act) => act.actor)).toEqual([stage.cast[who].actor.id])
  expect([records].flat(), cell).toContain(acts[0]?.action)
  if (action.startsWith('claim.') && action !== 'claim.create')
    expect(JSON.stringify(acts[0]?.rows), cell).toContain(subject.claim)
}

async function tryIt(stage: Stage, action: Attempted, who: Who, subject: Subject): Promise<Answer> {
  const { path, fields } = attempts[action]
  return stage.cast[who].post(path(subject, stage), await fields(subject, stage))
}

/** How far the history goes and what the claim is: neither may move when something is refused. */
async function standing(stage: Stage, { claim }: Subject) {
  const last = await stage.context.read
    .selectFrom('revisions')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return { last, claim: await rowOf(stage, 'claims', claim) }
}

async function subjectIn(stage: Stage, action: Attempted, state: ClaimState): Promise<Subject> {
  const claim = await claimIn(stage, state, action.startsWith('evidence.') || action === 'claim.rate')
  return { claim, other: (await attempts[action].other?.(stage, claim)) ?? '' }
}
