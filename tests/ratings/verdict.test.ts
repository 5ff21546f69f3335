import { describe, expect, test } from 'vitest'
import { type DeskToRate, deskToRate } from '../support/desks.ts'
import { decide, during, rate, rowOf, rowsOf, withEvidence, withPolicies } from '../support/factories.ts'
import type { Fields, Visitor } from '../support/world.ts'

interface Desk extends DeskToRate {
  eva: Visitor
  editor: Visitor
}

async function desk(): Promise<Desk> {
  const world = await deskToRate()
  const eva = await world.signedIn('editor', 'Eva Lindqvist')
  return { ...world, eva, editor: await world.signedIn('editor', 'Elias Brandt') }
}

/** Two people say that it is so, as the desk asks. */
async function ratedTrue(world: Desk): Promise<void> {
  for (const by of [world.ana, world.ben])
    expect((await rate(by, world.claim, world.scale.true.true)).status).toBe(303)
}

const decides = (world: Desk, by: Visitor, level: string | undefined, more: Fields = {}) =>
  during(world, () => decide(by, world.claim, level, more))

const reopens = (world: Desk, by: Visitor, reason: string) =>
  during(world, () => by.post(`/claims/${world.claim}/reopening`, { reason }))

const stateOf = async (world: Desk) => (await rowOf(world, 'claims', world.claim)).state

describe('deciding', () => {
  test('an editor makes people’s ratings the desk’s verdict', async () => {
    const world = await desk()
    await ratedTrue(world)
    const said_level = Object.values(world.scale.said)[0] ?? ''
    const { answer, acts } = await decides(world, world.editor, world.scale.true['mostly-true'], {
      said_level,
    })
    expect(answer.status).toBe(303)
    const [verdict, more] = await rowsOf(world, 'verdicts')
    expect(more).toBeUndefined()
    expect(verdict).toMatchObject({
      ...{ claim_id: world.claim, level_id: world.scale.true['mostly-true'], said_level_id: said_level },
      ...{ summary: 'Twelve were opened, as the register shows.', decided_by: world.editor.actor.id },
      ...{ decided_at: acts[0]?.at, withdrawn_at: null, version: 1 },
    })
    expect(acts).toMatchObject([
      { action: 'claim.decided', article: world.article, actor: world.editor.actor.id },
    ])
    expect(await stateOf(world)).toBe('decided')
    const page = await world.ana.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).toContain('as the register shows')
  })

  test('a disputed claim is settled by it', async () => {
    const world = await desk()
    await rate(world.ana, world.claim, world.scale.true.true)
    await rate(world.ben, world.claim, world.scale.true.false)
    expect(await stateOf(world)).toBe('disputed')
    const { answer, acts } = await decides(world, world.editor, world.scale.true['half-true'])
    expect(answer.status).toBe(303)
    expect(acts[0]?.rows.at(-1)?.changes.state).toEqual({ from: 'disputed', to: 'decided' })
  })

  test('not before as many have rated it as the desk asks for', async () => {
    const world = await desk()
    await rate(world.ana, world.claim, world.scale.true.true)
    expect(await stateOf(world)).toBe('in check')
    const early = await decides(world, world.editor, world.scale.true.true)
    expect([early.answer.status, early.actions]).toEqual([409, []])
    await withPolicies(world, { ratings: 1 })
    expect(await stateOf(world)).toBe('rated')
    await withPolicies(world, { ratings: 3 })
    await rate(world.ben, world.claim, world.scale.true.true)
    expect(await stateOf(world)).toBe('in check')
    await withPolicies(world, { ratings: 2 })
    expect(await stateOf(world)).toBe('rated')
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })

  test('not by somebody who rated it', async () => {
    const world = await desk()
    await rate(world.editor, world.claim, world.scale.true.true)
    await rate(world.ana, world.claim, world.scale.true.true)
    const own = await decides(world, world.editor, world.scale.true.true)
    expect([own.answer.status, own.actions]).toEqual([409, []])
    expect(own.answer.document.body.textContent).toContain('an editor who did not rate it has to decide')
    expect(own.answer.text).toContain('as the register shows')
    const page = await world.editor.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('#verdict .needs')?.textContent).toContain('You rated this claim')
    expect(page.document.querySelector('form[action$="/verdict"]')).toBeNull()
    expect((await decides(world, world.eva, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })

  test('by the policies of two persons: if somebody else rated it too', async () => {
    const world = await desk()
    await withPolicies(world, { ratings: 1, raterDecides: 'with another' })
    await rate(world.editor, world.claim, world.scale.true.true)
    await rate(world.ana, world.claim, Object.values(world.scale.said)[0], { question: 'said' })
    const alone = await decides(world, world.editor, world.scale.true.true)
    expect([alone.answer.status, alone.actions]).toEqual([409, []])
    expect(alone.answer.document.body.textContent).toContain('Somebody other than you')
    await rate(world.ana, world.claim, world.scale.true.true)
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })

  test('by the policies of one person: alone', async () => {
    const world = await desk()
    await withPolicies(world, { ratings: 1, raterDecides: 'alone' })
    await rate(world.editor, world.claim, world.scale.true.true)
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })

  test('where two sources are asked for: with a second one, or a reason that stands with the verdict', async () => {
    const world = await desk()
    await withPolicies(world, { twoSources: true })
    await ratedTrue(world)
    const one = await decides(world, world.editor, world.scale.true.true)
    expect([one.answer.status, one.actions]).toEqual([409, []])
    const lacking = 'Needs a second independent source, or a reason why one is enough.'
    expect(one.answer.document.body.textContent).toContain(lacking)
    const needs = async () =>
      (await world.editor.get(`/claims/${world.claim}`)).document.querySelector('#verdict .needs')
        ?.textContent
    expect(await needs()).toContain(lacking)
    // Another page of the same printer is the same source; so is what has it from there.
    await withEvidence(world, world.ana, world.claim, { title: 'Second register' })
    await withEvidence(world, world.ana, world.claim, { publisher: 'The Post', origin: 'state  PRINTER' })
    await withEvidence(world, world.ana, world.claim, { publisher: 'Nobody', anonymous: '1' })
    await withEvidence(world, world.ana, world.claim, { publisher: 'Another', stance: 'context' })
    expect(await needs()).toContain(lacking)
    const reason = 'The register is the only count there is.'
    const { actions } = await decides(world, world.editor, world.scale.true.true, { sources_reason: reason })
    expect(actions).toEqual(['claim.decided'])
    expect((await world.ana.get(`/claims/${world.claim}`)).text).toContain(reason)
    await reopens(world, world.editor, 'Another count was found.')
    await withEvidence(world, world.ana, world.claim, { publisher: 'Institute of Statistics' })
    expect(await needs()).toBeUndefined()
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['verdict.changed'])
  })

  test('not once the evidence it was rated on is gone', async () => {
    const world = await desk()
    await ratedTrue(world)
    const [evidence] = await rowsOf(world, 'evidence')
    await world.ana.post(`/evidence/${evidence?.id}/removal`, { version: '1', reason: 'Another register.' })
    const { answer, actions } = await decides(world, world.editor, world.scale.true.true)
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.document.body.textContent).toContain('Attach evidence first')
  })

  test('not by a reviewer, and not before it is rated', async () => {
    const world = await desk()
    const early = await decides(world, world.editor, world.scale.true.true)
    expect([early.answer.status, early.actions]).toEqual([409, []])
    await ratedTrue(world)
    const reviewer = await decides(world, world.ben, world.scale.true.true)
    expect([reviewer.answer.status, reviewer.actions]).toEqual([403, []])
    expect(await rowsOf(world, 'verdicts')).toEqual([])
  })

  test.each([
    ['no summary', { summary: ' ' }, 'The published summary is missing.'],
    ['a level of the other question', { level: 'said' }, 'not on the desk’s scale'],
    ['an answer to the other question that is none', { said_level: 'true' }, 'not on the desk’s scale'],
  ])('%s is refused', async (_, fields: Fields, sentence) => {
    const world = await desk()
    await ratedTrue(world)
    const level = fields.level ? Object.values(world.scale.said)[0] : world.scale.true.true
    const said = fields.said_level ? { said_level: world.scale.true.true ?? '' } : {}
    const { answer, actions } = await decides(world, world.editor, level, {
      ...fields,
      level: level ?? '',
      ...said,
    })
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.document.body.textContent).toContain(sentence)
  })

  test('two editors at once: one verdict stands, and the other is told', async () => {
    const world = await desk()
    const other = await world.signedIn('admin')
    await ratedTrue(world)
    const answers = await Promise.all([
      decide(world.editor, world.claim, world.scale.true.true),
      decide(other, world.claim, world.scale.true.false),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
    expect(await rowsOf(world, 'verdicts')).toHaveLength(1)
  })
})

describe('reopening', () => {
  async function decided(): Promise<Desk> {
    const world = await desk()
    await ratedTrue(world)
    await decides(world, world.editor, world.scale.true.true)
    return world
  }

  test('takes the verdict back with a reason; the ratings stay', async () => {
    const world = await decided()
    const bare = await reopens(world, world.editor, ' ')
    expect([bare.answer.status, bare.actions]).toEqual([422, []])
    const { answer, acts } = await reopens(world, world.editor, 'A new register.')
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'claim.reopened', reason: 'A new register.' }])
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({ withdrawn_at: acts[0]?.at, version: 2 })
    expect(await stateOf(world)).toBe('rated')
    expect(await rowsOf(world, 'ratings')).toHaveLength(2)
    const page = await world.ana.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).not.toContain('as the register shows')
  })

  test('the claim can be decided again from the page as it then is', async () => {
    const world = await decided()
    await reopens(world, world.editor, 'A new register.')
    const page = await world.editor.get(`/claims/${world.claim}`)
    const form = page.document.querySelector(`form[action="/claims/${world.claim}/verdict"]`)
    const version = form?.querySelector('[name=version]')?.getAttribute('value') ?? ''
    const { answer, acts } = await decides(world, world.editor, world.scale.true.false, { version })
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'verdict.changed' }])
    expect(acts[0]?.rows[0]?.changes).toMatchObject({
      level_id: { from: world.scale.true.true, to: world.scale.true.false },
      withdrawn_at: { to: null },
    })
    const [verdict, more] = await rowsOf(world, 'verdicts')
    expect(more).toBeUndefined()
    expect(verdict).toMatchObject({ level_id: world.scale.true.false, withdrawn_at: null, version: 3 })
    expect(await stateOf(world)).toBe('decided')
  })

  test('a decided claim is neither rated nor edited until then', async () => {
    const world = await decided()
    const tom = await world.signedIn('reviewer')
    expect((await rate(tom, world.claim, world.scale.true.false)).status).toBe(409)
    const edit = { version: '4', wording: 'Other.', claimant: '', kind: 'event', tags: '' }
    expect((await world.ana.post(`/claims/${world.claim}`, edit)).status).toBe(409)
    await reopens(world, world.editor, 'A new register.')
    expect((await rate(tom, world.claim, world.scale.true.false)).status).toBe(303)
    expect(await stateOf(world)).toBe('disputed')
  })
})

describe('a claim that could be litigated', () => {
  async function decidedOnce(risk = 'legal'): Promise<Desk> {
    const world = await desk()
    const { version } = await rowOf(world, 'claims', world.claim)
    const edit = { version: String(version), wording: 'Words.', claimant: '', kind: 'event', tags: '', risk }
    expect((await world.ana.post(`/claims/${world.claim}`, edit)).status).toBe(303)
    await ratedTrue(world)
    await decides(world, world.editor, world.scale.true.true)
    return world
  }
  const confirms = (world: Desk, by: Visitor, version = '1') =>
    during(world, () => by.post(`/claims/${world.claim}/confirmation`, { version }))

  test('has a verdict only when a second editor has confirmed it', async () => {
    const world = await decidedOnce()
    expect((await world.acts()).at(-1)?.action).toBe('verdict.proposed')
    expect(await stateOf(world)).toBe('rated')
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({ awaits_second: 1 })
    expect((await world.editor.get(`/articles/${world.article}/report`)).text).not.toContain(
      'as the register',
    )
    const own = await confirms(world, world.editor)
    expect([own.answer.status, own.actions]).toEqual([409, []])
    expect(own.answer.document.body.textContent).toContain('You decided this claim: a second editor')
    const page = await world.eva.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('#next-step')?.textContent).toContain('Confirm the verdict')
    expect(page.document.querySelector('#verdict')?.textContent).toContain('Waits for a second editor')
    const { acts } = await confirms(world, world.eva)
    expect(acts).toMatchObject([{ action: 'verdict.confirmed', actor: world.eva.actor.id }])
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({
      ...{ awaits_second: 0, withdrawn_at: null, decided_by: world.editor.actor.id },
      ...{ confirmed_by: world.eva.actor.id, confirmed_at: acts[0]?.at },
    })
    expect(await stateOf(world)).toBe('decided')
    expect((await world.ana.get(`/claims/${world.claim}`)).text).toContain('confirmed by <bdi>Eva Lindqvist')
  })

  test('the second editor confirms what they have read, or decides otherwise for the first to confirm', async () => {
    const world = await decidedOnce('harm')
    const otherwise = { version: '1', summary: 'Only eleven.' }
    const { actions } = await decides(world, world.eva, world.scale.true.false, otherwise)
    expect(actions).toEqual(['verdict.proposed'])
    const stale = await confirms(world, world.editor)
    expect([stale.answer.status, stale.actions]).toEqual([409, []])
    expect((await confirms(world, world.editor, '2')).actions).toEqual(['verdict.confirmed'])
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({ summary: 'Only eleven.' })
  })

  test('has it at once where the policies do without', async () => {
    const world = await desk()
    await withPolicies(world, { secondEditor: ['harm'] })
    const { version } = await rowOf(world, 'claims', world.claim)
    const edit = { version: String(version), wording: 'Words.', claimant: '', kind: 'event', tags: '' }
    await world.ana.post(`/claims/${world.claim}`, { ...edit, risk: 'legal' })
    await ratedTrue(world)
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })
})
