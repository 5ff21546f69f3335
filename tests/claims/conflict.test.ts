import { describe, expect, test } from 'vitest'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import { during, levels, rate, rowOf, withEvidence } from '../support/factories.ts'
import type { Visitor } from '../support/world.ts'

const form = { claimant: '', cue: '', kind: 'quantity', risk: '', tags: '' }

function save({ claim }: DeskWithClaim, by: Visitor, wording: string, version: string, more = {}) {
  return by.post(`/claims/${claim}`, { ...form, wording, version, ...more })
}

/** The form to edit the claim, as the answer shows it. */
function formIn(answer: { document: Document }, claim: string) {
  const form = answer.document.querySelector(`form[action="/claims/${claim}"]`)
  return {
    wording: form?.querySelector('[name=wording]')?.textContent,
    version: form?.querySelector('[name=version]')?.getAttribute('value') ?? '',
  }
}

describe('two people save the same claim', () => {
  test('the second sees both texts, and saving again with the new version works', async () => {
    const world = await deskWithClaim()
    expect((await save(world, world.ana, 'Hers: a dozen.', '1')).status).toBe(303)
    const { answer, actions } = await during(world, () => save(world, world.ben, 'His: thirteen.', '1'))
    expect(answer.status).toBe(409)
    expect(actions).toEqual([])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ wording: 'Hers: a dozen.', version: 2 })
    expect(answer.document.body.textContent).toContain('Hers: a dozen.')
    const shown = formIn(answer, world.claim)
    expect(shown.wording?.trim()).toBe('His: thirteen.')
    expect(shown.version).toBe('2')
    const again = await during(world, () => save(world, world.ben, 'Both: twelve.', shown.version))
    expect([again.answer.status, again.actions]).toEqual([303, ['claim.edited']])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ wording: 'Both: twelve.', version: 3 })
  })

  test('in the workbench too, beside the text', async () => {
    const world = await deskWithClaim()
    await save(world, world.ana, 'Hers: a dozen.', '1')
    const back = `/articles/${world.article}?claim=${world.claim}`
    const answer = await save(world, world.ben, 'His: thirteen.', '1', { back })
    expect(answer.status).toBe(409)
    expect(answer.document.body.textContent).toContain('Hers: a dozen.')
    expect(formIn(answer, world.claim)).toMatchObject({ version: '2' })
    expect(formIn(answer, world.claim).wording?.trim()).toBe('His: thirteen.')
  })

  test('a third save while the second looks at both is met as well', async () => {
    const world = await deskWithClaim()
    await save(world, world.ana, 'First.', '1')
    await save(world, world.ana, 'Second.', '2')
    expect((await save(world, world.ben, 'His.', '2')).status).toBe(409)
    expect((await rowOf(world, 'claims', world.claim)).wording).toBe('Second.')
  })

  test('a version that is yet to come is refused', async () => {
    const world = await deskWithClaim()
    const { answer, actions } = await during(world, () => save(world, world.ben, 'His.', '9'))
    expect([answer.status, actions]).toEqual([409, []])
  })
})

describe('a claim moved along by other acts', () => {
  test('a rating alone does not make an edit of the wording stale', async () => {
    const world = await deskWithClaim()
    const { true: scale } = await levels(world)
    await withEvidence(world, world.ana, world.claim)
    for (const by of [world.ana, world.ben])
      expect((await rate(by, world.claim, scale.true)).status).toBe(303)
    const before = await rowOf(world, 'claims', world.claim)
    expect(before).toMatchObject({ state: 'rated', version: 2 })
    const { answer, actions } = await during(world, () => save(world, world.ben, 'His: thirteen.', '1'))
    expect([answer.status, actions]).toEqual([303, ['claim.edited']])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({
      ...{ wording: 'His: thirteen.', state: 'rated', version: 3 },
    })
  })

  test('an assignment alone does not either', async () => {
    const world = await deskWithClaim()
    await world.ana.post(`/claims/${world.claim}/assignment`, { version: '1', assignee: world.ana.actor.id })
    expect((await save(world, world.ben, 'His: thirteen.', '1')).status).toBe(303)
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ assignee_id: world.ana.actor.id })
  })

  test('a rating and an edit together do', async () => {
    const world = await deskWithClaim()
    await withEvidence(world, world.ana, world.claim)
    await save(world, world.ana, 'Hers: a dozen.', '2')
    const { answer, actions } = await during(world, () => save(world, world.ben, 'His: thirteen.', '1'))
    expect([answer.status, actions]).toEqual([409, []])
  })

  test.each(['setting-aside', 'discarding'])(
    'what others did since is not overruled unawares by %s',
    async (word) => {
      const world = await deskWithClaim()
      await withEvidence(world, world.ana, world.claim)
      const { answer, actions } = await during(world, () =>
        world.ben.post(`/claims/${world.claim}/${word}`, { version: '1', reason: 'Nobody can know.' }),
      )
      expect([answer.status, actions]).toEqual([409, []])
      expect(answer.text).toContain('Nobody can know.')
      expect((await rowOf(world, 'claims', world.claim)).state).toBe('in check')
    },
  )
})
