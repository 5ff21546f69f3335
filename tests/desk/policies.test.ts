import { describe, expect, test } from 'vitest'
import { unratedState } from '../../src/claims/state.ts'
import { policiesOf } from '../../src/desk/policies.ts'
import { defaultPolicies, type Policies, peopleNeeded } from '../../src/desk/policy-vocabulary.ts'
import {
  articleText,
  during,
  importedArticle,
  levels,
  madeClaim,
  rate,
  ratedByAnother,
  redraft,
  rowOf,
  rowsOf,
  withEvidence,
  withPolicies,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

const form = {
  ...{ ratings: '2', visibility: 'blind', rater_decides: 'never', evidence_first: '1', version: '1' },
  second_editor: ['legal', 'harm'],
}

const saves = (world: World, by: Visitor, more: Fields) =>
  during(world, () => by.post('/desk/policies', { ...form, ...more }))

async function policiesNow(world: World): Promise<Policies> {
  const [row] = await rowsOf(world, 'desk')
  return policiesOf({ policies_json: row?.policies_json ?? '' })
}

/** A claim that two people rated, and one that one person rated. */
async function underWay(world: World) {
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const article = await importedArticle(ana)
  const { true: level } = await levels(world)
  const [twice, once] = [await madeClaim(ana, article), await madeClaim(ana, article)]
  for (const claim of [twice, once]) {
    await withEvidence(world, ana, claim)
    await rate(ana, claim, level.true)
  }
  await ratedByAnother(world, twice, level.false)
  const state = async (claim: string) => (await rowOf(world, 'claims', claim)).state
  return { ana, twice, once, state }
}

test('a fresh desk asks for two blind ratings, and for somebody else to decide', async () => {
  const world = await makeWorld()
  expect(await policiesNow(world)).toEqual(defaultPolicies)
  const reader = await world.signedIn('reader')
  const page = await reader.get('/desk/policies')
  expect(page.status).toBe(200)
  expect(page.document.querySelector('main')?.textContent).toContain('Ratings before a verdict: 2')
  expect(page.document.querySelector('main form')).toBeNull()
})

test('an admin changes them: recorded in words, and the claims under way move in the same act', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin', 'Rana Haddad')
  const { twice, once, state } = await underWay(world)
  expect([await state(twice), await state(once)]).toEqual(['disputed', 'in check'])
  const { answer, acts } = await saves(world, admin, { ratings: '1', second_editor: ['harm'] })
  expect(answer.status).toBe(303)
  expect(acts).toMatchObject([{ action: 'policy.changed', actor: admin.actor.id }])
  expect(acts[0]?.rows.map(({ table }) => table)).toEqual(['desk', 'claims'])
  expect([await state(twice), await state(once)]).toEqual(['disputed', 'rated'])
  expect(await policiesNow(world)).toEqual({ ...defaultPolicies, ratings: 1, secondEditor: ['harm'] })
  const history = (await admin.get('/history?group=desk')).document.querySelector('main')?.textContent
  const told = 'ratings before a verdict: 1; a second editor for: harm; 1 claim moved by it'
  expect(history).toContain(`changed the desk’s policies: ${told}`)
  await saves(world, admin, { ratings: '5', version: '2' })
  expect([await state(twice), await state(once)]).toEqual(['in check', 'in check'])
})

describe('both states of a claim are those that the acts would have led to under the new policies', () => {
  const newest = { ratings: 1, visibility: 'blind' as const }

  /** A claim on words that a new draft changed, with where it stands for those in the know and for others. */
  async function redrafted(before: (world: World, claim: string, by: Visitor) => Promise<unknown>) {
    const world = await makeWorld()
    const ana = await world.signedIn('reviewer', 'Ana Petrova')
    await withPolicies(world, newest)
    const article = await importedArticle(ana)
    const claim = await madeClaim(ana, article)
    await withEvidence(world, ana, claim)
    await before(world, claim, ana)
    const text = articleText.replace('March 2025', 'April 2025')
    expect((await redraft(world, ana, article, text)).status).toBe(303)
    const { true: scale } = await levels(world)
    const ben = await world.signedIn('reviewer', 'Ben Okafor')
    const states = async () => {
      const row = await rowOf(world, 'claims', claim)
      return [row.state, unratedState(row)]
    }
    expect(await states()).toEqual(['re-check', 're-check'])
    const asks = (ratings: number) => withPolicies(world, { ratings })
    return { world, ana, ben, claim, scale, states, asks }
  }

  test('with too few ratings it stands where it would without any', async () => {
    const { ben, claim, scale, states, asks } = await redrafted(async () => {})
    await rate(ben, claim, scale.true)
    expect(await states()).toEqual(['rated', 're-check'])
    await asks(2)
    expect(await states()).toEqual(['re-check', 're-check'])
    await asks(1)
    expect(await states()).toEqual(['rated', 're-check'])
  })

  test('ratings of the words before do not take it out of its check', async () => {
    const { world, ben, claim, scale, states, asks } = await redrafted(async (world, claim, ana) =>
      rate(ana, claim, (await levels(world)).true.true),
    )
    await withPolicies(world, { twoSources: true })
    expect(await states()).toEqual(['re-check', 're-check'])
    await asks(2)
    await asks(1)
    expect(await states()).toEqual(['re-check', 're-check'])
    await asks(2)
    await rate(ben, claim, scale.true)
    expect(await states()).toEqual(['rated', 're-check'])
    await asks(3)
    expect(await states()).toEqual(['re-check', 're-check'])
    await asks(2)
    expect(await states()).toEqual(['rated', 're-check'])
  })

  test('what was done meanwhile counts for both', async () => {
    const { world, ana, ben, claim, scale, states, asks } = await redrafted(async () => {})
    await rate(ben, claim, scale.true)
    await withEvidence(world, ana, claim)
    expect(await states()).toEqual(['rated', 'in check'])
    await asks(2)
    expect(await states()).toEqual(['in check', 'in check'])
  })
})

test('what they would mean is shown before, with everything chosen kept, and nothing is saved', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  await underWay(world)
  const { answer, actions } = await saves(world, admin, { ratings: '1', two_sources: '1', preview: '1' })
  expect([answer.status, actions]).toEqual([200, []])
  const effects = answer.document.querySelector('section[aria-labelledby=effects]')?.textContent
  expect(effects).toContain('Nothing is saved yet. Of 2 claims under way:')
  expect(effects).toContain('1 claim would go from in check to rated')
  expect(effects).toContain('2 claims would need a second independent source, or a reason')
  expect(answer.document.querySelector('[name=ratings]')?.getAttribute('value')).toBe('1')
  expect(answer.document.querySelector('[name=two_sources]')?.hasAttribute('checked')).toBe(true)
  expect(await policiesNow(world)).toEqual(defaultPolicies)
})

test('saving what stands already records nothing', async () => {
  const world = await makeWorld()
  const { answer, actions } = await saves(world, await world.signedIn('admin'), {})
  expect([answer.status, actions]).toEqual([303, []])
})

test('two admins at once: the second is told, and keeps what they chose', async () => {
  const world = await makeWorld()
  const [first, second] = [await world.signedIn('admin'), await world.signedIn('admin')]
  await saves(world, first, { ratings: '3' })
  const { answer, actions } = await saves(world, second, { ratings: '4' })
  expect([answer.status, actions]).toEqual([409, []])
  expect(answer.document.querySelector('[name=ratings]')?.getAttribute('value')).toBe('4')
  expect(answer.document.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
  expect((await policiesNow(world)).ratings).toBe(3)
})

test.each<[string, Fields, string]>([
  ['no rating at all', { ratings: '0' }, 'At least one rating is needed'],
  ['more than there is sense in', { ratings: '6' }, 'At most 5 ratings.'],
  ['no number', { ratings: 'two' }, 'Give a number of ratings.'],
  ['a visibility that is none', { visibility: 'half' }, 'Visibility must be one of: blind, open.'],
  ['a risk that is none', { second_editor: ['taste'] }, 'The risk must be one of: legal, harm.'],
])('%s is refused', async (_, more, sentence) => {
  const world = await makeWorld()
  const { answer, actions } = await saves(world, await world.signedIn('admin'), more)
  expect([answer.status, actions]).toEqual([422, []])
  expect(answer.document.body.textContent).toContain(sentence)
})

test('nobody but an admin tries or changes them', async () => {
  const world = await makeWorld()
  const editor = await world.signedIn('editor')
  for (const preview of ['', '1'])
    expect((await saves(world, editor, { preview })).answer.status, preview).toBe(403)
})

test.each<[Partial<Policies>, number, number]>([
  [{}, 3, 2],
  [{ ratings: 1, secondEditor: [] }, 2, 1],
  [{ ratings: 1, raterDecides: 'with another', secondEditor: [] }, 2, 1],
  [{ ratings: 2, raterDecides: 'with another', secondEditor: ['harm'] }, 2, 2],
  [{ ratings: 1, raterDecides: 'alone', secondEditor: [] }, 1, 1],
])('%o take %i people, %i of them editors', (more, people, editors) => {
  expect(peopleNeeded({ ...defaultPolicies, ...more })).toEqual({ people, editors })
})

test('a desk that has too few people for its policies is told so', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  const said = async () => (await admin.get('/desk/policies')).document.querySelector('main')?.textContent
  expect(await said()).toContain('As it is, nothing can be decided: invite people, or ask for less.')
  expect(await said()).toContain('claims flagged legal or harm cannot be decided')
  const alone = { ratings: '1', rater_decides: 'alone', second_editor: [] }
  expect((await saves(world, admin, alone)).answer.status).toBe(303)
  expect(await said()).not.toContain('nothing can be decided')
  expect(await said()).toContain('a claim takes 1 person')
})
