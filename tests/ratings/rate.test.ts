import { describe, expect, test } from 'vitest'
import { type DeskToRate, deskToRate, deskWithClaim } from '../support/desks.ts'
import { during, levels, rate, rowOf, rowsOf, withPolicies } from '../support/factories.ts'
import type { Fields, Visitor } from '../support/world.ts'

const rates = (world: DeskToRate, by: Visitor, level: string | undefined, more: Fields = {}) =>
  during(world, () => rate(by, world.claim, level, more))

const stateOf = async (world: DeskToRate) => (await rowOf(world, 'claims', world.claim)).state

describe('a first rating', () => {
  test('is saved with its level; the claim waits for as many as the desk asks for', async () => {
    const world = await deskToRate()
    const { answer, acts } = await rates(world, world.ana, world.scale.true.true)
    expect(answer.status).toBe(303)
    const [rating, more] = await rowsOf(world, 'ratings')
    expect(more).toBeUndefined()
    expect(rating).toMatchObject({
      ...{ claim_id: world.claim, article_id: world.article, question: 'true', rater_id: world.ana.actor.id },
      ...{ level_id: world.scale.true.true, confidence: 'high', rationale: 'As counted.', version: 1 },
    })
    expect(acts).toMatchObject([{ action: 'claim.rated', article: world.article }])
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['ratings'])
    expect(await stateOf(world)).toBe('in check')
  })

  test('whether it is true waits for evidence; whether it was said does not', async () => {
    const bare = await deskWithClaim()
    const world = { ...bare, scale: await levels(bare) }
    const early = await rates(world, world.ana, world.scale.true.true, { rationale: 'Not to be lost.' })
    expect(early.answer.status).toBe(409)
    expect(early.answer.document.body.textContent).toContain('Attach evidence first')
    expect(early.answer.text).toContain('Not to be lost.')
    expect(early.actions).toEqual([])
    const level = Object.values(world.scale.said)[0]
    const said = await rates(world, world.ana, level, { question: 'said' })
    expect([said.answer.status, said.actions]).toEqual([303, ['claim.rated']])
    expect(await stateOf(world)).toBe('to check')
    await withPolicies(world, { evidenceFirst: false })
    expect((await rates(world, world.ana, world.scale.true.true)).actions).toEqual(['claim.rated'])
  })

  test.each([
    [
      'of the scale for the other question',
      (world: DeskToRate) => Object.values(world.scale.said)[0],
      'not on the desk’s scale',
    ],
    ['that is none', () => 'nothing', 'not on the desk’s scale'],
    ['not chosen', () => '', 'Choose a level.'],
  ])('a level %s is refused', async (_, level, sentence) => {
    const world = await deskToRate()
    const { answer, actions } = await rates(world, world.ana, level(world), { rationale: 'Not to be lost.' })
    expect(answer.status).toBe(422)
    expect(answer.document.body.textContent).toContain(sentence)
    expect(answer.text).toContain('Not to be lost.')
    expect(actions).toEqual([])
    expect(await rowsOf(world, 'ratings')).toEqual([])
    expect(await stateOf(world)).toBe('in check')
  })

  test('a level of an older version of the scale is refused for a new rating, kept for an old one', async () => {
    const world = await deskToRate()
    const admin = await world.signedIn('admin')
    await rates(world, world.ana, world.scale.true.true)
    const [settings] = await rowsOf(world, 'desk')
    const row = (i: number) => ({
      ...{
        [`label-${i}`]: `Step ${i}`,
        [`definition-${i}`]: 'What it means.',
        [`icon-${i}`]: '•',
        [`axis-${i}`]: '1',
      },
    })
    const edit = { name: 'Two steps', number: '1', ...row(0), ...row(1) }
    expect((await admin.post(`/desk/scales/${settings?.scale_id}`, edit)).status).toBe(303)
    const late = await rates(world, world.ben, world.scale.true.true)
    expect([late.answer.status, late.actions]).toEqual([422, []])
    const kept = await rates(world, world.ana, world.scale.true.true, {
      version: '1',
      rationale: 'Counted twice.',
    })
    expect([kept.answer.status, kept.actions]).toEqual([303, ['rating.changed']])
  })
})

describe('a second person', () => {
  test('who agrees makes the claim rated', async () => {
    const world = await deskToRate()
    await rates(world, world.ana, world.scale.true.true)
    const { acts } = await rates(world, world.ben, world.scale.true.true)
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['ratings', 'claims'])
    expect(await stateOf(world)).toBe('rated')
  })

  test('who differs makes it disputed, until they agree', async () => {
    const world = await deskToRate()
    await rates(world, world.ana, world.scale.true.true)
    const { acts } = await rates(world, world.ben, world.scale.true.false)
    expect(acts[0]?.rows[1]?.changes.state).toEqual({ from: 'in check', to: 'disputed' })
    expect(await stateOf(world)).toBe('disputed')
    const silent = await rates(world, world.ben, world.scale.true.true, { version: '1' })
    expect([silent.answer.status, silent.actions]).toEqual([422, []])
    await rates(world, world.ben, world.scale.true.true, { version: '1', reason: 'Counted anew.' })
    expect(await stateOf(world)).toBe('rated')
  })

  test('who differs on whether it was said makes it disputed too', async () => {
    const world = await deskToRate()
    const [first, second] = Object.values(world.scale.said)
    await rates(world, world.ana, first, { question: 'said' })
    await rates(world, world.ben, second, { question: 'said' })
    expect(await stateOf(world)).toBe('in check')
    for (const by of [world.ana, world.ben]) await rates(world, by, world.scale.true.true)
    expect(await stateOf(world)).toBe('disputed')
  })
})

describe('changing one’s rating', () => {
  test('keeps one row, and both values in the history', async () => {
    const world = await deskToRate()
    await rates(world, world.ana, world.scale.true.true)
    const { answer, acts } = await rates(world, world.ana, world.scale.true.false, {
      version: '1',
      rationale: 'Eleven.',
    })
    expect(answer.status).toBe(303)
    const [rating, more] = await rowsOf(world, 'ratings')
    expect(more).toBeUndefined()
    expect(rating).toMatchObject({ level_id: world.scale.true.false, rationale: 'Eleven.', version: 2 })
    expect(acts).toMatchObject([{ action: 'rating.changed' }])
    expect(acts[0]?.rows[0]?.changes).toMatchObject({
      level_id: { from: world.scale.true.true, to: world.scale.true.false },
      rationale: { from: 'As counted.', to: 'Eleven.' },
    })
    const same = await rates(world, world.ana, world.scale.true.false, { version: '2', rationale: 'Eleven.' })
    expect([same.answer.status, same.actions]).toEqual([303, []])
  })

  test('in two windows: the second is told, keeps what it typed, and can save again', async () => {
    const world = await deskToRate()
    await rates(world, world.ana, world.scale.true.true)
    const second = await rates(world, world.ana, world.scale.true.false, {
      rationale: 'From the other window.',
    })
    expect([second.answer.status, second.actions]).toEqual([409, []])
    const form = [
      ...second.answer.document.querySelectorAll(`form[action="/claims/${world.claim}/ratings"]`),
    ].find((form) => form.querySelector('[name=question]')?.getAttribute('value') === 'true')
    expect(form?.querySelector('[name=rationale]')?.textContent?.trim()).toBe('From the other window.')
    expect(second.answer.document.body.textContent).toContain('As counted.')
    const version = form?.querySelector('[name=version]')?.getAttribute('value') ?? ''
    const again = await rates(world, world.ana, world.scale.true.false, { version })
    expect([again.answer.status, again.actions]).toEqual([303, ['rating.changed']])
    const late = await rates(world, world.ana, world.scale.true.true, { version: '1' })
    expect([late.answer.status, late.actions]).toEqual([409, []])
  })

  test('a form sent twice is one rating, with the same way on', async () => {
    const world = await deskToRate()
    const once = crypto.randomUUID()
    const [first, second] = await Promise.all([
      rate(world.ana, world.claim, world.scale.true.true, { once }),
      rate(world.ana, world.claim, world.scale.true.true, { once }),
    ])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(await rowsOf(world, 'ratings')).toHaveLength(1)
    expect((await world.acts()).filter((act) => act.action === 'claim.rated')).toHaveLength(1)
  })
})
