import { describe, expect, test } from 'vitest'
import { areAlike, differ, type LevelPlace } from '../../src/scales/alike.ts'
import { type DeskToRate, deskToRate } from '../support/desks.ts'
import {
  decide,
  during,
  levels,
  madeClaim,
  rate,
  rowOf,
  rowsOf,
  withEvidence,
  withPolicies,
} from '../support/factories.ts'
import type { Fields, Visitor } from '../support/world.ts'

interface Desk extends DeskToRate {
  editor: Visitor
}

/** Ana says that it is so, Ben that it is not. */
async function disputed(levelOfBen = 'false'): Promise<Desk> {
  const world = await deskToRate()
  const { ana, ben, claim, scale } = world
  await rate(ana, claim, scale.true.true)
  await rate(ben, claim, scale.true[levelOfBen], { rationale: 'Eleven.' })
  return { ...world, editor: await world.signedIn('editor', 'Elias Brandt') }
}

const stateOf = async (world: Desk) => (await rowOf(world, 'claims', world.claim)).state
const decides = (world: Desk, by: Visitor, more: Fields = {}) =>
  during(world, () => decide(by, world.claim, world.scale.true.false, more))
const reason = 'One of the twelve is a school'

describe('an editor settles a dispute', () => {
  test('with a reason, which stands on the claim, in the history and in the report; the ratings stay', async () => {
    const world = await disputed()
    expect(await stateOf(world)).toBe('disputed')
    const before = await rowsOf(world, 'ratings')
    const { answer, acts } = await decides(world, world.editor, { dispute_reason: reason })
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'claim.adjudicated', reason, actor: world.editor.actor.id }])
    expect(await rowsOf(world, 'ratings')).toEqual(before)
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({ dispute_reason: reason })
    expect(await stateOf(world)).toBe('decided')
    const lea = await world.signedIn('reader')
    for (const page of [`/claims/${world.claim}`, `/articles/${world.article}/report`, '/history'])
      expect((await lea.get(page)).document.querySelector('main')?.textContent, page).toContain(reason)
    const history = await lea.get(`/claims/${world.claim}/history`)
    expect(history.document.querySelector('main')?.textContent).toContain('settled the dispute about claim')
    for (const format of ['csv', 'json', 'markdown', 'html'])
      expect((await lea.get(`/articles/${world.article}/report.${format}`)).text, format).toContain(reason)
  })

  test('not without a reason: the form says so, and keeps what was typed', async () => {
    const world = await disputed()
    const { answer, actions } = await decides(world, world.editor, { dispute_reason: ' ' })
    expect([answer.status, actions]).toEqual([422, []])
    const form = answer.document.querySelector(`form[action="/claims/${world.claim}/verdict"]`)
    expect(form?.textContent).toContain('The raters differ: say why you settle it as you do.')
    expect(form?.querySelector('[name=summary]')?.textContent).toContain('as the register shows')
  })

  test('not as one of those who differ, even where raters may decide', async () => {
    const world = await disputed()
    await withPolicies(world, { raterDecides: 'with another', ratings: 3 })
    await rate(world.editor, world.claim, world.scale.true.true)
    expect(await stateOf(world)).toBe('disputed')
    const { answer, actions } = await decides(world, world.editor, { dispute_reason: reason })
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.document.body.textContent).toContain('an editor who did not rate it settles it')
  })

  test('a verdict where nobody differs takes no such reason along', async () => {
    const world = await disputed('true')
    await decides(world, world.editor, { dispute_reason: reason })
    expect((await rowsOf(world, 'verdicts'))[0]).toMatchObject({ dispute_reason: '' })
    expect((await world.acts()).at(-1)).toMatchObject({ action: 'claim.decided', reason: '' })
  })
})

describe('a rater thinks again', () => {
  const revises = (world: Desk, more: Fields) =>
    during(world, () => rate(world.ben, world.claim, world.scale.true.true, { version: '1', ...more }))

  test('with a reason once others have answered: both ratings are in the history, and the dispute is over', async () => {
    const world = await disputed()
    const bare = await revises(world, { rationale: 'Twelve.' })
    expect([bare.answer.status, bare.actions]).toEqual([422, []])
    expect(bare.answer.document.body.textContent).toContain('Say why you change it')
    expect(bare.answer.text).toContain('Twelve.')
    const { acts } = await revises(world, { rationale: 'Twelve.', reason: 'I had missed one.' })
    expect(acts).toMatchObject([{ action: 'rating.changed', reason: 'I had missed one.' }])
    expect(acts[0]?.rows[0]?.changes).toMatchObject({
      level_id: { from: world.scale.true.false, to: world.scale.true.true },
      rationale: { from: 'Eleven.', to: 'Twelve.' },
      revised_at: { from: null, to: acts[0]?.at },
    })
    expect(await stateOf(world)).toBe('rated')
    const page = await world.ana.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('#ratings')?.textContent).toContain('I had missed one.')
  })

  test('without one while nobody else has answered', async () => {
    const world = await disputed()
    const claim = await madeClaim(world.ben, world.article)
    await withEvidence(world, world.ben, claim)
    await rate(world.ben, claim, world.scale.true.true)
    const { actions } = await during(world, () =>
      rate(world.ben, claim, world.scale.true.false, { version: '1' }),
    )
    expect(actions).toEqual(['rating.changed'])
  })
})

describe('levels that count as alike', () => {
  const level = (key: string, value: number | null, more: Partial<LevelPlace> = {}): LevelPlace => ({
    ...{ scale_id: 'v1', scale_key: 'steps', key, value, alike: 1 },
    ...more,
  })
  test.each<[string, LevelPlace, LevelPlace, boolean]>([
    ['the same', level('a', 1, { alike: 0 }), level('a', 1, { alike: 0 }), true],
    ['neighbours, where the scale says so', level('a', 1), level('b', 2), true],
    ['neighbours, where it does not', level('a', 1, { alike: 0 }), level('b', 2, { alike: 0 }), false],
    ['two steps apart', level('a', 1), level('c', 3), false],
    ['one off the axis and itself', level('x', null), level('x', null), true],
    ['two off the axis', level('x', null), level('y', null), false],
    ['one off and one on the axis', level('x', null), level('a', 1), false],
    ['the same of two versions', level('a', 1), level('a', 2, { scale_id: 'v2' }), true],
    ['neighbours of two versions', level('a', 1), level('b', 2, { scale_id: 'v2' }), false],
    [
      'the same key on two scales',
      level('a', 1),
      level('a', 1, { scale_id: 'o', scale_key: 'other' }),
      false,
    ],
  ])('%s', (_, a, b, alike) => {
    expect(areAlike(a, b)).toBe(alike)
    expect(areAlike(b, a)).toBe(alike)
  })

  test('of three in a row the ends differ, though each is alike to the middle', () => {
    const [a, b, c] = [level('a', 1), level('b', 2), level('c', 3)]
    expect(differ([a, b])).toBe(false)
    expect(differ([a, b, c])).toBe(true)
  })

  test('the scale’s new version says so; what was rated before keeps the version it was rated with', async () => {
    const world = await disputed('mostly-true')
    expect(await stateOf(world)).toBe('disputed')
    const admin = await world.signedIn('admin')
    const [settings] = await rowsOf(world, 'desk')
    const page = await admin.get(`/desk/scales/${settings?.scale_id}`)
    const fields: Fields = { alike: '1' }
    const form = page.document.querySelector('form.scale-form')
    for (const field of form?.querySelectorAll('input, textarea, select') ?? []) {
      const name = field.getAttribute('name') ?? ''
      const isChoice = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked')
      if (!name || isChoice || name === 'alike' || name === 'once') continue
      const chosen = field.querySelector('option[selected]')
      fields[name] = chosen?.getAttribute('value') ?? field.getAttribute('value') ?? field.textContent ?? ''
    }
    const { answer, actions } = await during(world, () =>
      admin.post(`/desk/scales/${settings?.scale_id}`, fields),
    )
    expect([answer.status, actions], answer.document.body.textContent ?? '').toEqual([303, ['scale.edited']])
    expect(await stateOf(world)).toBe('disputed')
    const now = await levels(world)
    const claim = await madeClaim(world.ana, world.article)
    await withEvidence(world, world.ana, claim)
    await rate(world.ana, claim, now.true.true)
    await rate(world.ben, claim, now.true['mostly-true'])
    expect((await rowOf(world, 'claims', claim)).state).toBe('rated')
    expect((await world.ana.get('/desk/scales')).text).toContain('Neighbours on the axis count as alike')
  })
})
