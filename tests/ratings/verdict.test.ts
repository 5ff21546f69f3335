import { describe, expect, test } from 'vitest'
import {
  decide,
  during,
  importedArticle,
  levels,
  madeClaim,
  rate,
  rowOf,
  rowsOf,
  withEvidence,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  ben: Visitor
  editor: Visitor
  article: string
  claim: string
  scale: Awaited<ReturnType<typeof levels>>
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const article = await importedArticle(ana)
  const claim = await madeClaim(ana, article)
  await withEvidence(world, ana, claim)
  return { ...world, ana, ben, editor, article, claim, scale: await levels(world) }
}

const decides = (world: Desk, by: Visitor, level: string | undefined, more: Fields = {}) =>
  during(world, () => decide(by, world.claim, level, more))

const reopens = (world: Desk, by: Visitor, reason: string) =>
  during(world, () => by.post(`/claims/${world.claim}/reopening`, { reason }))

const stateOf = async (world: Desk) => (await rowOf(world, 'claims', world.claim)).state

describe('deciding', () => {
  test('an editor makes one person’s rating the desk’s verdict', async () => {
    const world = await desk()
    await rate(world.ana, world.claim, world.scale.true.true)
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

  test('not by the only person who rated it', async () => {
    const world = await desk()
    await rate(world.editor, world.claim, world.scale.true.true)
    const alone = await decides(world, world.editor, world.scale.true.true)
    expect([alone.answer.status, alone.actions]).toEqual([409, []])
    expect(alone.answer.document.body.textContent).toContain('Somebody other than you')
    expect(alone.answer.text).toContain('as the register shows')
    expect(await stateOf(world)).toBe('rated')
    await rate(world.ana, world.claim, world.scale.true.true)
    expect((await decides(world, world.editor, world.scale.true.true)).actions).toEqual(['claim.decided'])
  })

  test('another’s answer to whether it was said is not enough', async () => {
    const world = await desk()
    await rate(world.editor, world.claim, world.scale.true.true)
    await rate(world.ana, world.claim, Object.values(world.scale.said)[0], { question: 'said' })
    expect((await decides(world, world.editor, world.scale.true.true)).answer.status).toBe(409)
  })

  test('not once the evidence it was rated on is gone', async () => {
    const world = await desk()
    await rate(world.ana, world.claim, world.scale.true.true)
    const [evidence] = await rowsOf(world, 'evidence')
    await world.ana.post(`/evidence/${evidence?.id}/removal`, { version: '1', reason: 'Another register.' })
    const { answer, actions } = await decides(world, world.editor, world.scale.true.true)
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.document.body.textContent).toContain('cannot be decided without any')
  })

  test('not by a reviewer, and not before it is rated', async () => {
    const world = await desk()
    const early = await decides(world, world.editor, world.scale.true.true)
    expect([early.answer.status, early.actions]).toEqual([409, []])
    await rate(world.ana, world.claim, world.scale.true.true)
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
    await rate(world.ana, world.claim, world.scale.true.true)
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
    await rate(world.ana, world.claim, world.scale.true.true)
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
    await rate(world.ana, world.claim, world.scale.true.true)
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
    expect(await rowsOf(world, 'ratings')).toHaveLength(1)
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
    expect((await rate(world.ben, world.claim, world.scale.true.false)).status).toBe(409)
    const edit = { version: '4', wording: 'Other.', claimant: '', kind: 'event', tags: '' }
    expect((await world.ana.post(`/claims/${world.claim}`, edit)).status).toBe(409)
    await reopens(world, world.editor, 'A new register.')
    expect((await rate(world.ben, world.claim, world.scale.true.false)).status).toBe(303)
    expect(await stateOf(world)).toBe('disputed')
  })
})
